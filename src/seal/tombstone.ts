import type { Instant, PersonId, ProcessId, RoomId } from '#agreement/terms';
import { type Sha256, toHex } from './bytes.ts';
import { canonicalJson } from './canonical.ts';

/** Who had a room's key destroyed, when and why, and where its chain ended; signed by the record that did it. */
export interface Tombstone {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly by: readonly PersonId[];
  readonly at: Instant;
  readonly reason: string;
  readonly seq: number;
  /** The last link, in hexadecimal. */
  readonly chain: string;
  /** The record's Ed25519 public key and its signature over `tombstoneWords`, in hexadecimal. */
  readonly key: string;
  readonly signature: string;
}

/** The words that a tombstone's signature covers, as their UTF-8 bytes. */
export function tombstoneWords(tombstone: Omit<Tombstone, 'signature'>): string {
  const { process, room, by, at, reason, seq, chain, key } = tombstone;
  return canonicalJson({ travaux: 'tombstone', version: 1, process, room, by, at, reason, seq, chain, key });
}

/** What a head that is signed after the destruction names the tombstone by: SHA-256 of its words, in hexadecimal. */
export function tombstoneHash(tombstone: Tombstone, sha256: Sha256): string {
  return toHex(sha256(tombstoneWords(tombstone)));
}
