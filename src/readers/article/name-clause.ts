import { trimmedRanges } from './according.ts';
import { mayBeFinite } from './complement.ts';
import type { CueVerb } from './cues/verbs.ts';
import { nounPhraseBefore } from './noun-phrase.ts';
import type { CueVerbPlace } from './reported.ts';
import type { Range, Word } from './words.ts';

/** What a relative clause says of the noun before it, and by which sense of its verb. */
export interface RelativeContent {
  readonly sense: CueVerb;
  readonly content: readonly Range[];
}

/**
 * What is said in a clause that hangs on the noun before it: "the ban, which Norland calls | a trap", "in what officials
 * described as | a start", "| a plan | that he said | would fail". Nothing where the clause is of another kind.
 */
export function relativeContent(
  words: readonly Word[],
  { form, verb, subject }: CueVerbPlace,
  stop: number,
): RelativeContent | undefined {
  if (subject.how !== 'own' || !isRelativeAt(words, subject.clause - 1)) return undefined;
  const named = form.senses.find((s) => s.act === 'name' && s.frames.has('object') && s.leads.length === 0);
  const start = words[verb[1]]?.word === 'as' ? verb[1] + 1 : verb[1];
  if (named !== undefined && isPredicate(words[start]))
    return made(words, named, [[start, predicateEnd(words, start, stop)]]);
  const told = form.senses.find((s) => s.frames.has('clause'));
  const next = words[verb[1]];
  if (told === undefined || next === undefined || !mayBeFinite(next)) return undefined;
  return made(words, told, [...antecedent(words, subject.clause - 1), [verb[1], stop]]);
}

/** "that", "which" and "what" before the subject of a clause, where a noun or a preposition stands before them. */
export function isRelativeAt(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? '';
  const before = words[at - 1];
  if (word === 'what')
    return before === undefined || before.pos === 'ADP' || before.text === ',' || before.pos === 'VERB';
  if (word === 'which') return true;
  return word === 'that' && before !== undefined && /^(?:NOUN|PROPN|NUM)$/.test(before.pos);
}

function isPredicate(word: Word | undefined): boolean {
  return word !== undefined && (word.quoted || /^(?:DET|ADJ|NOUN|PROPN|ADV|NUM|QUOTE)$/.test(word.pos));
}

/** Up to the comma, or the verb of the clause outside. */
function predicateEnd(words: readonly Word[], start: number, stop: number): number {
  for (let at = start + 1; at < stop; at++) {
    const word = words[at];
    if (word === undefined || word.quoted) continue;
    if (/^[,;:—–]$/.test(word.text) || mayBeFinite(word)) return at;
  }
  return stop;
}

function antecedent(words: readonly Word[], relative: number): readonly Range[] {
  if (words[relative]?.word === 'what') return [];
  const end = words[relative - 1]?.text === ',' ? relative - 1 : relative;
  const noun = nounPhraseBefore(words, end);
  return noun === undefined ? [] : [noun];
}

function made(words: readonly Word[], sense: CueVerb, ranges: readonly Range[]): RelativeContent | undefined {
  const content = trimmedRanges(words, ranges);
  return content.length === 0 ? undefined : { sense, content };
}
