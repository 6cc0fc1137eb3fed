import { type NonEmpty, ok, type Result, refuse, type SourceId } from '#agreement/terms';
import type { Source } from './source.ts';
import { type Span, wordsAt } from './span.ts';

declare const found: unique symbol;

/** Words that stand in a source, at these places. It is made by `quoteIn` alone, so it exists only if they do. */
export interface Quote {
  readonly [found]: true;
  readonly source: SourceId;
  /** The parts of a split quotation, each with its place. */
  readonly parts: NonEmpty<{ readonly words: string; readonly at: Span }>;
}

/**
 * The words as a quotation of that source: each part stands at its span, character for character. Refuses a source
 * whose text is not held, a place that it does not have, and words that are others than stand there.
 */
export function quoteIn(
  source: Pick<Source, 'id' | 'text'>,
  words: readonly string[],
  spans: readonly Span[],
): Result<Quote> {
  if (source.text === undefined)
    return refuse(
      'no-text',
      `The record does not hold the text of "${source.id}"; capture it, or leave the spans out.`,
      [source.id],
    );
  if (words.length === 0 || words.length !== spans.length)
    return refuse('quote', `A quotation of "${source.id}" needs one span for each of its ${words.length} parts.`, [
      source.id,
    ]);
  for (const [i, span] of spans.entries()) {
    const there = wordsAt(source.text, span);
    if (there === words[i]) continue;
    return refuse('quote', `"${words[i]}" does not stand in "${source.id}" at ${span.join('–')}${instead(there)}.`, [
      source.id,
    ]);
  }
  const parts = words.map((part, i) => ({ words: part, at: spans[i] }));
  return ok({ source: source.id, parts } as unknown as Quote);
}

function instead(there: string | undefined): string {
  if (there === undefined) return ', which is no place of its text';
  return `; there stands "${there.length > 60 ? `${there.slice(0, 59)}…` : there}"`;
}
