import { cueFormsOf } from './cues/forms.ts';
import type { Range, Word } from './words.ts';

/** Words that a noun phrase may be made of. */
export function isNominal(word: Word | undefined): boolean {
  return word !== undefined && /^(?:NOUN|PROPN|PRON|NUM|X|SYM)$/.test(word.pos) && !isRelative(word);
}

/** *who, which, that* and their like, which stand for a noun before them. */
export function isRelative({ word, pos }: Word): boolean {
  return /^(?:who|whom|whose|which)$/.test(word) || (word === 'that' && pos !== 'DET');
}

/** Whether a word stands as a subject all by itself, and never as an object. */
export function isSubjectPronoun({ word }: Word): boolean {
  return /^(?:i|he|she|we|they)$/.test(word);
}

/** Prepositions that lead to more of the same noun phrase: "the head of …", "a spokesman for …". */
const WITHIN = new Set(
  'of for at in from with to on against near between under within behind among inside outside across by about over as'.split(
    ' ',
  ),
);

/** The noun phrase that ends right before a place, with what belongs to it; nothing where none does. */
export function nounPhraseBefore(words: readonly Word[], end: number): Range | undefined {
  const to = end;
  let at = end;
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(words[at - 1]?.word ?? '')) at--;
  if (words[at - 1]?.text === ')') at = openingBracket(words, at - 1);
  if (!isHead(words[at - 1]) && !isNamelessHead(words, at - 1)) return undefined;
  at--;
  for (let from = stepBefore(words, at); from < at; from = stepBefore(words, at)) at = from;
  while (at < to - 1 && TIMES.has(words[at]?.word ?? '') && !/^['’]s?$/.test(words[at + 1]?.text ?? '')) at++;
  return isNominalRange(words, [at, to]) ? [at, to] : undefined;
}

/** Determiners that stand for a noun. */
const LONE = /^(?:all|both|some|many|most|others?|another|each|this|that|these|those|neither|none)$/;

function isHead(word: Word | undefined): boolean {
  return (
    isNominal(word) || (word !== undefined && (word.word === 'others' || (word.pos === 'DET' && LONE.test(word.word))))
  );
}

/** "the French", "the accused". */
function isNamelessHead(words: readonly Word[], at: number): boolean {
  return words[at]?.pos === 'ADJ' && words[at - 1]?.pos === 'DET';
}

function openingBracket(words: readonly Word[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 12); at--) if (words[at]?.text === '(') return at;
  return close + 1;
}

