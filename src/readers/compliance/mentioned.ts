import { type Expression, namedIn } from '#agreement/compliance';

/** The kinds of things that one part of an agreement may name in another. */
export type Kind = 'norm' | 'anchor or norm' | 'phase' | 'tranche' | 'step' | 'rule' | 'zone' | 'line';

/** Something that is named, and must stand somewhere. */
export interface Mention {
  readonly kind: Kind;
  readonly name: string;
}

/** What a condition names, each as what it may be in a file, where a bare name can be an anchor's or a norm's. */
export function mentionedIn(expression: Expression): readonly Mention[] {
  return namedIn(expression).map(({ kind, name }) => ({ kind: kind === 'anchor' ? 'anchor or norm' : kind, name }));
}
