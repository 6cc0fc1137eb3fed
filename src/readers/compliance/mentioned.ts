import type { Expression } from '#agreement/compliance';
import { absurd } from '#agreement/terms';

/** The kinds of things that one part of an agreement may name in another. */
export type Kind = 'norm' | 'anchor or norm' | 'phase' | 'tranche' | 'step' | 'rule' | 'zone' | 'line';

/** Something that is named, and must stand somewhere. */
export interface Mention {
  readonly kind: Kind;
  readonly name: string;
}

/** What a condition names. What it counts from events, acts, bodies and declarations has no list to stand in. */
export function mentionedIn(expression: Expression): readonly Mention[] {
  switch (expression.kind) {
    case 'named':
      return [{ kind: 'anchor or norm', name: expression.name }];
    case 'norms':
      return expression.norms.map((name) => ({ kind: 'norm', name }));
    case 'uncured':
      return [...expression.norms.map((name): Mention => ({ kind: 'norm', name })), ...mentionedIn(expression.within)];
    case 'phase':
      return [{ kind: 'phase', name: expression.phase }];
    case 'paid':
      return [{ kind: 'tranche', name: expression.tranche }];
    case 'shift':
      return mentionedIn(expression.from);
    case 'all':
    case 'any':
      return expression.of.flatMap(mentionedIn);
    case 'no':
      return mentionedIn(expression.of);
    case 'day':
    case 'event':
    case 'own':
    case 'before':
    case 'confirmed':
    case 'declared':
      return [];
    default:
      return absurd(expression);
  }
}
