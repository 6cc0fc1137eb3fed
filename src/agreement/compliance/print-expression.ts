import { absurd } from '#agreement/terms';
import type { Expression } from './expression.ts';
import { printPeriod } from './period.ts';

/** Writes an expression in the notation in which it is read: what is printed reads as the same tree. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'day':
      return expression.day;
    case 'named':
      return expression.name;
    case 'event':
      return `event:${expression.name}`;
    case 'own':
      return expression.of;
    case 'shift':
      return `${part(expression.from)}${expression.way === 'after' ? '+' : '-'}${printPeriod(expression.by)}`;
    case 'before':
      return `before(act:${expression.act}) ${printPeriod(expression.by)}`;
    case 'norms':
      return `${expression.ask === 'open-breach' ? 'open breach' : expression.ask}(${expression.norms.join('|')})`;
    case 'uncured':
      return `breach(${expression.norms.join('|')}) not cured within ${part(expression.within)}`;
    case 'confirmed':
      return `confirmed(${expression.what}) by ${expression.by}`;
    case 'phase':
      return `phase(${expression.phase})`;
    case 'paid':
      return `paid(${expression.tranche})`;
    case 'declared':
      return `declared(${expression.what})`;
    case 'all':
      return expression.of.map(part).join(' & ');
    case 'any':
      return expression.of.map((each) => (each.kind === 'any' ? part(each) : printExpression(each))).join(' | ');
    case 'no':
      return `no(${printExpression(expression.of)})`;
    default:
      return absurd(expression);
  }
}

/** A part of a larger expression, in brackets where it would read otherwise. */
function part(expression: Expression): string {
  const joined = expression.kind === 'all' || expression.kind === 'any' || expression.kind === 'uncured';
  return joined ? `(${printExpression(expression)})` : printExpression(expression);
}
