import { isNominal, isRelative, isTime, nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import type { Range, Word } from './words.ts';

/** How the subject of a verb stands to it. */
export interface Subject {
  readonly range: Range;
  /**
   * `own` right before the verb, `inverted` right after it, `relative` before a *who*, `shared` with an earlier verb
   * of the sentence.
   */
  readonly how: 'own' | 'inverted' | 'relative' | 'shared';
  /** Where the clause of the verb begins: at its subject, or at the word that joins it to the clause before. */
  readonly clause: number;
}

/** The subject that stands before a verb group: a noun phrase, what it is set beside, or the noun before a *who*. */
export function subjectBefore(words: readonly Word[], verbGroup: number): Subject | undefined {
  const group = beforeDate(words, verbGroup);
  const before = words[group - 1];
  if (before === undefined || before.pos === 'QUOTE') return undefined;
  if (isRelative(before)) return relative(words, group - 1);
  if (/^[,—–)]$/.test(before.text) || before.text === '-') return acrossComma(words, group - 1);
  const phrase = nounPhraseBefore(words, group);
  if (phrase === undefined) return undefined;
  const head = headOfRelative(words, phrase[0]);
  if (head !== undefined) return { range: head, how: 'own', clause: head[0] };
  const led = words[phrase[0] - 1];
  if (led?.pos === 'ADP' && phraseIsLed(words, phrase)) return undefined;
  return { range: phrase, how: 'own', clause: phrase[0] };
}

/** How far back a *who* may stand whose clause ends at the verb: "two officials | who have seen the list | say". */
const LONGEST_RELATIVE = 12;

/** The noun that a clause with *who* is about, where that clause stands between it and its verb. */
function headOfRelative(words: readonly Word[], from: number): Range | undefined {
  for (let at = from - 1; at > Math.max(0, from - LONGEST_RELATIVE); at--) {
    const word = words[at];
    if (word === undefined || word.pos === 'PUNCT' || word.pos === 'QUOTE' || word.pos === 'SCONJ') return undefined;
    if (word.word === 'who') return nounPhraseBefore(words, at);
  }
  return undefined;
}

/** Steps back over a date: "envoys | on Wednesday | urged". */
function beforeDate(words: readonly Word[], at: number): number {
  for (let from = at - 1; from >= Math.max(1, at - 4); from--)
    if (words[from]?.pos === 'ADP' && isTime(words, from)) return from;
  return at > 1 && isTime(words, at - 1) && words[at - 1]?.pos !== 'DET' ? at - 1 : at;
}

/** A noun phrase after a preposition is no subject, unless it is a *that* or *as* or *like* that was tagged as one. */
function phraseIsLed(words: readonly Word[], [from]: Range): boolean {
  return !/^(?:that|as|while|because|since|after|before|until|although|though|if|whether|but|than|like)$/.test(
    words[from - 1]?.word ?? '',
  );
}

function relative(words: readonly Word[], at: number): Subject | undefined {
  const end = words[at - 1]?.text === ',' ? at - 1 : at;
  const range = nounPhraseBefore(words, end);
  return range === undefined ? undefined : { range: lastNoun(words, range), how: 'relative', clause: at };
}

/** A relative clause is about the whole phrase before it, as far as it goes without its own preposition at the head. */
function lastNoun(words: readonly Word[], [from, to]: Range): Range {
  return /^(?:of|in|at|on|for|from|with|to)$/.test(words[from]?.word ?? '') ? [from + 1, to] : [from, to];
}

/** How many commas back a subject may stand: "Lund, the minister, a friend of the chair, said". */
const MOST_COMMAS = 4;

/** The words between commas before a verb are set beside its subject, which stands before the first of them. */
function acrossComma(words: readonly Word[], comma: number): Subject | undefined {
  let at = comma;
  let best: Range | undefined;
  for (let count = 0; count < MOST_COMMAS; count++) {
    const last = at;
    at = commaBefore(words, at);
    if (at < 0 || (count === 0 && isOwnClause(words, at + 1, last))) break;
    const range = nounPhraseBefore(words, at);
    if (range === undefined || words[range[0] - 1]?.pos === 'ADP') continue;
    best = range;
    if (beginsClause(words, range[0])) return { range, how: 'own', clause: range[0] };
  }
  return best === undefined ? undefined : { range: best, how: 'own', clause: best[0] };
}

/** Words between commas with a verb of their own are no aside, unless a *who* or a joining word leads them. */
function isOwnClause(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  if (first === undefined || isRelative(first) || /^(?:SCONJ|ADP|VERB)$/.test(first.pos)) return false;
  if (words.slice(from, from + 4).some(({ word }) => /^(?:which|whom|whose)$/.test(word))) return false;
  return words
    .slice(from, to)
    .some(({ pos, word }) => pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/.test(word)));
}

function commaBefore(words: readonly Word[], from: number): number {
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at];
    if (word === undefined || word.pos === 'QUOTE' || /^[;:]$/.test(word.text)) return -1;
    if (/^[,—–(]$/.test(word.text)) return at;
  }
  return -1;
}

function beginsClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || /^(?:QUOTE|SCONJ|CCONJ)$/.test(before.pos) || /^[,;:—–]$/.test(before.text);
}

/** The subject that follows its verb: "said Lund, the minister". What is set beside it is no part of it. */
export function subjectAfter(words: readonly Word[], at: number): Subject | undefined {
  const range = nounPhraseAfter(words, at);
  if (range === undefined) return undefined;
  const [first] = words.slice(...range);
  if (
    first === undefined ||
    (/^(?:him|her|them|me|us|it|this|that|these)$/.test(first.word) && range[1] - range[0] === 1)
  )
    return undefined;
  return { range, how: 'inverted', clause: range[0] };
}

/** The subject of the clause that a verb without one hangs on: the nearest one before it, in its sentence. */
export function subjectOfClauseBefore(words: readonly Word[], at: number): Range | undefined {
  for (let verb = at - 1; verb > 0; verb--) {
    const word = words[verb];
    if (word === undefined || word.quoted || !/^(?:VERB|AUX)$/.test(word.pos) || /ing$/.test(word.word)) continue;
    const before = words[verb - 1];
    if (
      before === undefined ||
      before.word === 'to' ||
      before.pos === 'AUX' ||
      (before.pos === 'ADV' && verb > 1 && words[verb - 2]?.pos === 'AUX')
    )
      continue;
    if (before.pos === 'DET' || before.pos === 'ADJ') continue;
    const subject = subjectBefore(words, verb);
    if (subject?.how === 'own' && isFirstOfClause(words, subject.range[0])) return subject.range;
  }
  return undefined;
}

function isFirstOfClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || !(before.pos === 'VERB' || before.pos === 'ADP' || isNominal(before));
}