/** Where the phrase begins that goes on one step to the left of `at`; `at` itself where it does not. */
function stepBefore(words: readonly Word[], at: number): number {
  const here = words[at];
  const before = words[at - 1];
  if (here === undefined || before === undefined) return at;
  if (before.pos === 'ADP' && WITHIN.has(before.word)) return overPreposition(words, at);
  if (before.pos === 'CCONJ' && /^(?:and|or|&)$/.test(before.word)) return overConjunction(words, at);
  if (before.text === ')') return openingBracket(words, at - 1);
  if (opensPhrase(here)) return before.pos === 'DET' && /^(?:all|both|half)$/.test(before.word) ? at - 1 : at;
  if (/^(?:NOUN|PROPN|ADJ|DET|NUM|X|SYM)$/.test(before.pos) && !isRelative(before)) return at - 1;
  if (before.pos === 'PART' && /^['’]s?$/.test(before.text)) return at - 1;
  if (before.text === '-' || before.text === '/' || before.text === '&') return at - 1;
  if (before.pos === 'PRON' && isPossessive(before)) return at - 1;
  if (before.pos === 'ADV' && here.pos === 'ADJ') return at - 1;
  if (before.pos === 'VERB' && here.pos !== 'PART' && isAttributive(words, at - 1)) return at - 1;
  return at;
}

/** "the visiting officials", "allied officials", "red-faced officials": a participle set before its noun. */
function isAttributive(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!/(?:ed|ing)$/.test(words[at]?.word ?? '')) return false;
  return before === undefined || /^(?:DET|ADJ|PART|CCONJ)$/.test(before.pos) || before.text === '-';
}

/** A determiner or a pronoun begins its phrase. */
function opensPhrase({ pos, word }: Word): boolean {
  return (pos === 'DET' && !/^(?:other|more|few|several|many|such)$/.test(word)) || pos === 'PRON';
}

function isPossessive({ word }: Word): boolean {
  return /^(?:my|your|his|her|its|our|their|whose)$/.test(word);
}

/** "the head of | the office", "people briefed on | the talks", "officials familiar with | the matter". */
function overPreposition(words: readonly Word[], at: number): number {
  const leading = words[at - 2];
  if (
    isNominal(leading) ||
    leading?.text === ')' ||
    (leading !== undefined &&
      leading.pos === 'DET' &&
      /^(?:all|both|some|many|most|one|none|each|those)$/.test(leading.word))
  )
    return at - 2 >= 0 ? at - 2 : at;
  const modifies =
    leading?.pos === 'ADJ' ||
    (leading?.pos === 'VERB' && /(?:ed|en|ing|t)$/.test(leading.word)) ||
    leading?.pos === 'ADV';
  const noun = words[at - 3];
  return modifies && isNominal(noun) && noun?.pos !== 'PRON' ? at - 3 : at;
}

/** "Turkey and | China": only where what stands before the first is no verb or preposition, so that both are subjects. */
function overConjunction(words: readonly Word[], at: number): number {
  let from = at - 1;
  if (!isNominal(words[from - 1])) return at;
  from--;
  for (let step = simpleStep(words, from); step < from; step = simpleStep(words, from)) from = step;
  const before = words[from - 1];
  if (before?.text === ',') return overList(words, from);
  return before === undefined || /^(?:PUNCT|SCONJ|QUOTE)$/.test(before.pos) ? from : at;
}

/** How many members of a list before its *and* are looked at. */
const MOST_MEMBERS = 8;

/** "France, Germany | and Britain": back over short members between commas to where the list begins, if it begins a clause or follows *of*. */
function overList(words: readonly Word[], last: number): number {
  let from = last;
  for (let count = 0; count < MOST_MEMBERS && words[from - 1]?.text === ','; count++) {
    let member = from - 1;
    if (!isNominal(words[member - 1])) return last;
    member--;
    for (let step = simpleStep(words, member); step < member; step = simpleStep(words, member)) member = step;
    const before = words[member - 1];
    if (before === undefined || /^(?:SCONJ|QUOTE|CCONJ)$/.test(before.pos) || before.word === 'of') return member;
    from = member;
  }
  return last;
}

function simpleStep(words: readonly Word[], at: number): number {
  const here = words[at];
  const before = words[at - 1];
  if (here === undefined || before === undefined || opensPhrase(here)) return at;
  return /^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(before.pos) ? at - 1 : at;
}

function isNominalRange(words: readonly Word[], [from, to]: Range): boolean {
  return words.slice(from, to).some((word) => isNominal(word) || word.pos === 'ADJ' || word.pos === 'DET');
}

/** The noun phrase that begins at a place; nothing where none does. */
export function nounPhraseAfter(words: readonly Word[], start: number): Range | undefined {
  let at = start;
  let nominal = false;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    if (word.pos === 'QUOTE' || isRelative(word)) break;
    if (isNominal(word)) {
      if (nominal && word.pos === 'PRON') break;
      nominal = true;
      if (isSubjectPronoun(word)) return at === start ? [start, at + 1] : [start, at];
    } else if (word.pos === 'DET' || word.pos === 'ADJ') {
      if (nominal && word.pos === 'DET') break;
      if (word.pos === 'DET' && /^(?:this|that|these|those|all|both|some|many)$/.test(word.word)) nominal = true;
    } else if (word.pos === 'PART' && /^['’]s?$/.test(word.text)) nominal = false;
    else if (
      word.pos === 'ADP' &&
      nominal &&
      /^(?:of|for|at|from|with|in|to)$/.test(word.word) &&
      isPhraseStart(words[at + 1]) &&
      !isTime(words, at + 1)
    )
      nominal = false;
    else if (word.text === '-' && nominal) nominal = false;
    else if (/^(?:and|or|&)$/.test(word.word) && nominal && joinsNouns(words, at)) nominal = false;
    else if (word.pos === 'VERB' && !nominal && mayPrecedeNoun(words, at, start)) nominal = false;
    else if (word.pos === 'ADV' && words[at + 1]?.pos === 'ADJ' && !nominal) nominal = false;
    else break;
    at++;
  }
  while (at > start && !isEnd(words[at - 1])) at--;
  return at > start ? [start, at] : undefined;
}

/** "stalled talks", "the visiting envoy": a participle before a noun. */
function mayPrecedeNoun(words: readonly Word[], at: number, start: number): boolean {
  const next = words[at + 1];
  const form = /(?:ed|ing)$/.test(words[at]?.word ?? '');
  return form && (at > start || (/ed$/.test(words[at]?.word ?? '') && /^(?:ADJ|NOUN|PROPN)$/.test(next?.pos ?? '')));
}

function isEnd(word: Word | undefined): boolean {
  return isNominal(word) || (word !== undefined && (word.pos === 'ADJ' || word.pos === 'DET'));
}

function isPhraseStart(word: Word | undefined): boolean {
  return word !== undefined && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(word.pos);
}

/** A second noun joins the first where no verb comes right after it: else it is the subject of a new clause. */
function joinsNouns(words: readonly Word[], conjunction: number): boolean {
  let at = conjunction + 1;
  if (!isPhraseStart(words[at]) || words[at]?.pos === 'PRON') return false;
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(words[at]?.pos ?? '') && words[at]?.word !== "n't") at++;
  const next = words[at];
  return (
    next === undefined ||
    !(/^(?:VERB|AUX)$/.test(next.pos) || cueFormsOf(next.word).some((f) => f.inflections.has('past')))
  );
}

/** Words that date a clause, as *on Tuesday* does; they are no part of who speaks. */
export function isTime(words: readonly Word[], at: number): boolean {
  let place = at;
  while (/^(?:the|late|early|last|next|this|earlier|later|that|same|on|in|a|an|past)$/.test(words[place]?.word ?? ''))
    place++;
  return TIMES.has(words[place]?.word ?? '') || /^(?:19|20)\d\d$/.test(words[place]?.word ?? '');
}

const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today tonight tomorrow week month year weekend morning afternoon evening night day days hours moment'.split(
    ' ',
  ),
);
