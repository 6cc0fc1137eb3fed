/** What a file says of itself besides its texts. */
export interface About {
  /** What every export of a case must say, as that it is invented; it stands at the head of the file. */
  readonly notice?: string | undefined;
}
