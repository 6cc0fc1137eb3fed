import type { EntryId, Instant, ProcessId, RoomId } from '#agreement/terms';
import { fromHex, type Sha256, toHex } from './bytes.ts';
import { firstLink, leafOf, linkOf } from './chain.ts';
import { hasCanonicalForm } from './has-canonical-form.ts';
import { type Receipt, signedWords } from './head.ts';
import { type Tombstone, tombstoneWords } from './tombstone.ts';

/** An entry as it is checked: its header, its leaf and link, and what was sealed unless that is withheld or destroyed. */
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
  take(entry: Sealed): boolean;
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
  const take = (entry: Sealed) => {
    seq++;
    const fault = checkEntry(entry, seq, room, sha256);
    if (fault !== undefined) faults.push(fault);
    if (fault?.code === 'gap' || fault?.code === 'unreadable') return false;
    if (entry.sealed === undefined) withheld++;
    const { id, recordedAt } = entry;
    link = linkOf(link, fromHex(entry.leaf), { process, room, seq, id, recordedAt }, sha256);
    if (wanted.has(seq)) links.set(seq, toHex(link));
    if (entry.chain === undefined || entry.chain === toHex(link)) return true;
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
  for (const entry of entries) if (!walk.take(entry)) break;
  return walk.end();
}

function checkEntry(entry: Sealed, seq: number, room: RoomId, sha256: Sha256): Fault | undefined {
  const { id } = entry;
  if (entry.seq !== seq) {
    return {
      code: 'gap',
      room,
      seq,
      id,
      sentence: `Where entry ${seq} of room ${room} should stand, there is entry ${entry.seq}: one was removed, inserted or moved.`,
    };
  }
  if (!/^[0-9a-f]{64}$/.test(entry.leaf))
    return { code: 'unreadable', room, seq, id, sentence: `Entry ${seq} of room ${room} has no leaf.` };
  if (entry.sealed === undefined) return undefined;
  if (entry.salt === undefined || !/^(?:[0-9a-f]{2})+$/.test(entry.salt))
    return { code: 'unreadable', room, seq, id, sentence: `Entry ${seq} of room ${room} has no salt.` };
  if (hasCanonicalForm(entry.sealed) && toHex(leafOf(entry.sealed, fromHex(entry.salt), sha256)) === entry.leaf)
    return undefined;
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
