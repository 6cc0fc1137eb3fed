import { ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { type Fault, type Receipt, type RoomCheck, verifyRoom } from '#seal';
import type { Bundle, BundledRoom } from './bundle.ts';
import { checkStoredRoom } from './check-stored-room.ts';
import { sha256 } from './envelope.ts';
import { blobOf } from './export.ts';
import { blobFaults, branchFaults, signatureFaults, strayFaults, tombstoneFaults } from './faults.ts';
import type { Record } from './record.ts';
import type { SealedPart } from './sealed-part.ts';
import { Sights } from './sights.ts';
import { guarded } from './trouble.ts';

/** What a check found, room by room. */
export interface Check {
  readonly process: ProcessId;
  readonly rooms: readonly RoomCheck[];
  readonly faults: readonly Fault[];
}

/** Checks a bundle: chains, signed heads, blobs, tombstones, and any receipts that were kept elsewhere. */
export function checkBundle(bundle: Bundle, receipts: readonly Receipt[]): Check {
  const { process } = bundle;
  const sights = new Sights();
  const rooms = bundle.rooms.map((room) => {
    for (const entry of room.entries) sights.note(room.room, entry);
    return checkBundledRoom(process, room, receiptsOf(process, room.room, receipts));
  });
  const ends = new Map(rooms.map((r) => [r.room, r.entries]));
  return withMissing(process, rooms, sights.beyond(ends), receipts);
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

function receiptsOf(process: ProcessId, room: RoomId, receipts: readonly Receipt[]): readonly Receipt[] {
  return receipts.filter((r) => r.process === process && r.room === room);
}

/** Adds up the faults; a receipt for a room that is not there at all is the plainest sign of a roll-back. */
function withMissing(
  process: ProcessId,
  rooms: readonly RoomCheck[],
  across: readonly Fault[],
  receipts: readonly Receipt[],
): Check {
  const missing = receipts.filter((r) => r.process === process && !rooms.some((c) => c.room === r.room));
  const faults = missing.map(({ room, seq }): Fault => {
    const sentence = `A receipt names room ${room}, and the record does not hold it.`;
    return { code: 'rolled-back', room, seq, sentence };
  });
  return { process, rooms, faults: [...rooms.flatMap((r) => r.faults), ...across, ...faults] };
}

function checkBundledRoom(process: ProcessId, bundled: BundledRoom, receipts: readonly Receipt[]): RoomCheck {
  const { room, entries, receipt, blobs, tombstone } = bundled;
  const check = verifyRoom(process, room, entries, [receipt, ...receipts], sha256);
  const faults = [...check.faults, ...signatureFaults([receipt, ...receipts]), ...headFaults(process, bundled)];
  const spoken = new Set<string>();
  for (const entry of entries) {
    const blob = entry.sealed === undefined ? undefined : blobOf(entry.sealed as SealedPart);
    if (blob !== undefined) spoken.add(blob.id);
    faults.push(...blobFaults(room, entry, blob && blobs.get(blob.id)), ...branchFaults(room, entry));
  }
  faults.push(...strayFaults(room, blobs.keys(), spoken));
  const says = entries.some((entry) => entry.sealed !== undefined);
  const end = { seq: check.entries, link: check.link };
  if (tombstone !== undefined) faults.push(...tombstoneFaults(process, room, tombstone, end, says));
  return { ...check, faults };
}

/** The head beside a room is its own, and that of its last entry: what stands after it was appended by somebody. */
function headFaults(process: ProcessId, { room, entries, receipt }: BundledRoom): readonly Fault[] {
  if (receipt.process !== process || receipt.room !== room) {
    const sentence = `The head beside room ${room} belongs to another room.`;
    return [{ code: 'head', room, seq: receipt.seq, sentence }];
  }
  if (receipt.seq >= entries.length) return [];
  const sentence = `The head of room ${room} was signed at entry ${receipt.seq}; what stands after it has no signature.`;
  return [{ code: 'head', room, seq: receipt.seq + 1, sentence }];
}
