import { absurd } from '#agreement/terms';
import type { Wording } from '../draft.ts';
import type { Edit, Pair } from './redline.ts';

/** Why two units were matched, in a sentence. On a paraphrase it gives no likeness of words. */
export function sayWhy(pair: Pair, wording: Wording = 'text'): string {
  const { by, score } = pair.why;
  switch (by) {
    case 'text':
      return wording === 'text' ? 'Paired by the same words.' : 'Matched by the same description.';
    case 'id':
      return 'Paired by the same thread or internal id.';
    case 'similar':
      return wording === 'text' ? sayLikeness(pair) : 'Matched by heading or subject, and place.';
    case 'neighbour':
      return `Paired by the neighbours that stand before and after${inBrackets(score, wording)}.`;
    case 'parent':
      return `Paired by the part that it stands in${inBrackets(score, wording)}.`;
    case 'person':
      return 'Paired by a person.';
    case 'none':
      return pair.a.length === 0 ? 'No earlier text is like it.' : 'No later text is like it.';
    default:
      return absurd(by);
  }
}

function sayLikeness({ label, edits, why: { score } }: Pair): string {
  if (differsInBracketsOnly(edits)) return 'Paired by words: the same but for a bracket.';
  if (score === undefined) return 'Paired by words.';
  if (label === 'split')
    return `Paired by words: ${inHundred(score)} of the earlier text are found in the parts, in order.`;
  if (label === 'merged')
    return `Paired by words: ${inHundred(score)} of the parts are found in the later text, in order.`;
  if (score === 1) return 'Paired by words: the same but for their order, form or signs.';
  return `Paired by words: alike in ${inHundred(score)}.`;
}

function inBrackets(score: number | undefined, wording: Wording): string {
  return score === undefined || wording === 'paraphrase' ? '' : ` (alike in ${inHundred(score)})`;
}

/** A likeness short of the whole is never said to be whole. */
function inHundred(score: number): string {
  return `${score < 1 ? Math.min(99, Math.round(score * 100)) : 100} of 100 words`;
}

function differsInBracketsOnly(edits: readonly Edit[]): boolean {
  const [before, after] = (['+', '-'] as const).map((other) =>
    edits.map(({ op, text }) => (op === other ? '' : text)).join(''),
  );
  return before !== after && withoutBrackets(before ?? '') === withoutBrackets(after ?? '');
}

/** The words without brackets, who stands how on them, and white space. */
function withoutBrackets(text: string): string {
  return text.replace(/\| [+\-?][^\]]*(?=\])|[[\]]|\s+/gu, '');
}
