/** What a norm has to do with a unit of the text. */
export type LinkKind = 'creates' | 'conditions' | 'defines' | 'amends' | 'interprets';

/** A norm held on to a unit of a text by the words that stood there when a person linked them. */
export interface NormLink {
  readonly norm: string;
  readonly unit: string;
  readonly kind: LinkKind;
  /** The hash of the unit's words as they were, by whatever hash the caller keeps to. */
  readonly hash: string;
}

/** A link that a machine proposes, with how sure it is; a person confirms it, and until then it counts for nothing. */
export interface ProposedLink {
  readonly norm: string;
  readonly unit: string;
  readonly kind: LinkKind;
  /** From 0 to 1. */
  readonly score: number;
}

/** A link as the text now stands: it holds, its words have changed, or its unit is gone. */
export interface LinkState {
  readonly link: NormLink;
  readonly state: 'holds' | 'stale' | 'gone';
}

/** Reads the text that is linked: the operative units in their order, and the hash of a unit's words. */
export interface LinkedText {
  readonly operative: readonly string[];
  readonly hashOf: (unit: string) => string | undefined;
}

/** How much of the operative text is linked or marked as making no norm. */
export interface LinkCoverage {
  readonly operative: number;
  readonly linked: number;
  readonly noNorm: number;
  /** Units of which nobody has said anything. */
  readonly open: readonly string[];
  /** From 0 to 1; a text without operative units is covered. */
  readonly share: number;
}

/** Tells of each link whether the words are still those that were linked; a stale one waits for a person. */
export function linkStates(links: readonly NormLink[], { hashOf }: Pick<LinkedText, 'hashOf'>): readonly LinkState[] {
  return links.map((link) => {
    const hash = hashOf(link.unit);
    return { link, state: hash === undefined ? 'gone' : hash === link.hash ? 'holds' : 'stale' };
  });
}

/** Links the units that norms name, by the words as they stand now. */
export function linksOf(
  norms: readonly { readonly id: string; readonly text: readonly string[] }[],
  { hashOf }: Pick<LinkedText, 'hashOf'>,
): readonly NormLink[] {
  return norms.flatMap(({ id, text }) =>
    text.flatMap((unit): readonly NormLink[] => {
      const hash = hashOf(unit);
      return hash === undefined ? [] : [{ norm: id, unit, kind: 'creates', hash }];
    }),
  );
}

/** Counts the operative units that are linked, or marked as making no norm. */
export function linkCoverage(
  { operative }: Pick<LinkedText, 'operative'>,
  links: readonly Pick<NormLink, 'unit'>[],
  noNorm: readonly { readonly unit: string }[],
): LinkCoverage {
  const linked = new Set(links.map(({ unit }) => unit));
  const none = new Set(noNorm.map(({ unit }) => unit));
  const open = operative.filter((unit) => !linked.has(unit) && !none.has(unit));
  const count = operative.length;
  return {
    operative: count,
    linked: operative.filter((unit) => linked.has(unit)).length,
    noNorm: operative.filter((unit) => none.has(unit) && !linked.has(unit)).length,
    open,
    share: count === 0 ? 1 : (count - open.length) / count,
  };
}
