import { ok, type Result, refuse } from '#agreement/terms';

/** The most streams that are open at once: of one session, and of all who came without one from one address. */
export const MOST = { session: 24, address: 100 } as const;

/** Counts the streams that are open, by whom they are. None of it depends on a room. */
export class Listeners {
  readonly #open = new Map<string, number>();

  /** Counts one in; what it answers counts it out again. Refuses one too many, before anything is looked at. */
  begin(kind: keyof typeof MOST, who: string): Result<() => void> {
    const name = `${kind} ${who}`;
    const open = this.#open.get(name) ?? 0;
    if (open >= MOST[kind])
      return refuse(
        'too-many',
        `${MOST[kind]} pages of yours listen already for what is new; close some of them, then load this one again.`,
      );
    this.#open.set(name, open + 1);
    return ok(() => this.#end(name));
  }

  #end(name: string): void {
    const left = (this.#open.get(name) ?? 0) - 1;
    if (left > 0) this.#open.set(name, left);
    else this.#open.delete(name);
  }
}
