import { ok, type Result } from '#agreement/terms';
import type { Record } from './record.ts';
import { guarded } from './trouble.ts';

/** How many envelopes go over in one transaction. */
const LOAD = 200;

/**
 * Moves a whole record into another, empty one, whatever store either uses: the same entries, seals, keys and
 * tombstones. Refuses a target that holds anything of a process that is to be copied.
 */
export function copyRecord(
  from: Record,
  to: Record,
): Promise<Result<{ readonly processes: number; readonly entries: number }>> {
  return guarded(async () => {
    let entries = 0;
    const processes = await from.store.processes();
    for (const process of processes) {
      for (const [room, head] of await from.store.heads(process)) {
        const key = await from.keys.find(process, room);
        if (key !== undefined) await to.keys.put(process, room, key);
        for (let at = 0; at < head.seq; ) {
          const envelopes = await from.store.read(process, room, at, LOAD);
          const written = await to.store.append({ process, expected: new Map([[room, at]]), envelopes, blobs: [] });
          if (!written.ok) return written;
          at = envelopes.at(-1)?.last ?? head.seq;
        }
        entries += head.seq;
      }
      for (const blob of await from.store.blobs(process)) {
        const written = await to.store.append({ process, expected: new Map(), envelopes: [], blobs: [blob] });
        if (!written.ok) return written;
      }
      for (const tombstone of await from.store.tombstones(process)) {
        const buried = await to.store.bury(tombstone);
        if (!buried.ok) return buried;
      }
    }
    return ok({ processes: processes.length, entries });
  });
}
