import type { Word } from './words.ts';

/** A verb with its auxiliaries, as far as reporting turns on them. */
export interface VerbGroup {
  /** The first word of the group: an auxiliary, *not*, an adverb, or the verb itself. */
  readonly start: number;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Where *not* or *never* stands, with its auxiliary: part of the cue where a view is denied. */
  readonly negationAt?: number;
  /** It lies in the future or is conditional: nothing has been said yet. */
  readonly unsaid: boolean;
  /** It is an infinitive with *to*. */
  readonly infinitive: boolean;
}

/** Reads the auxiliaries and adverbs before a verb. */
export function verbGroupBefore(words: readonly Word[], verb: number): VerbGroup {
  let start = verb;
  let infinitive = false;
  const before: string[] = [];
  let negationAt: number | undefined;
  for (let word = words[start - 1]; word !== undefined; word = words[start - 1]) {
    const to =
      word.word === 'to' &&
      (word.pos === 'PART' || word.pos === 'ADP') &&
      words[verb]?.pos === 'VERB' &&
      !before.includes('to');
    if (!(word.pos === 'AUX' || word.pos === 'ADV' || isAuxiliary(word) || to || isNegation(word.word))) break;
    if (word.quoted !== words[verb]?.quoted) break;
    if (
      word.pos === 'ADV' &&
      /^(?:when|where|why|how|as|so|then|there|here|even)$/.test(word.word) &&
      before.length === 0 &&
      word.word !== 'so' &&
      word.word !== 'then'
    )
      break;
    start--;
    infinitive ||= to;
    if (isNegation(word.word)) negationAt = start > 0 && words[start - 1]?.pos === 'AUX' ? start - 1 : start;
    before.push(word.word);
  }
  const has = (pattern: RegExp) => before.some((word) => pattern.test(word));
  return {
    start,
    passive: isPassive(before),
    negated: negationAt !== undefined,
    ...(negationAt === undefined ? {} : { negationAt }),
    unsaid: has(/^(?:will|'ll|shall|would|'d|may|might|could|can|should|must)$/),
    infinitive,
  };
}

function isAuxiliary({ word, pos }: Word): boolean {
  return pos === 'VERB' && /^(?:has|have|had|having|is|are|was|were|be|been|being|did|does|do|'s|'ve|'d)$/.test(word);
}

function isNegation(word: string): boolean {
  return /^(?:not|n't|n’t|never|neither|nor)$/.test(word);
}

/** The auxiliary next to the verb is a form of *be*: "was told", not "was saying", which the caller tells apart. */
function isPassive(before: readonly string[]): boolean {
  const nearest = before.find((word) =>
    /^(?:is|are|was|were|be|been|being|'s|'re|has|have|had|'ve|'d|did|does|do|get|got)$/.test(word),
  );
  return nearest !== undefined && /^(?:is|are|was|were|be|been|being|'s|'re)$/.test(nearest);
}
