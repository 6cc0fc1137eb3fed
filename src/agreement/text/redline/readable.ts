import type { Run } from './diff.ts';
import { itemByItem } from './item-by-item.ts';
import type { Token } from './vocabulary.ts';

/**
 * Makes a word-by-word comparison readable: gives up runs so thin that they only break a replaced phrase into
 * confetti, holds lists of numbers against each other item by item, and slides an added or dropped phrase to the
 * nearest border of a phrase. Treats both sides alike.
 */
export function readable(a: readonly Token[], b: readonly Token[], runs: readonly Run[]): readonly Run[] {
  return slide(a, b, itemByItem(a, b, withoutThin(a, b, runs)));
}

/** The stretch before a run, or after the last. */
interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

function withoutThin(a: readonly Token[], b: readonly Token[], runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  const endOf = (run: Run | undefined) => ({ a0: run ? run.a + run.length : 0, b0: run ? run.b + run.length : 0 });
  runs.forEach((run, i) => {
    const next = runs[i + 1];
    const before: Gap = { ...endOf(kept.at(-1)), a1: run.a, b1: run.b };
    const after: Gap = { ...endOf(run), a1: next?.a ?? a.length, b1: next?.b ?? b.length };
    if (!isThin(a, b, run, before, after)) kept.push(run);
  });
  return kept;
}

/** A run is thin if it holds little between two changes, one of which replaces words by words. */
function isThin(a: readonly Token[], b: readonly Token[], run: Run, before: Gap, after: Gap): boolean {
  if (run.length > 4) return false;
  const changes = [before, after].map((gap) => ({
    gone: weigh(a, gap.a0, gap.a1),
    come: weigh(b, gap.b0, gap.b1),
  }));
  const [first, second] = changes;
  if (first === undefined || second === undefined) return false;
  if (first.gone + first.come === 0 || second.gone + second.come === 0) return false;
  const replaced = changes.filter((c) => c.gone > 0 && c.come > 0).length;
  if (replaced === 0) return false;
  const weight = weigh(a, run.a, run.a + run.length);
  if (weight < 1) return replaced === 2 || Math.min(first.gone + first.come, second.gone + second.come) >= 1;
  return replaced === 2 && weight <= 1.5 && Math.min(first.gone + first.come, second.gone + second.come) >= 4 * weight;
}

/** What a stretch of words weighs: small words little, signs nothing. Length alone, so that it holds in any language. */
function weigh(tokens: readonly Token[], from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to && weight < HEAVY; i++) weight += tokens[i]?.heft ?? 0;
  return weight;
}

/** More than this is never asked, so a long stretch is not weighed to its end. */
const HEAVY = 8;

function slide(a: readonly Token[], b: readonly Token[], runs: readonly Run[]): readonly Run[] {
  const slid = [...runs];
  for (let i = 0; i + 1 < slid.length; i++) {
    const left = slid[i];
    const right = slid[i + 1];
    if (left === undefined || right === undefined) continue;
    const onlyB = left.a + left.length === right.a;
    const onlyA = left.b + left.length === right.b;
    if (onlyA === onlyB) continue;
    const by = bestShift(
      onlyB ? b : a,
      onlyB ? left.b + left.length : left.a + left.length,
      onlyB ? right.b : right.a,
      {
        left: left.length - 1,
        right: right.length - 1,
      },
    );
    if (by === 0) continue;
    slid[i] = { ...left, length: left.length + by };
    slid[i + 1] = { a: right.a + by, b: right.b + by, length: right.length - by };
  }
  return slid;
}

/** How far a phrase from `from` to `to` had best be slid, within what its neighbours allow. */
function bestShift(
  tokens: readonly Token[],
  from: number,
  to: number,
  room: { readonly left: number; readonly right: number },
): number {
  let best = { by: 0, score: score(tokens, from, to) };
  const consider = (by: number) => {
    const reached = score(tokens, from + by, to + by);
    if (reached > best.score) best = { by, score: reached };
  };
  for (let by = -1; -by <= Math.min(room.left, FARTHEST); by--) {
    if (tokens[from + by]?.word !== tokens[to + by]?.word) break;
    consider(by);
  }
  for (let by = 1; by <= Math.min(room.right, FARTHEST); by++) {
    if (tokens[from + by - 1]?.word !== tokens[to + by - 1]?.word) break;
    consider(by);
  }
  return best.by;
}

/** A phrase is not slid farther than a long sentence. */
const FARTHEST = 60;

/** How well a phrase stands by itself: whole brackets first, then from one stop to the next. */
function score(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  const last = tokens[to - 1]?.word ?? '';
  const before = tokens[from - 1]?.word;
  let depth = 0;
  let broken = false;
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.word ?? '';
    if (/^[[(“«]/u.test(word)) depth++;
    else if (/^[\])”»]$/u.test(word)) depth--;
    if (depth < 0) broken = true;
  }
  return (
    (broken || depth !== 0 ? -8 : 0) +
    (first?.ws.includes('\n') || before === undefined ? 3 : 0) +
    (before !== undefined && /^[.;:!?,。；，،؛]$/u.test(before) ? 2 : 0) +
    (/^[.;:!?,。；，،؛]$/u.test(last) ? 1 : 0)
  );
}
