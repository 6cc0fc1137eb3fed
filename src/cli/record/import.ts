import { ok, type Result, refuse } from '#agreement/terms';
import { KEY_HOLDER } from '#desk';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { findMatter } from './find-matter.ts';
import type { BroughtIn, OpenRecord, Records } from './records.ts';
import { countEntries, setRows } from './set-rows.ts';
import { withRecord } from './where.ts';

type Import = BroughtIn & { readonly path: string; readonly kind: 'case' | 'bundle' };

/** `travaux import PATH…`: takes cases and bundles in, one after the other, and says what came in, room by room. */
export async function importCommand(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  return withRecord(invocation, handed, 'write', async (record) => {
    const done: Import[] = [];
    const all = await importAll(invocation.takes, record, await handed.records(), done);
    // What came in before something was refused has come in, and is said.
    if (invocation.flags.has('json')) await print(`${JSON.stringify({ imported: done.map(asJson) })}\n`);
    else for (const each of done) await print(setImport(each));
    return all;
  });
}

async function importAll(
  paths: readonly string[],
  record: OpenRecord,
  records: Records,
  done: Import[],
): Promise<Result<void>> {
  for (const path of paths) {
    const found = findMatter(path);
    if (!found.ok) return found;
    if (found.value.kind === 'record')
      return refuse(
        'is-a-record',
        `${path} is a record, not a bundle; export it first, or move it with "travaux copy".`,
      );
    const dirs = found.value.kind === 'case' ? [path] : found.value.dirs;
    const kind = found.value.kind === 'case' ? 'case' : 'bundle';
    for (const dir of dirs) {
      const brought = kind === 'case' ? await importCase(dir, record, records) : await record.importBundle(dir);
      if (!brought.ok) return brought;
      done.push({ ...brought.value, path: dir, kind });
    }
  }
  return ok(undefined);
}

/** All of a case in one transaction. It is decided on by the one who holds the keys, for no person is in all its rooms. */
async function importCase(dir: string, record: OpenRecord, records: Records): Promise<Result<BroughtIn>> {
  const read = await records.readCase(dir);
  if (!read.ok) return read;
  const { process, requests } = read.value;
  const desk = await record.desk();
  if (!desk.ok) return desk;
  const before = await record.heads(process);
  if (!before.ok) return before;
  const acted = await desk.value.actTogether(process, requests, KEY_HOLDER);
  if (!acted.ok) return acted;
  const after = await record.heads(process);
  if (!after.ok) return after;
  return ok({
    process,
    rooms: new Map([...after.value].map(([room, to]) => [room, to - (before.value.get(room) ?? 0)])),
  });
}

function setImport({ path, kind, process, rooms }: Import): string {
  const rows = [...rooms].map(([room, count]) => [room, count === 0 ? 'nothing new' : countEntries(count)]);
  return setRows(`${path}: the ${kind} ${process}`, rows);
}

function asJson({ path, kind, process, rooms }: Import) {
  return { path, kind, process, rooms: [...rooms].map(([room, entries]) => ({ room, entries })) };
}
