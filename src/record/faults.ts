import { createPublicKey, verify } from 'node:crypto';
import type { ProcessId, RoomId } from '#agreement/terms';
import {
  type Fault,
  fromHex,
  isSigned,
  isTombstoneSigned,
  leafOf,
  type Receipt,
  type Sealed,
  type Tombstone,
  toHex,
} from '#seal';
import { sha256 } from './envelope.ts';
import { blobOf } from './export.ts';
import type { SealedPart } from './sealed-part.ts';
import type { Envelope } from './store.ts';

/** Whether an Ed25519 signature over words is a key's, by the platform. */
export function isSignature(key: Uint8Array, words: string, signature: Uint8Array): boolean {
  // The fixed prefix of an Ed25519 public key in SubjectPublicKeyInfo, RFC 8410.
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(null, Buffer.from(words), createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

/** Signed heads whose signature is not their key's. */
export function signatureFaults(receipts: readonly Receipt[]): readonly Fault[] {
  return receipts
    .filter((receipt) => !isSigned(receipt, isSignature))
    .map(({ room, seq }) => ({
      code: 'signature',
      room,
      seq,
      sentence: `The signature under the head of entry ${seq} of room ${room} is not that of its key.`,
    }));
}

/** An envelope says itself from which entry to which it goes; that must be as many as it holds. */
export function placeFaults({ room, first, last, headers }: Envelope): readonly Fault[] {
  if (headers.length === last - first + 1) return [];
  const sentence = `The envelope of entries ${first} to ${last} of room ${room} holds ${headers.length}.`;
  return [{ code: 'gap', room, seq: first, sentence }];
}

/** A tombstone belongs to its room, is signed, and says where the chain ends; a room that has one says nothing more. */
export function tombstoneFaults(
  process: ProcessId,
  room: RoomId,
  stone: Tombstone,
  end: { readonly seq: number; readonly link: string },
  says: boolean,
): readonly Fault[] {
  const fault = (sentence: string): Fault => ({ code: 'tombstone', room, seq: stone.seq, sentence });
  const faults: Fault[] = [];
  if (stone.process !== process || stone.room !== room)
    faults.push(fault(`The tombstone of room ${room} belongs to another room.`));
  if (!isTombstoneSigned(stone, isSignature))
    faults.push(fault(`The tombstone of room ${room} was altered: its signature is not that of its key.`));
  if (stone.seq !== end.seq || stone.chain !== end.link)
    faults.push(
      fault(
        `The tombstone of room ${room} was laid at entry ${stone.seq}, and the room ends at entry ${end.seq} with another link: one of the two was changed.`,
      ),
    );
  if (says)
    faults.push(
      fault(
        `Room ${room} has a tombstone, and its words are still there: the tombstone is forged, or the destruction was broken off and must be repeated.`,
      ),
    );
  return faults;
}

/** The matter that an entry speaks of is there, and is what was captured. */
export function blobFaults(room: RoomId, entry: Sealed, bytes: Uint8Array | undefined): readonly Fault[] {
  const blob = entry.sealed === undefined ? undefined : blobOf(entry.sealed as SealedPart);
  if (blob === undefined) return [];
  const { seq, id } = entry;
  const fault = (what: string): readonly Fault[] => [
    { code: 'blob', room, seq, id, sentence: `The matter ${blob.id} of entry ${seq} of room ${room} ${what}.` },
  ];
  if (bytes === undefined) return fault('is missing or was replaced');
  if (blob.hash === undefined) return fault('cannot be proved: the entry gives no hash of it');
  return toHex(sha256(bytes)) === blob.hash ? [] : fault('is not what was captured: its hash differs');
}

/** Matter that no entry speaks of was put in from elsewhere. */
export function strayFaults(room: RoomId, held: Iterable<string>, spoken: ReadonlySet<string>): readonly Fault[] {
  return [...held]
    .filter((id) => !spoken.has(id))
    .map((id) => ({ code: 'blob', room, sentence: `Room ${room} holds the matter ${id}, of which no entry speaks.` }));
}

/** A merged entry, with what its author had seen on its own branch put back, gives the leaf that it had there. */
export function branchFaults(room: RoomId, { seq, id, sealed }: Sealed): readonly Fault[] {
  const { branch, ...part } = (sealed ?? {}) as Partial<SealedPart>;
  if (branch === undefined) return [];
  const leaf = leafOf({ ...part, seen: branch.seen }, fromHex(branch.salt), sha256);
  if (toHex(leaf) === branch.leaf) return [];
  const sentence = `Entry ${seq} of room ${room} is not the one that its branch wrote: its words do not give the leaf there.`;
  return [{ code: 'altered', room, seq, id, sentence }];
}
