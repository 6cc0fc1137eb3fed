import { ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import {
  type Check,
  checkBundle as checkBundleBy,
  type Receipt,
  type RoomCheck,
  receiptsOf,
  Sights,
  withMissing,
} from '#seal';
import type { Bundle } from './bundle.ts';
import { checkStoredRoom } from './check-stored-room.ts';
import { means } from './means.ts';
import type { Record } from './record.ts';
import { guarded } from './trouble.ts';

/** Checks a bundle: chains, signed heads, blobs, tombstones, and any receipts that were kept elsewhere. */
export function checkBundle(bundle: Bundle, receipts: readonly Receipt[]): Check {
  return checkBundleBy(bundle, receipts, means);
}

/**
 * Checks a process of a record where it is stored: envelopes, chains, blobs, tombstones, the list of rooms, and
 * receipts. Looks at every room that any row names.
 */
export function checkRecord(record: Record, process: ProcessId, receipts: readonly Receipt[]): Promise<Result<Check>> {
  return guarded(async () => {
    const sights = new Sights();
    const rooms: RoomCheck[] = [];
    for (const place of await record.store.census()) {
      if (place.process !== process) continue;
      rooms.push(await checkStoredRoom(record, place, receiptsOf(process, place.room, receipts), sights));
    }
    const ends = new Map<RoomId, number>();
    for (const { room, entries } of rooms) {
      // Others may have written since this room was read, and what they wrote may have been seen in the rooms after it.
      const grown = sights.most(room) > entries ? await record.store.head(process, room) : undefined;
      ends.set(room, grown?.seq ?? entries);
    }
    return ok(withMissing(process, rooms, sights.beyond(ends), receipts));
  });
}

/** The processes that any row of a record names, to be checked one by one. */
export function processesToCheck(record: Record): Promise<Result<readonly ProcessId[]>> {
  return guarded(async () => ok([...new Set((await record.store.census()).map((place) => place.process))]));
}
