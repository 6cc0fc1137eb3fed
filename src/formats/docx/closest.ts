import type { Edit, Pair, TextUnit } from '#agreement/text';

/** Two units of a pair, with the edits between these two alone. */
export interface Bond {
  readonly a: TextUnit;
  readonly b: TextUnit;
  readonly edits: readonly Edit[];
}

/** The two units of a pair that have most words in common, with the edits between these two alone. */
export function closest(pair: Pair, a: readonly TextUnit[], b: readonly TextUnit[]): Bond | undefined {
  const parts = a.length === 1 && b.length === 1 ? undefined : cutEdits(pair.edits, a, b);
  let best: Bond | undefined;
  let most = -1;
  a.forEach((one, i) => {
    b.forEach((other, j) => {
      const edits = parts === undefined ? pair.edits : between(parts, i, j);
      const shared = edits.reduce((sum, e) => sum + (e.op === '=' ? e.text.trim().length : 0), 0);
      if (shared > most) best = { a: one, b: other, edits };
      most = Math.max(most, shared);
    });
  });
  return best;
}

interface Part extends Edit {
  readonly a: number;
  readonly b: number;
}

/** Cuts edits where a unit of either side ends; -1 is the line between two units. */
function cutEdits(edits: readonly Edit[], a: readonly TextUnit[], b: readonly TextUnit[]): readonly Part[] {
  const ownersA = ownersOf(a);
  const ownersB = ownersOf(b);
  const parts: Part[] = [];
  let [atA, atB] = [0, 0];
  for (const { op, text } of edits)
    for (const char of text.split('')) {
      const part = { op, a: ownersA[atA] ?? -1, b: ownersB[atB] ?? -1 };
      const last = parts.at(-1);
      const same =
        last !== undefined && last.op === op && (op === '+' || last.a === part.a) && (op === '-' || last.b === part.b);
      if (same) parts[parts.length - 1] = { ...last, text: last.text + char };
      else parts.push({ ...part, text: char });
      if (op !== '+') atA++;
      if (op !== '-') atB++;
    }
  return parts;
}

/** For each character of the joined text, which unit it belongs to. */
function ownersOf(units: readonly TextUnit[]): readonly number[] {
  return units.flatMap((unit, i) => [...(i === 0 ? [] : [-1]), ...new Array<number>(unit.text.length).fill(i)]);
}

function between(parts: readonly Part[], i: number, j: number): readonly Edit[] {
  return parts.flatMap(({ op, text, a, b }): readonly Edit[] => {
    const [ofA, ofB] = [op !== '+' && a === i, op !== '-' && b === j];
    if (!ofA && !ofB) return [];
    return [{ op: ofA && ofB ? '=' : ofA ? '-' : '+', text }];
  });
}
