import { type Bag, sharedWeight, without } from './bag.ts';
import type { Candidate } from './candidates.ts';
import type { Clause } from './clause.ts';
import { TAKEN } from './match.ts';

/** One unit on one side and several on the other that hold its words between them. */
export interface Parts {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The weight of the words that the whole lends to its further parts. */
  readonly gain: number;
}

/** The least share of a part's words that must stand in the whole and in no other part. */
const HELD = 0.6;
const HELD_FAR = 0.8;
/** A part lies no further from its fellows than this many units. */
const NEAR = 3;

/**
 * Finds units that were split: `wholes` are units of one draft, `pieces` those of the other. A piece belongs to a whole
 * if the words that the whole has left over hold it, it lies by the other pieces, and no other whole holds it better.
 * Called with the drafts exchanged it finds merges.
 */
export function findParts(
  wholes: readonly Clause[],
  pieces: readonly Clause[],
  ofWhole: Int32Array,
  ofPiece: Int32Array,
  candidates: readonly Candidate[],
): readonly Parts[] {
  const claims = candidates.filter(({ b }) => ofPiece[b] === -1);
  const byWhole = new Map<number, number[]>();
  for (const { a, b } of claims) if (ofWhole[a] !== TAKEN) byWhole.set(a, [...(byWhole.get(a) ?? []), b]);
  const drawn = [...byWhole].map(([whole, near]) => drawParts(wholes, pieces, ofWhole, whole, near));
  return settle(drawn.flat(), ofWhole);
}

interface Claim {
  readonly whole: number;
  readonly piece: number;
  readonly held: number;
  readonly weight: number;
}

function drawParts(
  wholes: readonly Clause[],
  pieces: readonly Clause[],
  ofWhole: Int32Array,
  whole: number,
  near: readonly number[],
): readonly Claim[] {
  const clause = wholes[whole] as Clause;
  const first = ofWhole[whole] ?? -1;
  let words: Bag = clause.bag;
  let pairs: Bag = clause.pairs;
  const taken: number[] = [];
  const claims: Claim[] = [];
  const take = (at: number) => {
    const piece = pieces[at] as Clause;
    words = without(words, piece.bag);
    pairs = without(pairs, piece.pairs);
    taken.push(at);
  };
  if (first !== -1) take(first);
  const left = new Set(near);
  for (;;) {
    let best: Claim | undefined;
    for (const at of left) {
      const piece = pieces[at] as Clause;
      const held = heldShare(words, pairs, piece);
      const close = taken.length === 0 || taken.some((t) => Math.abs(t - at) <= NEAR);
      if (held < (close ? HELD : HELD_FAR)) continue;
      const weighed = held * piece.bag.weight;
      if (best === undefined || weighed > best.weight) best = { whole, piece: at, held, weight: weighed };
    }
    if (best === undefined) break;
    claims.push(best);
    take(best.piece);
    left.delete(best.piece);
  }
  return first === -1 && claims.length < 2 ? [] : claims;
}

function heldShare(words: Bag, pairs: Bag, piece: Clause): number {
  const byWords = sharedWeight(piece.bag, words) / Math.max(1e-9, piece.bag.weight);
  if (piece.pairs.weight === 0) return byWords;
  return 0.5 * byWords + 0.5 * (sharedWeight(piece.pairs, pairs) / piece.pairs.weight);
}

function settle(claims: readonly Claim[], ofWhole: Int32Array): readonly Parts[] {
  const best = new Map<number, Claim>();
  for (const c of [...claims].sort((x, y) => y.held - x.held || x.whole - y.whole))
    if (!best.has(c.piece)) best.set(c.piece, c);
  const parts = new Map<number, number[]>();
  for (const c of best.values()) parts.set(c.whole, [...(parts.get(c.whole) ?? []), c.piece]);
  return [...parts]
    .map(([whole, list]) => {
      const first = ofWhole[whole] ?? -1;
      const gain = list.reduce((sum, at) => sum + (best.get(at)?.weight ?? 0), 0);
      return { whole, parts: (first === -1 ? list : [first, ...list]).sort((x, y) => x - y), gain };
    })
    .filter((p) => p.parts.length > 1);
}
