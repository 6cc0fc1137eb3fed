import { randomUUID } from 'node:crypto';
import {
  asId,
  type CommandId,
  ok,
  type PersonId,
  type ProcessId,
  type Result,
  type RoomId,
  refuse,
} from '#agreement/terms';
import type { Desk } from '#desk';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { chooseProcess } from './choose-process.ts';
import { withRecord } from './where.ts';

/** `travaux destroy --room ROOM --by KEEPER --reason WORDS`: destroys a room's key, in the name of its keepers. */
export async function destroy(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { room, reason, process: named } = invocation.values;
  const [first, ...others] = (invocation.lists.by ?? []).map((keeper) => asId<PersonId>(keeper));
  if (room === undefined) return refuse('usage', '--room is missing.');
  if (first === undefined) return refuse('usage', '--by is missing.');
  if (reason === undefined) return refuse('usage', '--reason is missing.');
  return withRecord(invocation, handed, 'read', async (record) => {
    const process = await chooseProcess(record, named);
    if (!process.ok) return process;
    const desk = await record.desk();
    if (!desk.ok) return desk;
    const by = [first, ...others] as const;
    const done = await destroyRoom(desk.value, process.value, asId<RoomId>(room), by, reason);
    if (!done.ok) return done;
    if (invocation.flags.has('json')) await print(`${JSON.stringify({ process: process.value, room, by, reason })}\n`);
    else
      await print(
        `The key of room ${room} is destroyed, and with it what the room said. Its chain and a tombstone stay.\n`,
      );
    return ok(undefined);
  });
}

/** Where the room asks for two persons, the second of those named proposes it, and the first carries it out. */
async function destroyRoom(
  desk: Desk,
  process: ProcessId,
  room: RoomId,
  by: readonly [PersonId, ...PersonId[]],
  reason: string,
): Promise<Result<void>> {
  const done = await desk.destroyRoom(process, room, by, reason);
  const [, second] = by;
  if (done.ok || done.refusal.code !== 'two-persons' || second === undefined) return done;
  const id = asId<CommandId>(`destroy-${randomUUID()}`);
  const proposed = await desk.act(
    process,
    { id, room, kind: 'proposeAct', body: { act: { kind: 'destroy' }, reason } },
    second,
  );
  return proposed.ok ? desk.destroyRoom(process, room, by, reason) : proposed;
}
