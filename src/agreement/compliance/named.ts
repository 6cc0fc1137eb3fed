import { absurd } from '#agreement/terms';
import type { Expression } from './expression.ts';

/** A name within an expression, and what it is to be the name of. */
export interface Named {
  readonly kind: 'norm' | 'anchor' | 'phase' | 'tranche';
  readonly name: string;
}

/**
 * What an expression names. What it counts from events, acts, bodies and declarations has no list to stand in; a notice
 * before an act is about the act, and does not wait for the norm that allows it.
 */
export function namedIn(expression: Expression): readonly Named[] {
  switch (expression.kind) {
    case 'named':
      return [{ kind: 'anchor', name: expression.name }];
    case 'shift':
      return namedIn(expression.from);
    case 'norms':
      return expression.norms.map((name) => ({ kind: 'norm', name }));
    case 'uncured':
      return [...expression.norms.map((name): Named => ({ kind: 'norm', name })), ...namedIn(expression.within)];
    case 'phase':
      return [{ kind: 'phase', name: expression.phase }];
    case 'paid':
      return [{ kind: 'tranche', name: expression.tranche }];
    case 'all':
    case 'any':
      return expression.of.flatMap(namedIn);
    case 'no':
      return namedIn(expression.of);
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
