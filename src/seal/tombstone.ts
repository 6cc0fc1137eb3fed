import type { Instant, PersonId, ProcessId, RoomId } from '#agreement/terms';
import { utf8 } from './bytes.ts';
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
  /** The record's Ed25519 public key and its signature over `tombstoneBytes`, in hexadecimal. */
  readonly key: string;
  readonly signature: string;
}

/** The bytes that a tombstone's signature covers. */
export function tombstoneBytes(tombstone: Omit<Tombstone, 'signature'>): Uint8Array {
  const { process, room, by, at, reason, seq, chain, key } = tombstone;
  return utf8(canonicalJson({ travaux: 'tombstone', version: 1, process, room, by, at, reason, seq, chain, key }));
}
