import type { Draft } from '../draft.ts';
import { flatten } from '../text-unit.ts';
import { draftOf, lengthsOf } from './frame.ts';
import type { Edit, Pair, Redline, Side } from './redline.ts';

/** The texts of units of one side that are joined in a pair stand one below the other. */
export const JOINT = '\n';

/**
 * Rebuilds the later draft from the earlier draft's words and the edits; the redline gives its frame, but no word
 * that is not an edit. Throws if the draft is not the earlier one of the redline.
 */
export function accept(
  earlier: Draft,
  redline: Pick<Redline, 'pairs'> & { readonly later: Pick<Side, 'head' | 'frame'> },
): Draft {
  return rebuild(earlier, redline.later, redline.pairs);
}

/** Rebuilds the earlier draft from the later draft's words and the edits. Throws if the draft is not the later one. */
export function reject(
  later: Draft,
  redline: Pick<Redline, 'pairs'> & { readonly earlier: Pick<Side, 'head' | 'frame'> },
): Draft {
  return rebuild(later, redline.earlier, redline.pairs.map(swapped));
}

type Way = Pick<Pair, 'a' | 'b' | 'edits'>;

function rebuild(from: Draft, side: Pick<Side, 'head' | 'frame'>, pairs: readonly Way[]): Draft {
  const words = flatten(from).units.map((unit) => unit.text);
  const lengths = lengthsOf(side.frame);
  const texts: string[] = [];
  for (const pair of pairs) {
    const joined = follow(pair.a.map((i) => words[i] ?? '').join(JOINT), pair.edits);
    let at = 0;
    for (const index of pair.b) {
      const length = lengths[index] ?? 0;
      texts[index] = joined.slice(at, at + length);
      at += length + JOINT.length;
    }
  }
  return draftOf(side, (index) => texts[index] ?? '');
}

/** Goes along a text with the edits in hand: keeps, leaves out, puts in. */
function follow(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const edit of edits) {
    if (edit.op === '+') {
      result += edit.text;
      continue;
    }
    if (!text.startsWith(edit.text, at))
      throw new Error(`the edits are of another text: "${edit.text}" does not stand at ${at} in "${text}"`);
    if (edit.op === '=') result += text.slice(at, at + edit.text.length);
    at += edit.text.length;
  }
  if (at !== text.length) throw new Error(`the edits are of another text: "${text.slice(at)}" is left over`);
  return result;
}

function swapped({ a, b, edits }: Pair): Way {
  return { a: b, b: a, edits: edits.map((e) => ({ op: e.op === '+' ? '-' : e.op === '-' ? '+' : '=', text: e.text })) };
}
