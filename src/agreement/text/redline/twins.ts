import type { Clauses } from './clause.ts';
import { bothFree, join, type Match } from './match.ts';
import { longestRun } from './order.ts';

/** Fewer words than this say too little to be known again out of their place. */
const TELLING = 4;
/** Units with one text: where it stands in the earlier and in the later draft. */
interface Twins {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** All texts that stand word for word in both drafts. */
function twinsOf(clauses: Clauses): readonly Twins[] {
  const groups = new Map<string, { a: number[]; b: number[] }>();
  for (const { index, unit } of clauses.a) {
    const group = groups.get(unit.text);
    if (group) group.a.push(index);
    else groups.set(unit.text, { a: [index], b: [] });
  }
  for (const { index, unit } of clauses.b) groups.get(unit.text)?.b.push(index);
  return [...groups.values()].filter((g) => g.b.length > 0);
}

/**
 * Joins the units with the same words where there is no doubt: a text that stands once in each draft, and from there
 * outward, neighbour by neighbour, as long as the words stay the same. A text of few words is trusted only in its place.
 */
export function joinSameWords(clauses: Clauses, match: Match): void {
  const once = twinsOf(clauses)
    .filter((t) => t.a.length === 1 && t.b.length === 1)
    .map((t) => ({ a: t.a[0] ?? 0, b: t.b[0] ?? 0 }));
  const free = once.filter(({ a, b }) => bothFree(match, a, b));
  const inRun = longestRun(free.map(({ a, b }) => ({ a, b, weight: clauses.a[a]?.words.length ?? 0 })));
  free.forEach(({ a, b }, i) => {
    if (inRun[i] || (clauses.a[a]?.words.length ?? 0) >= TELLING) join(match, a, b);
  });
  for (let grown = true; grown; ) grown = growByNeighbours(clauses, match);
}

/** Joins equal texts next to a joined pair; those with a joined pair on both sides first. Tells whether any was joined. */
function growByNeighbours(clauses: Clauses, match: Match): boolean {
  const found: { a: number; b: number; sides: number }[] = [];
  for (let a = 0; a < clauses.a.length; a++) {
    if (match.ofA[a] !== -1) continue;
    const before = a > 0 ? (match.ofA[a - 1] ?? -1) : -1;
    const after = match.ofA[a + 1] ?? -1;
    const next = before === -1 ? -1 : before + 1;
    const prior = after === -1 ? -1 : after - 1;
    for (const b of next === prior ? [next] : [next, prior])
      if (b >= 0 && b < clauses.b.length && match.ofB[b] === -1 && clauses.a[a]?.unit.text === clauses.b[b]?.unit.text)
        found.push({ a, b, sides: next === prior ? 2 : 1 });
  }
  found.sort(
    (x, y) => y.sides - x.sides || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || Math.min(x.a, x.b) - Math.min(y.a, y.b),
  );
  let grown = false;
  for (const { a, b } of found)
    if (bothFree(match, a, b)) {
      join(match, a, b);
      grown = true;
    }
  return grown;
}
