import { cueFormsOf } from './cues/forms.ts';
import { CUE_NOUNS } from './cues/nouns.ts';
import { MOODS } from './mood.ts';
import type { Quote } from './quotation-marks.ts';
import type { Span } from './span.ts';

/**
 * Whether the writer's own words in a sentence hold any that reports. Most of the work of reading is in telling parts
 * of speech, and it is spared where nothing is reported.
 */
export function mayReport(text: string, [start, end]: Span, quotes: readonly Quote[]): boolean {
  let from = start;
  for (const { outer, inner } of quotes) {
    // Quotation marks around part of a sentence may be its subject's word without any verb.
    if (outer[0] > start && /^\p{Ll}/u.test(text.slice(inner[0], inner[0] + 2))) return true;
    if (outer[0] > from && hasCue(text, from, outer[0])) return true;
    from = Math.max(from, outer[1]);
  }
  return from < end && hasCue(text, from, end);
}

/** Cues are written in plain letters alone. */
const WORDS = /[a-z]+/g;

function hasCue(text: string, from: number, to: number): boolean {
  const small = text.slice(from, to).toLowerCase();
  return (small.match(WORDS) ?? []).some((word) => reports(word, small));
}

/** A verb that reports only with its particle ("point out") needs it in the same stretch. */
function reports(word: string, stretch: string): boolean {
  if (CUE_NOUNS.has(word) || OTHERS.has(word) || MOODS.has(word)) return true;
  return cueFormsOf(word).some(({ particle }) => particle === undefined || stretch.includes(` ${particle}`));
}

/** What is in no list of verbs and nouns: the words of "according to" and "in her view". */
const OTHERS = new Set(
  'according view opinion words belief assessment judgment judgement estimation telling'.split(' '),
);
