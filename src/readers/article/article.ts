/** The words of an article, which all spans count in, and what its page says of itself. */
export interface Article {
  readonly text: string;
  readonly title?: string;
  /** The day that the page names as that of its publication, as it writes it. */
  readonly published?: string;
  readonly publisher?: string;
  readonly lang?: string;
}
