import { asId, ok, type Result, type RoomId, refuse } from '#agreement/terms';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print, tell } from '../output.ts';
import { writeWhole } from '../write-file.ts';
import { chooseProcess } from './choose-process.ts';
import { withRecord } from './where.ts';

/** `travaux receipt --room ROOM`: the signed head of a room, printed or written to a file. */
export async function receipt(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { room, out, process: named } = invocation.values;
  if (room === undefined) return refuse('usage', '--room is missing.');
  return withRecord(invocation, handed, 'read', async (record) => {
    const process = await chooseProcess(record, named);
    if (!process.ok) return process;
    const made = await record.receipt(process.value, asId<RoomId>(room));
    if (!made.ok) return made;
    const words = `${JSON.stringify(made.value, undefined, 2)}\n`;
    if (out === undefined) {
      await print(words);
      return ok(undefined);
    }
    const written = await writeWhole(out, words);
    if (!written.ok) return written;
    tell(`Wrote ${out}`);
    return ok(undefined);
  });
}
