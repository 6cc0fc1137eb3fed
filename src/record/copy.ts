import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { Record } from './record.ts';
import { guarded } from './trouble.ts';

/** How many envelopes go over in one transaction. */
const LOAD = 200;

/**
 * Moves a whole record into another, empty one, whatever store either uses: the same entries, seals, keys and
 * tombstones. Refuses a target that holds anything of a process that is to be copied; a copy that was broken off is
 * begun again into a new one.
 */
export function copyRecord(
  from: Record,
  to: Record,
): Promise<Result<{ readonly processes: number; readonly entries: number }>> {
  return guarded(async () => {
    const processes = await from.store.processes();
    const held = new Set((await to.store.census()).map((place) => place.process));
    const taken = processes.find((process) => held.has(process));
    if (taken !== undefined)
      return refuse('not-empty', `The target holds something of ${taken} already; name a new, empty one.`);
    await to.keys.adoptSigningKey(await from.keys.signingKey());
    let entries = 0;
    for (const process of processes) {
      for (const [room, { seq }] of await from.store.heads(process)) {
        const copied = await copyRoom(from, to, process, room, seq);
        if (!copied.ok) return copied;
        entries += seq;
      }
    }
    return ok({ processes: processes.length, entries });
  });
}

async function copyRoom(
  from: Record,
  to: Record,
  process: ProcessId,
  room: RoomId,
  end: number,
): Promise<Result<void>> {
  const key = await from.keys.find(process, room);
  if (key !== undefined) await to.keys.put(process, room, key);
  for (let at = 0; at < end; ) {
    const envelopes = await from.store.read(process, room, at, LOAD);
    const written = await to.store.append({ process, expected: new Map([[room, at]]), envelopes, blobs: [] });
    if (!written.ok) return written;
    at = envelopes.at(-1)?.last ?? end;
  }
  for (const id of await from.store.blobIds(process, room)) {
    const box = await from.store.blob(process, room, id);
    const blobs = box === undefined ? [] : [{ room, id, box }];
    const written = await to.store.append({ process, expected: new Map(), envelopes: [], blobs });
    if (!written.ok) return written;
  }
  const tombstone = await from.store.tombstone(process, room);
  return tombstone === undefined ? ok(undefined) : to.store.bury(tombstone);
}
