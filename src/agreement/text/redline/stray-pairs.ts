import type { Matched } from './alignment.ts';
import type { Clause, Clauses } from './clause.ts';
import { type Compared, rivalOf, twoBest } from './rivals.ts';
import { whyOf } from './why.ts';

/** How alike two units must be that are joined with nothing else: anywhere, and next to a joined pair. */
const ALIKE = 0.35;
const ALIKE_BESIDE = 0.17;

/**
 * Joins one to one what both drafts have left over: two units of which neither is as like any other, though their
 * likeness alone would not join them. Next to a joined pair less is asked. Answers only the new pairs.
 */
export function pairStrays(
  clauses: Clauses,
  pairs: readonly Matched[],
  compared: readonly Compared[],
): readonly Matched[] {
  const [ofA, ofB] = [pairOfEach(pairs, 'a'), pairOfEach(pairs, 'b')];
  const [topA, topB] = [twoBest(compared, 'a', clauses.a.length), twoBest(compared, 'b', clauses.b.length)];
  const isBeside = (a: number, b: number) => [-1, 1].some((step) => isJoined(a + step, b + step));
  return compared
    .filter(
      ({ a, b, alike }) =>
        alike >= ALIKE_BESIDE &&
        !ofA.has(a) &&
        !ofB.has(b) &&
        alike > rivalOf(topA, a, alike) &&
        alike > rivalOf(topB, b, alike) &&
        (alike >= ALIKE || isBeside(a, b)),
    )
    .map(({ a, b }) => ({ a: [a], b: [b], kind: 'one', why: whyOf(clauses, [a], [b], reasonOf(a, b)) }));

  function isJoined(a: number, b: number): boolean {
    const outside = isEnd(clauses.a, a) && isEnd(clauses.b, b);
    return outside || (ofA.get(a) !== undefined && ofA.get(a) === ofB.get(b));
  }

  function reasonOf(a: number, b: number): 'similar' | 'neighbour' {
    return isBeside(a, b) ? 'neighbour' : 'similar';
  }
}

function pairOfEach(pairs: readonly Matched[], side: 'a' | 'b'): ReadonlyMap<number, Matched> {
  return new Map(pairs.flatMap((pair) => pair[side].map((i) => [i, pair] as const)));
}

function isEnd(clauses: readonly Clause[], at: number): boolean {
  return at === -1 || at === clauses.length;
}
