import type { EntryId, Instant, ProcessId, RoomId } from '#agreement/terms';
import { fromHex, type Sha256, sameBytes, toHex } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { firstLink, leafOfWords, linkOf } from './chain.ts';
import { hasCanonicalForm } from './has-canonical-form.ts';
import { type Receipt, signedWords } from './head.ts';
import { type Tombstone, tombstoneWords } from './tombstone.ts';

/** An entry as a bundle has it: its header, its leaf and link, and what was sealed unless that is withheld or destroyed. */
export interface Sealed {
  readonly seq: number;
  readonly id: EntryId;
  readonly recordedAt: Instant;
  /** In hexadecimal. */
  readonly leaf: string;
  /** The stored link, where the form stores one. */
  readonly chain?: string;
  readonly salt?: string;
  readonly sealed?: unknown;
  /** The bytes of `sealed` in canonical JSON, where a reader found them so: then nobody writes them again. */
  readonly words?: Uint8Array;
}

/** An entry as a walk takes it: the same in bytes. What is not of its form is left out. */
export interface Step {
  readonly seq: number;
  readonly id: EntryId;
  readonly recordedAt: Instant;
  readonly leaf?: Uint8Array | undefined;
  /** The stored link, where the form stores one: 32 bytes. */
  readonly chain?: Uint8Array | undefined;
  /** What was sealed, in canonical JSON; nothing where it is withheld or destroyed. */
  readonly said?:
    | { readonly salt?: Uint8Array | undefined; readonly words?: Uint8Array | string | undefined }
    | undefined;
}

/** What is wrong with a record, at which entry, in a sentence. */
export interface Fault {
  readonly code:
    | 'gap'
    | 'altered'
    | 'chain'
    | 'head'
    | 'rolled-back'
    | 'signature'
    | 'blob'
    | 'tombstone'
    | 'unreadable';
  readonly room: RoomId;
  readonly seq?: number;
  readonly id?: EntryId;
  readonly sentence: string;
}

/** Whether an Ed25519 signature over words is a key's; handed in, as SHA-256 is. */
export type VerifySignature = (key: Uint8Array, words: string, signature: Uint8Array) => boolean;

/** What a check of one room found. `link` is the last link that it reckoned. */
export interface RoomCheck {
  readonly room: RoomId;
  readonly entries: number;
  readonly withheld: number;
  readonly link: string;
  readonly faults: readonly Fault[];
}

/** A walk along a room's chain: takes its entries one after the other, and tells at the end what it found. */
export interface Walk {
  /** Takes the next entry. Answers whether it makes sense to go on. */
  take(entry: Step): boolean;
  end(): RoomCheck;
}

/**
 * Reckons a room's chain again from its first entry and names the first entry that was altered, removed, inserted or
 * moved. Takes receipts of that room: one beyond the end of the record, or with another link at its place, shows a
 * record that was rolled back or rewritten. Proves that nothing changed since a head was shared, and nothing more.
 */
export function walkRoom(process: ProcessId, room: RoomId, receipts: readonly Receipt[], sha256: Sha256): Walk {
  const faults: Fault[] = [];
  let link = firstLink(process, room, sha256);
  const links = new Map<number, string>([[0, toHex(link)]]);
  const wanted = new Set(receipts.map((r) => r.seq));
  let seq = 0;
  let withheld = 0;
  const take = (entry: Step) => {
    seq++;
    const fault = checkEntry(entry, seq, room, sha256);
    if (fault !== undefined) faults.push(fault);
    const { id, recordedAt, leaf, chain } = entry;
    if (leaf === undefined || fault?.code === 'gap' || fault?.code === 'unreadable') return false;
    if (entry.said === undefined) withheld++;
    link = linkOf(link, leaf, { process, room, seq, id, recordedAt }, sha256);
    if (wanted.has(seq)) links.set(seq, toHex(link));
    if (chain === undefined || sameBytes(chain, link)) return true;
    const sentence = `Entry ${seq} of room ${room} does not follow from the entry before it: one of the two was changed, or one between them removed.`;
    faults.push({ code: 'chain', room, seq, id, sentence });
    return false;
  };
  const end = () => {
    const found = [...faults, ...receipts.flatMap((receipt) => checkReceipt(receipt, seq, links))];
    return { room, entries: seq, withheld, link: toHex(link), faults: found };
  };
  return { take, end };
}

