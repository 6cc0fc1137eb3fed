import { cueFormsOf } from './cues/forms.ts';
import type { Quote } from './quotation-marks.ts';
import { isWithin, overlaps, type Span } from './span.ts';
import type { Token } from './tagger.ts';

/** A word of a sentence, or a whole quotation that stands for what was said and is not looked into. */
export interface Word extends Token {
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
  /** The quotation, if the word stands for a whole one. */
  readonly quote?: Quote;
}

/** Places of words within a sentence: from the first to the one after the last. */
export type Range = readonly [from: number, to: number];

/**
 * The words of a sentence. A quotation that is a saying of its own becomes one word; one that is part of the writer's
 * clause ("called it “unrealistic”") stays as words, without its marks.
 */
export function wordsOf(
  text: string,
  sentence: Span,
  tokens: readonly Token[],
  quotes: readonly Quote[],
): readonly Word[] {
  const words: Word[] = [];
  const within = quotes.filter(({ outer }) => overlaps(outer, sentence));
  let next = 0;
  for (const token of tokens) {
    while ((within[next]?.outer[1] ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const quote = within[next];
    const quoted = quote !== undefined && isWithin([token.start, token.end], quote.outer);
    if (quote === undefined || !quoted) words.push({ ...token, pos: ofName(token, words.at(-1)), quoted: false });
    else if (words.at(-1)?.quote === quote) continue;
    else if (isSaying(text, quote, words, sentence)) words.push(wholeQuote(text, quote));
    else if (isWithin([token.start, token.end], quote.inner)) words.push({ ...token, quoted: true });
  }
  return words;
}

/** A capital after a name is more of the name, whatever the word means otherwise: "Anton | Grieve". */
function ofName({ text, word, pos }: Token, before: Word | undefined): Token['pos'] {
  if (!/^(?:VERB|NOUN|ADJ|ADV)$/.test(pos) || !/^\p{Lu}\p{Ll}/u.test(text)) return pos;
  const named = before !== undefined && before.pos === 'PROPN' && /^\p{Lu}/u.test(before.text);
  return named && !reportsOnly({ word }) && cueFormsOf(word).length === 0 ? 'PROPN' : pos;
}

function wholeQuote(text: string, quote: Quote): Word {
  const [start, end] = quote.outer;
  return { start, end, text: text.slice(start, end), word: '', pos: 'QUOTE', quoted: true, quote };
}

/** Whether a quotation stands for itself: where a clause may begin, and rounded off or long. */
function isSaying(text: string, quote: Quote, before: readonly Word[], sentence: Span): boolean {
  const inner = text.slice(...quote.inner).trim();
  const words = countWords(inner);
  if (words === 0) return false;
  if (!quote.closed || /[.!?…]\s+["'“‘«„]?[\p{Lu}\p{Lo}]/u.test(inner)) return true;
  const follows = text.slice(quote.outer[1], Math.min(sentence[1], quote.outer[1] + 3));
  const ended = /[,.!?…;—–-]$/.test(inner) || /^\s*(?:[,.;:!?—–]|$)/.test(follows);
  const last = before.at(-1);
  if (last === undefined)
    return /[,!?…—–]$/.test(inner) || (ended && (words > 1 || /[.]$/.test(inner)) && !/^\s*[;]/.test(follows));
  if (last.pos === 'QUOTE') return true;
  if (/^[,:;—–-]$/.test(last.text)) return ended && (words > 2 || last.text === ':' || followsCue(before));
  return (reports(last) || followsListener(before)) && (/^\p{Lu}/u.test(inner) || words > 3 || reportsOnly(last));
}

function countWords(inner: string): number {
  return inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** "said, “…" */
function followsCue(before: readonly Word[]): boolean {
  const last = before.at(-2);
  return last !== undefined && reports(last);
}

function reports({ word }: Word): boolean {
  return cueFormsOf(word).some((form) => form.senses.some((sense) => sense.frames.has('quote')));
}

/** Verbs after which a quotation is hardly ever anything but what was said. */
function reportsOnly({ word }: Pick<Word, 'word'>): boolean {
  return /^(?:sa(?:y|ys|id)|ask(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|wrote|writes?|shouted|added)$/.test(word);
}

/** "told reporters “…" */
function followsListener(before: readonly Word[]): boolean {
  return before.slice(-5, -1).some(({ word }) => /^t(?:old|ells?)$/.test(word));
}
