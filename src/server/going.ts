/** The answers of sessions that go on, such as streams, so that they end with their session. */
export class Going {
  readonly #open = new Map<string, Set<AbortController>>();

  /** Ends when the session does, or the first signal. */
  until(session: string, closed: AbortSignal): AbortSignal {
    const ending = new AbortController();
    const open = this.#open.get(session) ?? new Set();
    this.#open.set(session, open.add(ending));
    const forget = () => {
      open.delete(ending);
      if (open.size === 0 && this.#open.get(session) === open) this.#open.delete(session);
    };
    closed.addEventListener('abort', forget, { once: true });
    if (closed.aborted) forget();
    return AbortSignal.any([closed, ending.signal]);
  }

  /** The sessions that have answers which go on. */
  sessions(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** Ends all that go on of a session. */
  end(session: string): void {
    const open = this.#open.get(session);
    this.#open.delete(session);
    for (const ending of open ?? []) ending.abort();
  }
}