/** Walks along a room's chain from its first entry to its last; see `walkRoom`. */
export function verifyRoom(
  process: ProcessId,
  room: RoomId,
  entries: Iterable<Sealed>,
  receipts: readonly Receipt[],
  sha256: Sha256,
): RoomCheck {
  const walk = walkRoom(process, room, receipts, sha256);
  for (const entry of entries) if (!walk.take(inBytes(entry))) break;
  return walk.end();
}

/** An entry of a bundle in bytes. JSON can hold words that have no canonical form: nothing that was sealed ever had such. */
function inBytes({ seq, id, recordedAt, leaf, chain, salt, sealed, words: found }: Sealed): Step {
  const bare = {
    seq,
    id,
    recordedAt,
    leaf: hexBytes(leaf, 32),
    chain: chain === undefined ? undefined : (hexBytes(chain, 32) ?? NO_LINK),
  };
  if (sealed === undefined) return bare;
  const words = found ?? (hasCanonicalForm(sealed) ? canonicalJson(sealed) : undefined);
  return { ...bare, said: { salt: hexBytes(salt), words } };
}

/** Stands for a stored link that is none: it follows from nothing. */
const NO_LINK = new Uint8Array();

function hexBytes(hex: string | undefined, length = hex === undefined ? 0 : hex.length / 2): Uint8Array | undefined {
  return hex !== undefined && hex.length > 0 && hex.length === 2 * length && /^[0-9a-f]*$/.test(hex)
    ? fromHex(hex)
    : undefined;
}

function checkEntry(
  { seq: stands, id, leaf, said }: Step,
  seq: number,
  room: RoomId,
  sha256: Sha256,
): Fault | undefined {
  if (stands !== seq) {
    return {
      code: 'gap',
      room,
      seq,
      id,
      sentence: `Where entry ${seq} of room ${room} should stand, there is entry ${stands}: one was removed, inserted or moved.`,
    };
  }
  if (leaf === undefined)
    return { code: 'unreadable', room, seq, id, sentence: `Entry ${seq} of room ${room} has no leaf.` };
  if (said === undefined) return undefined;
  const { salt, words } = said;
  if (salt === undefined)
    return { code: 'unreadable', room, seq, id, sentence: `Entry ${seq} of room ${room} has no salt.` };
  if (words !== undefined && sameBytes(leafOfWords(words, salt, sha256), leaf)) return undefined;
  return {
    code: 'altered',
    room,
    seq,
    id,
    sentence: `Entry ${seq} of room ${room} (${id}) was altered: its words do not give the leaf that was sealed.`,
  };
}

function checkReceipt(receipt: Receipt, last: number, links: ReadonlyMap<number, string>): readonly Fault[] {
  const { room, seq } = receipt;
  if (seq > last) {
    return [
      {
        code: 'rolled-back',
        room,
        seq,
        sentence: `A receipt names entry ${seq} of room ${room}, and the record ends at entry ${last}: it was rolled back or cut.`,
      },
    ];
  }
  if (links.get(seq) === receipt.chain) return [];
  return [
    {
      code: 'head',
      room,
      seq,
      sentence: `The record of room ${room} is not the one that the receipt of entry ${seq} was given for.`,
    },
  ];
}

/** Whether the receipt's signature is its key's. The check of Ed25519 is handed in. */
export function isSigned(receipt: Receipt, verify: VerifySignature): boolean {
  return isSignatureOf(receipt, signedWords(receipt), verify);
}

/** Whether the tombstone's signature is its key's. */
export function isTombstoneSigned(tombstone: Tombstone, verify: VerifySignature): boolean {
  return isSignatureOf(tombstone, tombstoneWords(tombstone), verify);
}

function isSignatureOf(
  { key, signature }: { readonly key: string; readonly signature: string },
  words: string,
  verify: VerifySignature,
): boolean {
  if (!/^[0-9a-f]{64}$/.test(key) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  return verify(fromHex(key), words, fromHex(signature));
}
