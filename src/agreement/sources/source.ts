import type { BlobId, SourceId } from '#agreement/terms';

/**
 * What was read: publisher, address, when it was captured, and the matter itself if the room holds it. `reliability`
 * is the publisher's Admiralty letter; F means that it cannot be judged, which is not the same as bad.
 */
export interface Source {
  readonly id: SourceId;
  readonly publisher: string;
  /** Day, month or year of publication, as far as known. */
  readonly date: string;
  readonly reliability: Reliability;
  /** Why that letter. */
  readonly reliabilityReason?: string;
  readonly about: string;
  readonly address?: string;
  readonly lang?: string;
  /** Whose report the publisher passes on, outermost first. */
  readonly relays?: readonly string[];
  /** The text that was read out of it: spans count in it, so it never changes. */
  readonly text?: string;
  readonly blob?: BlobId;
  /** SHA-256 of the matter, in hexadecimal. */
  readonly hash?: string;
}

/** Reliability of the source on the Admiralty scale. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];
