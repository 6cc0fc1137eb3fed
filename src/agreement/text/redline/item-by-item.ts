import type { Run } from './diff.ts';
import type { Token } from './vocabulary.ts';

/**
 * Where a list of numbers shifted, as "articles 3 and 4" that became "articles 4 and 5", the shortest comparison keeps
 * the 4 and loses that 3 became 4 and 4 became 5. This keeps the word between the numbers in place of the number.
 */
export function itemByItem(a: readonly Token[], b: readonly Token[], runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, i): readonly Run[] => {
    const before = runs[i - 1];
    const after = runs[i + 1];
    const gap = {
      a0: before === undefined ? 0 : before.a + before.length,
      b0: before === undefined ? 0 : before.b + before.length,
      a1: after?.a ?? a.length,
      b1: after?.b ?? b.length,
    };
    return numbersByTurns(a, b, run, gap) ?? [run];
  });
}

interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** The signs between the numbers of two lists of one length, if all that lies in the gap is such a list on either side. */
function numbersByTurns(a: readonly Token[], b: readonly Token[], run: Run, gap: Gap): readonly Run[] | undefined {
  const isShifted = (run.a === gap.a0) !== (run.b === gap.b0);
  const length = gap.a1 - gap.a0;
  if (!isShifted || length !== gap.b1 - gap.b0 || length < 3 || length % 2 === 0) return undefined;
  const joints: Run[] = [];
  for (let i = 0; i < length; i++) {
    const [one, other] = [a[gap.a0 + i], b[gap.b0 + i]];
    if (i % 2 === 0 && !(isNumber(one) && isNumber(other))) return undefined;
    if (i % 2 === 0) continue;
    if (one?.word !== other?.word) return undefined;
    joints.push({ a: gap.a0 + i, b: gap.b0 + i, length: 1 });
  }
  return joints;
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Nd}+$/u.test(token.word);
}
