import { createPublicKey, verify } from 'node:crypto';
import { ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { type Fault, isSigned, type Receipt, type RoomCheck, type Sealed, toHex, verifyRoom, walkRoom } from '#seal';
import type { Bundle, BundledRoom } from './bundle.ts';
import { openSealed, type SealedPart, sha256 } from './envelope.ts';
import { blobOf } from './export.ts';
import type { Record } from './record.ts';
import { type Envelope, envelopesOf, type Tombstone } from './store.ts';

/** What a check found, room by room. */
export interface Check {
  readonly process: ProcessId;
  readonly rooms: readonly RoomCheck[];
  readonly faults: readonly Fault[];
}

/** Checks a bundle: chains, signed heads, blobs, and any receipts that were kept elsewhere. */
export function checkBundle(bundle: Bundle, receipts: readonly Receipt[]): Check {
  const rooms = bundle.rooms.map((room) =>
    checkBundledRoom(bundle.process, room, receiptsOf(bundle.process, room.room, receipts)),
  );
  return withMissing({ process: bundle.process, rooms, faults: rooms.flatMap((r) => r.faults) }, receipts);
}

/** Checks a process of a record where it is stored: envelopes, chains, blobs, tombstones, and receipts. */
export async function checkRecord(
  record: Record,
  process: ProcessId,
  receipts: readonly Receipt[],
): Promise<Result<Check>> {
  const rooms: RoomCheck[] = [];
  const tombstones = await record.store.tombstones(process);
  for (const room of (await record.store.heads(process)).keys()) {
    rooms.push(
      await checkStoredRoom(
        record,
        process,
        room,
        tombstones.find((t) => t.room === room),
        receiptsOf(process, room, receipts),
      ),
    );
  }
  return ok(withMissing({ process, rooms, faults: rooms.flatMap((r) => r.faults) }, receipts));
}

/** Whether an Ed25519 signature over a message is a key's, by the platform. */
export function isSignature(key: Uint8Array, message: string, signature: Uint8Array): boolean {
  // The fixed prefix of an Ed25519 public key in SubjectPublicKeyInfo, RFC 8410.
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(null, Buffer.from(message), createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

function receiptsOf(process: ProcessId, room: RoomId, receipts: readonly Receipt[]): readonly Receipt[] {
  return receipts.filter((r) => r.process === process && r.room === room);
}

/** A receipt for a room that is not there at all is the plainest sign of a roll-back. */
function withMissing(check: Check, receipts: readonly Receipt[]): Check {
  const missing = receipts.filter((r) => r.process === check.process && !check.rooms.some((c) => c.room === r.room));
  const faults = missing.map(
    ({ room, seq }): Fault => ({
      code: 'rolled-back',
      room,
      seq,
      sentence: `A receipt names room ${room}, and the record does not hold it.`,
    }),
  );
  return { ...check, faults: [...check.faults, ...faults] };
}

function checkBundledRoom(process: ProcessId, room: BundledRoom, receipts: readonly Receipt[]): RoomCheck {
  const check = verifyRoom(process, room.room, room.entries, [room.receipt, ...receipts], sha256);
  const faults = [...check.faults, ...signatureFaults([room.receipt, ...receipts])];
  if (room.receipt.process !== process || room.receipt.room !== room.room) {
    faults.push({
      code: 'head',
      room: room.room,
      sentence: `The head beside room ${room.room} belongs to another room.`,
    });
  }
  for (const entry of room.entries) {
    const blob = entry.sealed === undefined ? undefined : blobOf(entry.sealed);
    if (blob === undefined) continue;
    const fault = blobFault(room.room, entry, blob, room.blobs.get(blob.id));
    if (fault !== undefined) faults.push(fault);
  }
  return { ...check, faults };
}

async function checkStoredRoom(
  record: Record,
  process: ProcessId,
  room: RoomId,
  tombstone: Tombstone | undefined,
  receipts: readonly Receipt[],
): Promise<RoomCheck> {
  const faults: Fault[] = [];
  const key = await record.keys.find(process, room).catch(() => undefined);
  if (key === undefined && tombstone === undefined) {
    const sentence = `The key of room ${room} is missing, and no tombstone says that it was destroyed.`;
    faults.push({ code: 'unreadable', room, sentence });
  }
  const stones = tombstone === undefined ? [] : [tombstoneReceipt(tombstone)];
  const walk = walkRoom(process, room, [...receipts, ...stones], sha256);
  try {
    for await (const envelope of envelopesOf(record.store, process, room)) {
      faults.push(...placeFaults(envelope));
      const opened = openSealed(envelope, key);
      if (!opened.ok) faults.push({ code: 'unreadable', room, seq: envelope.first, sentence: opened.refusal.sentence });
      const entries = opened.ok ? opened.value : bareEntries(envelope);
      if (!entries.every((entry) => walk.take(entry))) break;
      for (const entry of entries) faults.push(...(await storedBlobFaults(record, process, room, entry)));
    }
  } catch (error) {
    const sentence = `Room ${room} cannot be read from the store: ${(error as Error).message}`;
    faults.push({ code: 'unreadable', room, sentence });
  }
  const check = walk.end();
  return { ...check, faults: [...faults, ...check.faults, ...signatureFaults(receipts)] };
}

async function storedBlobFaults(
  record: Record,
  process: ProcessId,
  room: RoomId,
  entry: Sealed,
): Promise<readonly Fault[]> {
  const blob = entry.sealed === undefined ? undefined : blobOf(entry.sealed as SealedPart);
  if (blob === undefined) return [];
  const bytes = await record.blob(process, room, blob.id);
  const fault = blobFault(room, entry, blob, bytes.ok ? bytes.value : undefined);
  return fault === undefined ? [] : [fault];
}

/** An envelope that its key does not open, by its headers alone. */
function bareEntries(envelope: Envelope): readonly Sealed[] {
  const bare = openSealed(envelope, undefined);
  return bare.ok ? bare.value : [];
}

/** An envelope says itself from which entry to which it goes; that must be as many as it holds. */
function placeFaults(envelope: Envelope): readonly Fault[] {
  const { room, first, last, headers } = envelope;
  if (headers.length === last - first + 1) return [];
  return [
    {
      code: 'gap',
      room,
      seq: first,
      sentence: `The envelope of entries ${first} to ${last} of room ${room} holds ${headers.length}.`,
    },
  ];
}

/** A tombstone tells where the chain ended, as a receipt does. */
function tombstoneReceipt(tombstone: Tombstone): Receipt {
  const { process, room, seq, chain, at } = tombstone;
  return { process, room, seq, chain, signedAt: at, key: '', signature: '' };
}

function signatureFaults(receipts: readonly Receipt[]): readonly Fault[] {
  return receipts
    .filter((receipt) => !isSigned(receipt, isSignature))
    .map(({ room, seq }) => ({
      code: 'signature',
      room,
      seq,
      sentence: `The signature under the head of entry ${seq} of room ${room} is not that of its key.`,
    }));
}

function blobFault(
  room: RoomId,
  entry: Pick<Sealed, 'seq' | 'id'>,
  blob: { readonly id: string; readonly hash: string | undefined },
  bytes: Uint8Array | undefined,
): Fault | undefined {
  const { seq, id } = entry;
  if (bytes === undefined)
    return {
      code: 'blob',
      room,
      seq,
      id,
      sentence: `The matter ${blob.id} that entry ${seq} of room ${room} speaks of is missing or was replaced.`,
    };
  if (blob.hash === undefined || toHex(sha256(bytes)) === blob.hash) return undefined;
  return {
    code: 'blob',
    room,
    seq,
    id,
    sentence: `The matter ${blob.id} of entry ${seq} of room ${room} is not what was captured: its hash differs.`,
  };
}
