import type { Entry } from '#agreement/entry';
import type { Instant } from '#agreement/terms';

/** The sealed part of an entry: everything but its header. */
export type SealedPart = Pick<Entry, 'type' | 'author' | 'command' | 'knownOn' | 'seen' | 'body'> & {
  readonly version: number;
  /** For an entry that came from another branch of this record: where and when it was first written. */
  readonly branch?: Branch;
};

/**
 * The proof of the branch that a merged entry came from: its place there, what its author had seen there, its leaf and
 * salt, and the key that signs that branch's heads. With what was seen put back, the entry gives that leaf again.
 */
export interface Branch {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly seen: Entry['seen'];
  readonly leaf: string;
  readonly salt: string;
  readonly key: string;
}
