import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asId, ok, type ProcessId, type Result, refuse } from '#agreement/terms';
import { checkBundle, copyRecord, openFolder, openPostgres, type Record, readBundle } from '#record';
import { readCaseFiles } from '../case-folders/files.ts';
import { requestsOf } from '../case-folders/requests.ts';
import type { Records, Where } from '../cli/index.ts';
import { openRecord } from './open-record.ts';

const passphrase = process.env.TRAVAUX_PASSPHRASE || undefined;

/** What the commands are handed to open, move and check records. */
export const records: Records = {
  open: async (where, to) => {
    const opened = await open(where, to);
    return opened.ok ? ok(openRecord(opened.value)) : opened;
  },
  copy: async (from, to) => {
    const source = await open(from, 'read');
    if (!source.ok) return source;
    const target = await open(to, 'write');
    const copied = target.ok ? await copyRecord(source.value, target.value) : target;
    await source.value.close();
    if (target.ok) await target.value.close();
    return copied;
  },
  readCase: async (dir) => {
    const files = await readCaseFiles(dir);
    return files.ok ? ok({ process: asId<ProcessId>(files.value.head.id), requests: requestsOf(files.value) }) : files;
  },
  checkBundle: async (dir, receipts) => {
    const bundle = readBundle(dir);
    return bundle.ok ? ok(checkBundle(bundle.value, receipts)) : bundle;
  },
};

/** Opens the record of that place; `read` refuses a folder that holds none. */
export async function open(where: Where, to: 'read' | 'write'): Promise<Result<Record>> {
  if (where.kind === 'postgres') return openPostgres(where.url, passphrase);
  if (to === 'read' && !existsSync(join(where.dir, 'record.sqlite')))
    return refuse('record-missing', `There is no record in ${where.dir}; "travaux import" makes one.`);
  return openFolder(where.dir, passphrase);
}
