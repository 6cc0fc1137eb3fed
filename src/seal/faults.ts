import type { BlobId, ProcessId, RoomId } from '#agreement/terms';
import { fromHex, toHex } from './bytes.ts';
import { leafOf } from './chain.ts';
import { hasCanonicalForm } from './has-canonical-form.ts';
import type { Receipt } from './head.ts';
import type { Means } from './means.ts';
import { type Tombstone, tombstoneHash } from './tombstone.ts';
import { type Fault, isSigned, isTombstoneSigned, type Sealed } from './verify.ts';

/** Signed heads whose signature is not their key's. */
export function signatureFaults(receipts: readonly Receipt[], { isSignature }: Means): readonly Fault[] {
  return receipts
    .filter((receipt) => !isSigned(receipt, isSignature))
    .map(({ room, seq }) => ({
      code: 'signature',
      room,
      seq,
      sentence: `The signature under the head of entry ${seq} of room ${room} is not that of its key.`,
    }));
}

/** A tombstone belongs to its room, is signed, and says where the chain ends; a room that has one says nothing more. */
export function tombstoneFaults(
  process: ProcessId,
  room: RoomId,
  stone: Tombstone,
  end: { readonly seq: number; readonly link: string },
  says: boolean,
  { isSignature }: Means,
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

/**
 * A head that was signed after a room's destruction names the tombstone; one that is not there was taken away, so that
 * the room looks as if its words were only withheld, or the record was rolled back to before.
 */
export function missingStoneFaults(
  receipts: readonly Receipt[],
  stone: Tombstone | undefined,
  { sha256 }: Means,
): readonly Fault[] {
  const laid = stone && tombstoneHash(stone, sha256);
  const why = stone === undefined ? 'is not there' : 'is another';
  return receipts
    .filter(({ tombstone }) => tombstone !== undefined && tombstone !== laid)
    .map(({ room, seq }) => ({
      code: 'tombstone',
      room,
      seq,
      sentence: `The head of entry ${seq} of room ${room} was signed after the room was destroyed, and the tombstone that it names ${why}.`,
    }));
}

/** An entry, as far as what it says is looked into. */
type Spoken = Pick<Sealed, 'seq' | 'id' | 'sealed'>;

/** The blob that a sealed part speaks of, and the hash that it gives, if it does. */
export function blobOf(sealed: unknown): { readonly id: BlobId; readonly hash: string | undefined } | undefined {
  const { type, body } = (sealed ?? {}) as { readonly type?: string; readonly body?: Matter };
  if (type !== 'SourceCaptured' || body?.blob === undefined) return undefined;
  return { id: body.blob, hash: body.hash };
}

interface Matter {
  readonly blob?: BlobId;
  readonly hash?: string;
}

/** The matter that an entry speaks of is there, and is what was captured. */
export function blobFaults(
  room: RoomId,
  entry: Spoken,
  bytes: Uint8Array | undefined,
  { sha256 }: Means,
): readonly Fault[] {
  const blob = blobOf(entry.sealed);
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

interface Branch {
  readonly seen: unknown;
  readonly salt: string;
  readonly leaf: string;
}

/** A merged entry, with what its author had seen on its own branch put back, gives the leaf that it had there. */
export function branchFaults(room: RoomId, { seq, id, sealed }: Spoken, { sha256 }: Means): readonly Fault[] {
  if ((sealed as { readonly branch?: unknown } | undefined)?.branch === undefined) return [];
  const { branch, ...part } = sealed as { readonly branch: unknown };
  if (isBranch(branch) && hasCanonicalForm(sealed)) {
    const leaf = leafOf({ ...part, seen: branch.seen }, fromHex(branch.salt), sha256);
    if (toHex(leaf) === branch.leaf) return [];
  }
  const sentence = `Entry ${seq} of room ${room} is not the one that its branch wrote: its words do not give the leaf there.`;
  return [{ code: 'altered', room, seq, id, sentence }];
}

function isBranch(value: unknown): value is Branch {
  const { seen, salt, leaf } = (value ?? {}) as Partial<Record<string, unknown>>;
  return seen !== undefined && typeof salt === 'string' && /^(?:[0-9a-f]{2})+$/.test(salt) && typeof leaf === 'string';
}
