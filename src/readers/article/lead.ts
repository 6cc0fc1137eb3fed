import { type Span, trimmed } from './span.ts';

/** The paragraph without what its writer set before the first sentence: a dateline, the hour of a live report, a number. */
export function withoutLead(text: string, [start, end]: Span): Span {
  let from = start;
  for (const lead of [NUMBER, HOUR, DATELINE, NUMBER]) {
    const found = lead.exec(text.slice(from, Math.min(end, from + LONGEST)));
    if (found !== null && from + found[0].length < end) from += found[0].length;
  }
  return trimmed(text, [from, end]);
}

const LONGEST = 120;

/** "1.", "(a)", "–", "•" */
const NUMBER = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+|[•▪◦*·–—-]\s+)/;
const HOUR = /^\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}\b)?\s+(?:[A-Z]{3,}:\s+)?/;
/** "KYIV, Nov. 24 (Reuters) —" */
const DATELINE = /^\s*\p{Lu}[\p{Lu}\p{M}'’.\-/ ]{2,40}(?:,\s[^—–\n]{1,40})?(?:\s?\([^()\n]{2,40}\))?\s?(?:—|–|--?)\s+/u;
