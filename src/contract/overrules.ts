import { asId, type UnitId } from '#agreement/terms';
import type { Overrule } from '#agreement/text';

/**
 * Pairs overruled by a person, as they stand in an address: the nth `a` (a unit of the earlier text) belongs with the
 * nth `b`; an empty one stands for none. What was said later of a unit stands above what was said before.
 */
export function overrulesOf(a: readonly string[], b: readonly string[]): readonly Overrule[] {
  const said = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ({ a: a[i] ?? '', b: b[i] ?? '' }));
  return said
    .filter((pair, i) => (pair.a !== '' || pair.b !== '') && !said.slice(i + 1).some((later) => concerns(later, pair)))
    .map((pair) => ({ earlier: idsOf(pair.a), later: idsOf(pair.b) }));
}

/** The same pairs as they stand in an address. */
export function overrulesQuery(overrules: readonly Overrule[]): readonly (readonly ['a' | 'b', string])[] {
  return overrules.flatMap(({ earlier, later }) => [['a', earlier[0] ?? ''] as const, ['b', later[0] ?? ''] as const]);
}

function concerns(later: { a: string; b: string }, before: { a: string; b: string }): boolean {
  return (later.a !== '' && later.a === before.a) || (later.b !== '' && later.b === before.b);
}

function idsOf(id: string): readonly UnitId[] {
  return id === '' ? [] : [asId<UnitId>(id)];
}
