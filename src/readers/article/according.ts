import { mayBeFinite } from './complement.ts';
import type { Found } from './found.ts';
import { isTime, nounPhraseAfter } from './noun-phrase.ts';
import type { Range, Word } from './words.ts';

/** Finds "according to diplomats", "in the words of Lund", "in her view", and the content on one side of it or both. */
export function accordingIn(words: readonly Word[], from: number, to: number): readonly Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at++) {
    const place = placeAt(words, at);
    if (place === undefined) continue;
    const { cue, source, start, end } = place;
    const content = contentAround(words, start, end, from, to);
    if (content.length > 0)
      found.push({
        source,
        cue,
        content,
        act: 'say',
        lemma: 'according',
        way: 'according',
        near: true,
        negated: false,
      });
  }
  return found;
}

interface Place {
  readonly cue: Range;
  readonly source: Range;
  /** The whole phrase, with what is set beside its noun. */
  readonly start: number;
  readonly end: number;
}

function placeAt(words: readonly Word[], at: number): Place | undefined {
  const word = words[at];
  if (word === undefined || word.quoted) return undefined;
  if (word.word === 'according' && words[at + 1]?.word === 'to') return withSource(words, [at, at + 2], at);
  if (
    word.word === 'in' &&
    words[at + 1]?.word === 'the' &&
    words[at + 2]?.word === 'words' &&
    words[at + 3]?.word === 'of'
  )
    return withSource(words, [at, at + 4], at);
  return word.word === 'in' ? viewAt(words, at) : undefined;
}

function withSource(words: readonly Word[], cue: Range, start: number): Place | undefined {
  const source = sourceAfter(words, cue[1]);
  return source === undefined ? undefined : { cue, source, start, end: asideEnd(words, source[1]) };
}

/** "in her view", "in the minister's opinion", "in his words". */
function viewAt(words: readonly Word[], at: number): Place | undefined {
  for (let end = at + 2; end < at + 7; end++) {
    if (!/^(?:view|opinion|words|assessment|judgment|judgement|estimation|telling)$/.test(words[end]?.word ?? ''))
      continue;
    const possessor = words[end - 1];
    const possessive = /^(?:his|her|its|their)$/.test(possessor?.word ?? '') && end === at + 2;
    const noun = /^['’]s?$/.test(possessor?.text ?? '');
    if (!possessive && !noun) return undefined;
    return { cue: [end, end + 1], source: noun ? [at + 1, end - 1] : [at + 1, end], start: at, end: end + 1 };
  }
  return undefined;
}

/** The noun phrase with all that tells which people it means: "a person briefed on the talks". */
function sourceAfter(words: readonly Word[], start: number): Range | undefined {
  const phrase = nounPhraseAfter(words, start);
  if (phrase === undefined) return undefined;
  let end = phrase[1];
  const next = words[end];
  const modified =
    next !== undefined &&
    ((next.pos === 'ADJ' && words[end + 1]?.pos === 'ADP') ||
      (next.pos === 'VERB' && /(?:ed|ing|en)$/.test(next.word)) ||
      (next.pos === 'ADP' && !isTime(words, end)));
  if (modified) {
    const more = nounPhraseAfter(words, end + (words[end + 1]?.pos === 'ADP' ? 2 : 1));
    if (more !== undefined) end = more[1];
  }
  return [start, end];
}

/** ", a research group," and ", who asked not to be named," belong to the source. */
function asideEnd(words: readonly Word[], end: number): number {
  if (/^(?:who|which|that)$/.test(words[end]?.word ?? '')) return nextComma(words, end);
  if (words[end]?.text !== ',') return end;
  const next = words[end + 1];
  if (!/^(?:who|which|a|an|citing|quoting)$/.test(next?.word ?? '')) return end;
  return nextComma(words, end + 1);
}

function nextComma(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && !/^[,.;:]$/.test(words[at]?.text ?? '')) at++;
  return at;
}

function contentAround(words: readonly Word[], start: number, end: number, from: number, to: number): readonly Range[] {
  const left = trimmedRange(words, [from, start]);
  const right = trimmedRange(words, [end, to]);
  const follows = words[end]?.text === ',';
  if (left === undefined) return right !== undefined ? [right] : [];
  const whole = words.slice(...left).some(mayBeFinite) || words.slice(...left).some(({ pos }) => pos === 'QUOTE');
  if (right === undefined || (whole && !goesOn(words, end))) return [left];
  return follows || !whole ? [left, right] : [left];
}

/** After "A, according to Lund, and B" the rest is Lund's too. */
function goesOn(words: readonly Word[], end: number): boolean {
  return words[end]?.text === ',' && words[end + 1]?.pos === 'CCONJ';
}

/** Ranges without commas and joining words at their ends; those that hold nothing else are left out. */
export function trimmedRanges(words: readonly Word[], ranges: readonly Range[]): readonly Range[] {
  return ranges.map((range) => trimmedRange(words, range)).filter((range) => range !== undefined);
}

function trimmedRange(words: readonly Word[], [from, to]: Range): Range | undefined {
  let [start, end] = [from, to];
  while (start < end && (words[start]?.pos === 'PUNCT' || words[start]?.pos === 'CCONJ') && words[start]?.text !== '(')
    start++;
  while (end > start && words[end - 1]?.pos === 'PUNCT' && !/^[)%]$/.test(words[end - 1]?.text ?? '')) end--;
  return start < end ? [start, end] : undefined;
}
