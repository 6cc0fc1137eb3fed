import type { UnitId } from '#agreement/terms';

/** Which units of two drafts are tied; each is tied once at most. */
export class Bonds {
  readonly earlierOf = new Map<UnitId, UnitId>();
  readonly #tied = new Set<UnitId>();

  /** Ties two units; tells whether both were free. */
  tie(earlier: UnitId, later: UnitId): boolean {
    if (this.#tied.has(earlier) || this.earlierOf.has(later)) return false;
    this.#tied.add(earlier);
    this.earlierOf.set(later, earlier);
    return true;
  }

  isFree(earlier: UnitId): boolean {
    return !this.#tied.has(earlier);
  }
}
