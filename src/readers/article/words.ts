import { cueFormsOf } from './cues/forms.ts';
import type { Quote } from './quotation-marks.ts';
import { retagged } from './retag.ts';
import { isWithin, type Span } from './span.ts';
import type { Tagger, Token } from './tagger.ts';

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
 * The words of a sentence. A quotation that is a saying of its own becomes one word, and is not read; one that is part
 * of the writer's clause ("called it “unrealistic”") stays as words, without its marks. `quotes` are those of the sentence.
 */
export function wordsOf(text: string, sentence: Span, tag: Tagger, quotes: readonly Quote[]): readonly Word[] {
  const words: Word[] = [];
  let from = sentence[0];
  let told: Quote | undefined;
  for (const quote of quotes) {
    if (!isSaying(text, quote, told, sentence)) continue;
    pushWords(words, text, [from, quote.outer[0]], tag, quotes);
    words.push(wholeQuote(text, quote));
    told = quote;
    from = quote.outer[1];
  }
  pushWords(words, text, [from, sentence[1]], tag, quotes);
  return words;
}

/** Adds the words of a stretch that holds no saying of its own. */
function pushWords(words: Word[], text: string, [start, end]: Span, tag: Tagger, quotes: readonly Quote[]): void {
  if (start >= end) return;
  let next = 0;
  const tokens = tag(text.slice(start, end), start);
  for (const [order, token] of tokens.entries()) {
    while ((quotes[next]?.outer[1] ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const quote = quotes[next];
    if (quote === undefined || token.end <= quote.outer[0])
      words.push({ ...token, pos: retagged(token, words.at(-1), tokens[order + 1]), quoted: false });
    else if (isWithin([token.start, token.end], quote.inner)) words.push({ ...token, quoted: true });
  }
}

function wholeQuote(text: string, quote: Quote): Word {
  const [start, end] = quote.outer;
  return { start, end, text: text.slice(start, end), word: '', pos: 'QUOTE', quoted: true, quote };
}

/**
 * Whether a quotation stands for itself: where a clause may begin, and rounded off or long. `told` is the saying before
 * it in the sentence.
 */
function isSaying(text: string, quote: Quote, told: Quote | undefined, sentence: Span): boolean {
  const inner = text.slice(...quote.inner).trim();
  const words = countWords(inner);
  if (words === 0) return false;
  if (!quote.closed || /[.!?…]\s+["'“‘«„]?[\p{Lu}\p{Lo}]/u.test(inner)) return true;
  const follows = text.slice(quote.outer[1], Math.min(sentence[1], quote.outer[1] + 3));
  const ended = /[,.!?…;—–-]$/.test(inner) || /^\s*(?:[,.;:!?—–]|$)/.test(follows);
  const before = text.slice(told?.outer[1] ?? sentence[0], Math.max(sentence[0], quote.outer[0])).match(SIGNS) ?? [];
  const last = before.at(-1);
  if (last === undefined) {
    if (told !== undefined) return true;
    return /[,!?…—–]$/.test(inner) || (ended && (words > 1 || /[.]$/.test(inner)) && !/^\s*[;]/.test(follows));
  }
  if (/^[,:;—–-]$/.test(last)) return ended && (words > 2 || last === ':' || reports(before.at(-2)));
  return (reports(last) || followsListener(before)) && (/^\p{Lu}/u.test(inner) || words > 3 || reportsOnly(last));
}

/** Words, and single signs between them. */
const SIGNS = /[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}]/gu;

function countWords(inner: string): number {
  return inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function reports(word: string | undefined): boolean {
  return cueFormsOf((word ?? '').toLowerCase()).some((form) => form.senses.some((sense) => sense.frames.has('quote')));
}

/** Verbs after which a quotation is hardly ever anything but what was said. */
function reportsOnly(word: string): boolean {
  return /^(?:sa(?:y|ys|id)|ask(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|wrote|writes?|shouted|added)$/.test(word);
}

/** "told reporters “…" */
function followsListener(before: readonly string[]): boolean {
  return before.slice(-5, -1).some((word) => /^t(?:old|ells?)$/.test(word));
}
