import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestPostgres } from '../../postgres.ts';

/** Where a record lies, as the program is told, and a copy of it. */
export interface Place {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The same record once more, with its accounts, while no program has it open. */
  copy(): Promise<Place>;
  remove(): void;
}

/** A folder. */
export function folderPlace(): Place {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-crawl-'));
  const at = (folder: string): Place => ({
    args: [],
    env: { TRAVAUX_DATA: folder },
    copy: async () => {
      const other = mkdtempSync(join(tmpdir(), 'travaux-crawl-'));
      cpSync(folder, other, { recursive: true, preserveTimestamps: true });
      return at(other);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  });
  return at(dir);
}

/** A database of a PostgreSQL server. */
export async function databasePlace(server: TestPostgres): Promise<Place> {
  let made = 0;
  const at = (url: string): Place => ({
    args: ['--postgres', url],
    env: {},
    copy: async () => {
      const name = `crawl_copy_${made++}`;
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(`CREATE DATABASE "${name}" TEMPLATE "${new URL(url).pathname.slice(1)}"`);
      await client.end();
      return at(server.url.replace(/postgres$/, name));
    },
    remove: () => undefined,
  });
  return at(await server.database('crawl'));
}
