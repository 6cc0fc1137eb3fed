/** News as a feed carries it: absolute addresses, instants as they are written in the record. */
export interface Feed {
  /** An absolute IRI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lang: string;
  /** The page of which this is the feed. */
  readonly home: string;
  /** The address of this very feed. */
  readonly self: string;
  /** When anything changed last. */
  readonly updated: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** One piece of news. */
export interface FeedItem {
  /** An absolute IRI that never changes, whatever becomes of the words. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly lang?: string;
  readonly published: string;
  readonly updated: string;
  /** The newest last. */
  readonly corrections: readonly FeedCorrection[];
  readonly withdrawn?: { readonly reason: string; readonly at: string };
}

/** What was wrong and what is right. */
export interface FeedCorrection {
  readonly id: string;
  readonly wrong: string;
  readonly right: string;
  readonly at: string;
}
