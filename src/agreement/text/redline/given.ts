import type { ThreadId, UnitId } from '#agreement/terms';
import type { Matched, MatchedKind } from './alignment.ts';
import type { Clause, Clauses } from './clause.ts';
import { bothFree, join, type Match, TAKEN } from './match.ts';
import type { Overrule } from './redline.ts';

/**
 * Takes what a person said before anything is reckoned, the latest word first. Units that a draft does not have are
 * passed over; what names no unit of either is left aside.
 */
export function takeOverrules(clauses: Clauses, overrules: readonly Overrule[], match: Match): readonly Matched[] {
  const [idsA, idsB] = [indexOf(clauses.a), indexOf(clauses.b)];
  const pairs: Matched[] = [];
  for (const { earlier, later } of overrules.toReversed()) {
    const a = known(idsA, earlier, match.ofA);
    const b = known(idsB, later, match.ofB);
    for (const i of a) match.ofA[i] = TAKEN;
    for (const i of b) match.ofB[i] = TAKEN;
    if (a.length === 0) for (const i of b) pairs.push(given([], [i], 'inserted'));
    else if (b.length === 0) for (const i of a) pairs.push(given([i], [], 'deleted'));
    else if (a.length === b.length)
      a.forEach((i, k) => {
        const j = b[k] ?? 0;
        pairs.push(given([i], [j], 'one'));
        join(match, i, j);
      });
    else pairs.push(given(a, b, severalKind(clauses, a, b)));
  }
  return pairs;
}

/** Joins units of the same thread, where a thread stands once on each side. */
export function joinThreads(
  clauses: Clauses,
  threads: { readonly earlier: ReadonlyMap<UnitId, ThreadId>; readonly later: ReadonlyMap<UnitId, ThreadId> },
  match: Match,
): ReadonlySet<number> {
  const [ofA, ofB] = [byThread(clauses.a, threads.earlier), byThread(clauses.b, threads.later)];
  const joined = new Set<number>();
  for (const [thread, a] of ofA) {
    const b = ofB.get(thread);
    if (a.length !== 1 || b?.length !== 1 || !bothFree(match, a[0] ?? 0, b[0] ?? 0)) continue;
    join(match, a[0] ?? 0, b[0] ?? 0);
    joined.add(a[0] ?? 0);
  }
  return joined;
}

function given(a: readonly number[], b: readonly number[], kind: MatchedKind): Matched {
  return { a, b, kind, why: { by: 'person' } };
}

function indexOf(clauses: readonly Clause[]): ReadonlyMap<UnitId, number> {
  return new Map(clauses.map((c) => [c.unit.id, c.index]));
}

function known(ids: ReadonlyMap<UnitId, number>, named: readonly UnitId[], partners: Int32Array): readonly number[] {
  const found = named.flatMap((id) => ids.get(id) ?? []).filter((i) => partners[i] === -1);
  return [...new Set(found)].sort((x, y) => x - y);
}

/** One text standing more than once on the longer side is a copy; else parts of a whole. */
function severalKind(clauses: Clauses, a: readonly number[], b: readonly number[]): MatchedKind {
  const [texts, others] = [a.map((i) => clauses.a[i]?.unit.text), b.map((i) => clauses.b[i]?.unit.text)];
  if (a.length < b.length) return others.filter((t) => texts.includes(t)).length > 1 ? 'duplicated' : 'split';
  return texts.filter((t) => others.includes(t)).length > 1 ? 'deduplicated' : 'merged';
}

function byThread(clauses: readonly Clause[], threads: ReadonlyMap<UnitId, ThreadId>): ReadonlyMap<ThreadId, number[]> {
  const lists = new Map<ThreadId, number[]>();
  for (const { index, unit } of clauses) {
    const thread = threads.get(unit.id);
    if (thread !== undefined) lists.set(thread, [...(lists.get(thread) ?? []), index]);
  }
  return lists;
}
