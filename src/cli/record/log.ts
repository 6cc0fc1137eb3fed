import type { Entry } from '#agreement/entry';
import type { State } from '#agreement/evolve';
import { noSuch } from '#agreement/parties';
import { asId, ok, type PersonId, type Result, type RoomId } from '#agreement/terms';
import { type Names, namesIn, sayEntry } from '#agreement/views';
import { KEY_HOLDER } from '#desk';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { pastOf } from '../past-of.ts';
import { chooseProcess } from './choose-process.ts';
import { setRows } from './set-rows.ts';
import { withRecord } from './where.ts';

/** `travaux log`: the entries as a reader sees them, now or in the past. */
export async function log(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { values, flags } = invocation;
  const past = pastOf(values);
  if (!past.ok) return past;
  return withRecord(invocation, handed, 'read', async (record) => {
    const process = await chooseProcess(record, values.process);
    if (!process.ok) return process;
    const desk = await record.desk();
    if (!desk.ok) return desk;
    const reader = values.as === undefined ? KEY_HOLDER : asId<PersonId>(values.as);
    const read = await desk.value.ask(process.value, reader, readEntries, past.value);
    if (!read.ok) return read;
    const entries = inRoom(read.value.entries, values.room);
    if (!entries.ok) return entries;
    if (flags.has('json')) await print(`${JSON.stringify({ process: process.value, entries: entries.value })}\n`);
    else
      await print(
        setRows(
          process.value,
          entries.value.map((entry) => setEntry(entry, read.value.names)),
        ),
      );
    return ok(undefined);
  });
}

/** The entries of one room. One that has none for this reader and this past gives the answer of one that is not there. */
function inRoom(entries: readonly Entry[], room: string | undefined): Result<readonly Entry[]> {
  if (room === undefined) return ok(entries);
  const found = entries.filter((entry) => entry.room === asId<RoomId>(room));
  return found.length > 0 ? ok(found) : { ok: false, refusal: noSuch('room', room) };
}

function readEntries(state: State) {
  return { entries: [...state.entries.values()], names: namesIn(state) };
}

function setEntry(entry: Entry, names: Names): readonly string[] {
  const { knownOn, room, seq, author, type } = entry;
  return [knownOn, room, String(seq), author, type, sayEntry(entry, names)];
}
