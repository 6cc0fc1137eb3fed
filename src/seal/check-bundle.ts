import type { ProcessId, RoomId } from '#agreement/terms';
import {
  blobFaults,
  blobOf,
  branchFaults,
  missingStoneFaults,
  signatureFaults,
  strayFaults,
  tombstoneFaults,
} from './faults.ts';
import type { Receipt } from './head.ts';
import type { Means } from './means.ts';
import { Sights } from './sights.ts';
import type { Tombstone } from './tombstone.ts';
import { type Fault, type RoomCheck, type Sealed, verifyRoom } from './verify.ts';

/** What a check found, room by room. */
export interface Check {
  readonly process: ProcessId;
  readonly rooms: readonly RoomCheck[];
  readonly faults: readonly Fault[];
}

/** A bundle as it is checked: every room from its first entry, with its signed head. */
export interface BundleToCheck {
  readonly process: ProcessId;
  readonly rooms: readonly RoomToCheck[];
}

/** One room of it. */
export interface RoomToCheck {
  readonly room: RoomId;
  readonly entries: readonly Sealed[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly receipt: Receipt;
  readonly tombstone?: Tombstone;
}

/** Checks a bundle: chains, signed heads, blobs, tombstones, and any receipts that were kept elsewhere. */
export function checkBundle(bundle: BundleToCheck, receipts: readonly Receipt[], means: Means): Check {
  const { process } = bundle;
  const sights = new Sights();
  const rooms = bundle.rooms.map((room) => {
    for (const entry of room.entries) sights.note(room.room, entry);
    return checkBundledRoom(process, room, receiptsOf(process, room.room, receipts), means);
  });
  const ends = new Map(rooms.map((r) => [r.room, r.entries]));
  return withMissing(process, rooms, sights.beyond(ends), receipts);
}

/** The receipts of one room. */
export function receiptsOf(process: ProcessId, room: RoomId, receipts: readonly Receipt[]): readonly Receipt[] {
  return receipts.filter((r) => r.process === process && r.room === room);
}

/** Adds up the faults; a receipt for a room that is not there at all is the plainest sign of a roll-back. */
export function withMissing(
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

function checkBundledRoom(
  process: ProcessId,
  bundled: RoomToCheck,
  receipts: readonly Receipt[],
  means: Means,
): RoomCheck {
  const { room, entries, receipt, blobs, tombstone } = bundled;
  const heads = [receipt, ...receipts];
  const check = verifyRoom(process, room, entries, heads, means.sha256);
  const faults = [...check.faults, ...signatureFaults(heads, means), ...headFaults(process, bundled)];
  const spoken = new Set<string>();
  for (const entry of entries) {
    const blob = blobOf(entry.sealed);
    if (blob !== undefined) spoken.add(blob.id);
    faults.push(...blobFaults(room, entry, blob && blobs.get(blob.id), means), ...branchFaults(room, entry, means));
  }
  faults.push(...strayFaults(room, blobs.keys(), spoken));
  const says = entries.some((entry) => entry.sealed !== undefined);
  const end = { seq: check.entries, link: check.link };
  if (tombstone !== undefined) faults.push(...tombstoneFaults(process, room, tombstone, end, says, means));
  faults.push(...missingStoneFaults(heads, tombstone, means));
  return { ...check, faults };
}

/** The head beside a room is its own, and that of its last entry: what stands after it was appended by somebody. */
function headFaults(process: ProcessId, { room, entries, receipt }: RoomToCheck): readonly Fault[] {
  if (receipt.process !== process || receipt.room !== room) {
    const sentence = `The head beside room ${room} belongs to another room.`;
    return [{ code: 'head', room, seq: receipt.seq, sentence }];
  }
  if (receipt.seq >= entries.length) return [];
  const sentence = `The head of room ${room} was signed at entry ${receipt.seq}; what stands after it has no signature.`;
  return [{ code: 'head', room, seq: receipt.seq + 1, sentence }];
}
