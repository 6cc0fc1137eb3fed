import type { Run } from './diff.ts';
import type { Token } from './vocabulary.ts';

/**
 * Where a list of numbers shifted, as "articles 3 and 4" that became "articles 4 and 5", the shortest comparison keeps
 * the 4 and loses that 3 became 4 and 4 became 5. This keeps what stands between the numbers instead.
 */
export function itemByItem(a: readonly Token[], b: readonly Token[], runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  let at = { a: 0, b: 0 };
  for (let i = 0; i < runs.length; i++) {
    const length = shiftedList(a, b, runs, i, at);
    if (length > 0) {
      kept.push(...jointsOf(at, length));
      at = { a: at.a + length, b: at.b + length };
      while (i < runs.length && (runs[i]?.a ?? 0) < at.a) i++;
    }
    const run = runs[i];
    if (run === undefined) break;
    kept.push(run);
    at = { a: run.a + run.length, b: run.b + run.length };
  }
  return kept;
}

/** How long the two lists are that begin at a place and of which the runs from the `first` match shifted items; else 0. */
function shiftedList(
  a: readonly Token[],
  b: readonly Token[],
  runs: readonly Run[],
  first: number,
  at: { readonly a: number; readonly b: number },
): number {
  const length = listLength(a, b, at);
  const isWithin = (run: Run) => run.a < at.a + length || run.b < at.b + length;
  const within = runs.slice(first, first + length).filter(isWithin);
  if (!within.some((run) => run.a - at.a !== run.b - at.b)) return 0;
  if (within.some((run) => run.a + run.length > at.a + length || run.b + run.length > at.b + length)) return 0;
  const next = runs[first + within.length] ?? { a: a.length, b: b.length };
  return next.a === at.a + length && next.b === at.b + length ? length : 0;
}

/** Numbers on both sides by turns with what stands between them on both alike; 0 if they are not two at least. */
function listLength(a: readonly Token[], b: readonly Token[], at: { readonly a: number; readonly b: number }): number {
  let length = 0;
  for (let i = 0; isNumber(a[at.a + i]) && isNumber(b[at.b + i]); i += 2) {
    length = i + 1;
    if (a[at.a + i + 1]?.word !== b[at.b + i + 1]?.word) break;
  }
  return length < 3 ? 0 : length;
}

function jointsOf(at: { readonly a: number; readonly b: number }, length: number): readonly Run[] {
  return Array.from({ length: (length - 1) / 2 }, (_, i) => ({ a: at.a + 2 * i + 1, b: at.b + 2 * i + 1, length: 1 }));
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Nd}+$/u.test(token.word);
}
