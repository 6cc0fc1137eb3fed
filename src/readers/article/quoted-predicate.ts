import { trimmedRanges } from './according.ts';
import type { Found } from './found.ts';
import { isRelative, nounPhraseAfter } from './noun-phrase.ts';
import type { Word } from './words.ts';

/**
 * A predicate in quotation marks, with nobody else to answer for it, is its subject's word: "Lund “cannot imagine” a
 * sale", and in headlines "Lund ‘ready to sell’".
 */
export function quotedPredicate(words: readonly Word[], found: readonly Found[], end: number): readonly Found[] {
  const source = nounPhraseAfter(words, 0);
  if (source === undefined) return [];
  const at = source[1];
  const first = words[at];
  if (first === undefined || !first.quoted || words[at - 1]?.quoted === true || !isPredicate(first)) return [];
  if (found.some(({ content }) => content.some(([from, to]) => from <= at && at < to))) return [];
  const content = trimmedRanges(words, [[at, predicateEnd(words, at, end)]]);
  return content.length === 0
    ? []
    : [{ source, content, act: 'say', lemma: '', way: 'quoted', near: true, negated: false }];
}

function isPredicate({ pos, word }: Word): boolean {
  return (
    pos === 'AUX' || pos === 'VERB' || /^(?:ready|willing|prepared|open|committed|optimistic|confident)$/.test(word)
  );
}

function predicateEnd(words: readonly Word[], start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (word === undefined || word.quoted) continue;
    if (/^[,;:—–]$/.test(word.text) || isRelative(word)) return at;
  }
  return end;
}
