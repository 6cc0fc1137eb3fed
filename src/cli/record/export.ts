import { join } from 'node:path';
import { asId, ok, type PersonId, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { chooseProcesses } from './choose-process.ts';
import type { OpenRecord, Written } from './records.ts';
import { countEntries, setRows } from './set-rows.ts';
import { withRecord } from './where.ts';

type Export = Written & { readonly path: string };

/** `travaux export DIR`: writes a bundle of the rooms that the member may read, or of all. */
export async function exportCommand(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { values, flags, takes } = invocation;
  return withRecord(invocation, handed, 'read', async (record) => {
    const held = await record.processes();
    if (!held.ok) return held;
    const chosen = chooseProcesses(held.value, values.process);
    if (!chosen.ok) return chosen;
    const bundles: Export[] = [];
    for (const process of chosen.value) {
      const path = chosen.value.length === 1 ? (takes[0] ?? '') : join(takes[0] ?? '', folderOf(process));
      const rooms = await roomsFor(record, process, values.as);
      const written = rooms.ok ? await record.writeBundle(process, rooms.value, path) : rooms;
      if (!written.ok) return written;
      bundles.push({ ...written.value, path });
    }
    if (flags.has('json')) await print(`${JSON.stringify({ bundles: bundles.map(asJson) })}\n`);
    else for (const bundle of bundles) await print(setExport(bundle));
    return ok(undefined);
  });
}

/** The rooms that a member may read; without one all rooms, also those whose words were destroyed. */
async function roomsFor(
  record: OpenRecord,
  process: ProcessId,
  member: string | undefined,
): Promise<Result<readonly RoomId[]>> {
  if (member === undefined) {
    const heads = await record.heads(process);
    return heads.ok ? ok([...heads.value.keys()]) : heads;
  }
  const desk = await record.desk();
  return desk.ok ? desk.value.ask(process, asId<PersonId>(member), (state) => [...state.parties.rooms.keys()]) : desk;
}

/** A process's name as a folder's, which no name can lead out of the folder that was given. */
function folderOf(process: ProcessId): string {
  return encodeURIComponent(process).replaceAll('.', '%2E');
}

function setExport({ path, process, heads }: Export): string {
  return setRows(
    `Wrote ${path}: ${process}`,
    heads.map(({ room, seq }) => [room, countEntries(seq)]),
  );
}

function asJson({ path, process, heads }: Export) {
  return { path, process, rooms: heads.map(({ room, seq, chain }) => ({ room, entries: seq, head: chain })) };
}
