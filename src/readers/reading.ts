import type { Result } from '#agreement/terms';
import type { DraftReading } from '#agreement/text';

/** How tracked changes of a file are read: all accepted, all rejected, or kept with their authors and dates. */
export type View = 'accepted' | 'original' | 'marked';

/** Makes a draft of a file's bytes. Refuses in words what is hostile, broken or not its format; writes nothing. */
export type Reader = (bytes: Uint8Array, view: View) => Promise<Result<DraftReading>>;

/** The most bytes that a file may have, packed; and unpacked, in all its parts together. */
export const LIMITS = { fileBytes: 64 * 2 ** 20, unpackedBytes: 512 * 2 ** 20, ratio: 200 } as const;
