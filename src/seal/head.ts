import type { Instant, ProcessId, RoomId } from '#agreement/terms';
import { canonicalJson } from './canonical.ts';

/** How far a room's chain had come, and its last link. */
export interface Head {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly seq: number;
  /** The last link, in hexadecimal. */
  readonly chain: string;
}

/**
 * A signed head, which may leave the room: whoever holds it can later prove that the room's record up to that entry
 * was not changed, and that it was not rolled back to before it.
 */
export interface Receipt extends Head {
  readonly signedAt: Instant;
  /** The hash of the room's tombstone, in hexadecimal, if its key had been destroyed: then the stone must be there. */
  readonly tombstone?: string;
  /** The record's Ed25519 public key and its signature over `signedWords`, in hexadecimal. */
  readonly key: string;
  readonly signature: string;
}

/** The words that a receipt's signature covers, as their UTF-8 bytes. */
export function signedWords(receipt: Omit<Receipt, 'signature'>): string {
  const { process, room, seq, chain, signedAt, key, tombstone } = receipt;
  const ended = tombstone === undefined ? {} : { tombstone };
  return canonicalJson({ travaux: 'receipt', version: 1, process, room, seq, chain, signedAt, key, ...ended });
}
