import { flatten, type TextUnit } from '../../src/agreement/text/index.ts';
import type { IdPair } from './measure.ts';
import type { TrueCase } from './truth.ts';

/** Words kept, deleted or inserted, in the order in which a comparison of whole texts tells them. */
export interface Op {
  readonly op: '=' | '-' | '+';
  readonly text: string;
}

/** Two clauses belong together if as much of the shorter one was kept in the other. */
const KEPT = 0.3;

/**
 * What a comparison of whole texts says of clauses: walk its kept words through both texts, count the letters that each
 * clause of the one shares with each of the other, and join those that keep at least three tenths of the shorter one.
 * White space is left out of the count, since tools treat it differently. A clause joined with none stands alone.
 */
export function project(truth: TrueCase, ops: readonly Op[]): readonly IdPair[] {
  const [a, b] = [placesOf(flatten(truth.earlier).units), placesOf(flatten(truth.later).units)];
  const kept = new Map<string, number>();
  let [i, j] = [0, 0];
  for (const { op, text } of ops) {
    const letters = text.replace(/\s/g, '').length;
    if (op === '=')
      for (let k = 0; k < letters; k++) {
        const key = `${a.at[i + k]} ${b.at[j + k]}`;
        kept.set(key, (kept.get(key) ?? 0) + 1);
      }
    if (op !== '+') i += letters;
    if (op !== '-') j += letters;
  }
  const pairs: IdPair[] = [];
  for (const [key, letters] of kept) {
    const [x = -1, y = -1] = key.split(' ').map(Number);
    const [one, other] = [a.units[x], b.units[y]];
    if (one === undefined || other === undefined) continue;
    if (letters >= KEPT * Math.min(lettersOf(one), lettersOf(other))) pairs.push({ a: [one.id], b: [other.id] });
  }
  const [joinedA, joinedB] = [new Set(pairs.flatMap((p) => p.a)), new Set(pairs.flatMap((p) => p.b))];
  return [
    ...pairs,
    ...a.units.filter((u) => !joinedA.has(u.id)).map((u) => ({ a: [u.id], b: [] })),
    ...b.units.filter((u) => !joinedB.has(u.id)).map((u) => ({ a: [], b: [u.id] })),
  ];
}

/** For each letter of the whole text, the clause in which it stands. */
function placesOf(units: readonly TextUnit[]): { units: readonly TextUnit[]; at: Int32Array } {
  const at = new Int32Array(units.reduce((sum, u) => sum + lettersOf(u), 0));
  let from = 0;
  for (const unit of units) {
    at.fill(unit.index, from, from + lettersOf(unit));
    from += lettersOf(unit);
  }
  return { units, at };
}

function lettersOf(unit: TextUnit): number {
  return unit.text.replace(/\s/g, '').length;
}
