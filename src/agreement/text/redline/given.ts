import type { ThreadId, UnitId } from '#agreement/terms';
import type { Flat, TextUnit } from '../text-unit.ts';
import type { Matched, MatchedKind } from './alignment.ts';
import { bothFree, join, type Match, TAKEN } from './match.ts';
import type { Overrule } from './redline.ts';

/** The thread of each unit of both drafts, as far as known. */
export interface Threads {
  readonly earlier: ReadonlyMap<UnitId, ThreadId>;
  readonly later: ReadonlyMap<UnitId, ThreadId>;
}

/**
 * Takes what a person said before anything is reckoned, the latest word first. As many units on both sides are joined
 * one to one in their order. Units that a draft does not have are passed over; what names none of either is left aside.
 */
export function takeOverrules(
  earlier: Flat,
  later: Flat,
  overrules: readonly Overrule[],
  match: Match,
): readonly Matched[] {
  const [idsA, idsB] = [indexOf(earlier.units), indexOf(later.units)];
  return overrules.toReversed().flatMap((overrule) => {
    const a = stillFree(idsA, overrule.earlier, match.ofA);
    const b = stillFree(idsB, overrule.later, match.ofB);
    for (const i of a) match.ofA[i] = TAKEN;
    for (const i of b) match.ofB[i] = TAKEN;
    if (a.length === 0) return b.map((i) => given([], [i], 'inserted'));
    if (b.length === 0) return a.map((i) => given([i], [], 'deleted'));
    if (a.length !== b.length) return [given(a, b, severalKind(earlier, later, a, b))];
    return a.map((i, k) => {
      const j = b[k] as number;
      join(match, i, j);
      return given([i], [j], 'one');
    });
  });
}

/** Joins units of the same thread, where a thread stands once on each side; answers those of the earlier draft. */
export function joinThreads(earlier: Flat, later: Flat, threads: Threads, match: Match): ReadonlySet<number> {
  const [inA, inB] = [byThread(earlier.units, threads.earlier), byThread(later.units, threads.later)];
  const joined = new Set<number>();
  for (const [thread, [a, ...otherA]] of inA) {
    const [b, ...otherB] = inB.get(thread) ?? [];
    if (a === undefined || b === undefined || otherA.length + otherB.length > 0 || !bothFree(match, a, b)) continue;
    join(match, a, b);
    joined.add(a);
  }
  return joined;
}

function indexOf(units: readonly TextUnit[]): ReadonlyMap<UnitId, number> {
  return new Map(units.map((unit) => [unit.id, unit.index]));
}

function stillFree(
  ids: ReadonlyMap<UnitId, number>,
  named: readonly UnitId[],
  partners: Int32Array,
): readonly number[] {
  const found = named.flatMap((id) => ids.get(id) ?? []).filter((i) => partners[i] === -1);
  return [...new Set(found)].sort((x, y) => x - y);
}

function given(a: readonly number[], b: readonly number[], kind: MatchedKind): Matched {
  return { a, b, kind, why: { by: 'person' } };
}

/** One text standing more than once on the longer side is a copy; else parts of a whole. */
function severalKind(earlier: Flat, later: Flat, a: readonly number[], b: readonly number[]): MatchedKind {
  const [texts, others] = [a.map((i) => earlier.units[i]?.text), b.map((i) => later.units[i]?.text)];
  if (a.length < b.length) return others.filter((t) => texts.includes(t)).length > 1 ? 'duplicated' : 'split';
  return texts.filter((t) => others.includes(t)).length > 1 ? 'deduplicated' : 'merged';
}

function byThread(
  units: readonly TextUnit[],
  threads: ReadonlyMap<UnitId, ThreadId>,
): ReadonlyMap<ThreadId, readonly number[]> {
  const lists = new Map<ThreadId, number[]>();
  for (const { index, id } of units) {
    const thread = threads.get(id);
    if (thread !== undefined) lists.set(thread, [...(lists.get(thread) ?? []), index]);
  }
  return lists;
}
