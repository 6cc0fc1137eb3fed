import { join } from 'node:path';
import { ok, type Result } from '#agreement/terms';
import { openKeyFolder } from './key-folder.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { openPostgresKeys } from './postgres-keys.ts';
import { Record } from './record.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { guarded } from './trouble.ts';

/** Opens the record of one folder: `record.sqlite` and `keys/`. Refuses in a sentence what keeps it from being used. */
export function openFolder(dir: string, passphrase: string | undefined): Result<Record> {
  const store = openSqliteStore(dir);
  if (!store.ok) return store;
  const keys = openKeyFolder(join(dir, 'keys'), passphrase);
  if (keys.ok) return ok(new Record(store.value, keys.value));
  void store.value.close();
  return keys;
}

/** Opens the record of one PostgreSQL database, by its address. */
export async function openPostgres(url: string, passphrase: string | undefined): Promise<Result<Record>> {
  const store = await openPostgresStore(url);
  if (!store.ok) return store;
  const keys = await guarded(() => openPostgresKeys(store.value.pool, passphrase));
  if (keys.ok) return ok(new Record(store.value, keys.value));
  await store.value.close();
  return keys;
}
