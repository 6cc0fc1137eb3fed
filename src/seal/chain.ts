import type { EntryId, Instant, ProcessId, RoomId } from '#agreement/terms';
import type { Sha256 } from './bytes.ts';
import { canonicalJson, canonicalString } from './canonical.ts';

/** What of an entry stands in the clear, and is chained as it stands. */
export interface Header {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly seq: number;
  readonly id: EntryId;
  readonly recordedAt: Instant;
}

/**
 * A leaf: SHA-256 of the salt and the canonical JSON of the sealed part. Without the salt nobody can try guesses at
 * the content, so a bundle may withhold an entry and give its leaf alone.
 */
export function leafOf(sealed: unknown, salt: Uint8Array, sha256: Sha256): Uint8Array {
  return leafOfWords(canonicalJson(sealed), salt, sha256);
}

/** The same of canonical JSON that was already written, as words or as their UTF-8 bytes. */
export function leafOfWords(canonical: Uint8Array | string, salt: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(salt, canonical);
}

/** The next link of a room's chain: SHA-256 of the link before, the leaf, and the canonical JSON of the header. */
export function linkOf(previous: Uint8Array, leaf: Uint8Array, header: Header, sha256: Sha256): Uint8Array {
  return sha256(previous, leaf, headerWords(header));
}

/** A header in canonical JSON: its members in their order, written out, for every entry that is sealed or checked passes here. */
function headerWords({ id, process, recordedAt, room, seq }: Header): string {
  const where = `"room":${canonicalString(room)},"seq":${seq}`;
  return `{"id":${canonicalString(id)},"process":${canonicalString(process)},"recordedAt":${canonicalString(recordedAt)},${where}}`;
}

/** What a room's chain begins with: it binds the chain to its process and room. */
export function firstLink(process: ProcessId, room: RoomId, sha256: Sha256): Uint8Array {
  return sha256(canonicalJson({ travaux: 'chain', version: 1, process, room }));
}
