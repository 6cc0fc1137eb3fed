import type { DraftAttribution } from './draft-attribution.ts';
import { FOREIGN, type ForeignCues } from './foreign-verbs.ts';
import type { Quote } from './quotation-marks.ts';
import { sentencesOf } from './sentences.ts';
import { isWithin, overlaps, type Span, trimmed } from './span.ts';

/**
 * What is reported in a paragraph of a language without a tagger: quotations beside a known verb of saying, and the
 * forms that such a verb, *that*, and the like of *according to* make plain. All else is left to the reader.
 */
export function foreignReports(text: string, paragraph: Span, quotes: readonly Quote[]): readonly DraftAttribution[] {
  const quoted = quotes.flatMap((quote) => quotedAt(text, paragraph, quote) ?? []);
  const told = sentencesOf(text, paragraph, quotes).flatMap((sentence) =>
    PATTERNS.flatMap((patterns) => clausesIn(text, sentence, patterns)),
  );
  const isTold = ({ content }: DraftAttribution) =>
    quoted.some((other) => other.content.some((span) => content.some((own) => overlaps(own, span))));
  return [...quoted, ...told.filter((draft) => !isTold(draft))];
}

const WORD_END = '(?![\\p{L}\\p{M}])';
const WORD_START = '(?<![\\p{L}\\p{M}])';
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]+(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.’'-]+|von|de|van|al|bin)){0,4}";
const PRONOUN = 'він|вона|вони|он|она|они|il|elle|ils|er|sie|él|ella';
const VERBS = FOREIGN.map(({ verbs }) => verbs).join('|');
const UNMARKED = '[^,.;:«»„“”"—–\\n]';
const AFTER = new RegExp(`^[\\s,.—–-]*(?<verb>${VERBS})${WORD_END}[\\s,]*(?<who>${UNMARKED}{2,80})?`, 'u');
const BEFORE = new RegExp(
  `(?<who>${UNMARKED}{0,80}?)(?:^|\\s)(?<verb>${VERBS})${WORD_END}(?<after>[^.;«»„“”"\\n]{0,90})[:,]\\s*$`,
  'u',
);

/** A quotation with a known verb right after or before it. */
function quotedAt(text: string, paragraph: Span, quote: Quote): DraftAttribution | undefined {
  const content = trimmed(text, quote.inner);
  if (content[0] >= content[1]) return undefined;
  const from = quote.outer[1];
  const start = Math.max(paragraph[0], quote.outer[0] - 200);
  const lead = text.slice(start, quote.outer[0]);
  const led = /:\s*$/.test(lead) ? BEFORE.exec(lead) : null;
  const after = led === null ? AFTER.exec(text.slice(from, Math.min(paragraph[1], from + 200))) : null;
  const found = led ?? after ?? BEFORE.exec(lead);
  const verb = found?.groups?.verb;
  if (found === null || verb === undefined) return undefined;
  const base = after === null ? start : from;
  const cueAt = base + found.index + found[0].indexOf(verb);
  const cue: Span = [cueAt, cueAt + verb.length];
  const around: Span = after === null ? [base + found.index, quote.outer[0]] : [base, base + found[0].length];
  const source = sourceBeside(text, cue, around);
  return drafted({ source, cue, content, sentence: paragraph, way: 'quoted' });
}

/** A name or a pronoun beside the verb, the nearest one. */
function sourceBeside(text: string, cue: Span, [from, to]: Span): Span | null {
  const sought = new RegExp(`${WORD_START}(?:(?:${PRONOUN})${WORD_END}|${NAME})`, 'gu');
  const found = [...text.slice(from, to).matchAll(sought)]
    .map((m): Span => [from + m.index, from + m.index + m[0].length])
    .filter((span) => span[1] <= cue[0] || span[0] >= cue[1]);
  const beside = found.find((span) => span[0] >= cue[1]) ?? found.at(-1);
  if (beside !== undefined) return beside;
  const rest = trimmed(text, [cue[1], Math.min(to, cue[1] + 60)]);
  if (rest[0] >= rest[1] || !/\p{Script=Arabic}/u.test(text.slice(...rest))) return null;
  return [rest[0], rest[0] + (/^[^:،,]+/u.exec(text.slice(...rest))?.[0].trimEnd().length ?? 0)];
}

interface Patterns {
  /** "X said that C", "said X that C" */
  readonly that: RegExp;
  /** "C, said X" */
  readonly inverted: RegExp;
  /** "According to X, C" */
  readonly according: RegExp;
}

const PATTERNS: readonly Patterns[] = FOREIGN.map(patternsOf);

/** Each with the groups `who`, `cue` and `content`, and where they lie. */
function patternsOf({ verbs, that, according }: ForeignCues): Patterns {
  const who = `${UNMARKED}{2,90}?`;
  const cue = `${WORD_START}(?<cue>${verbs})${WORD_END}`;
  return {
    that: new RegExp(
      `^(?:.*?[,;—–]\\s+)?(?<who>${who})?\\s*${cue}(?<listener>[^.;:«»„“”"—–\\n]{0,80}?),?\\s+(?:${that})\\s*(?<=\\s|['’])(?<content>\\S.*?)[.!?…؟]*$`,
      'dsu',
    ),
    inverted: new RegExp(`^(?<content>[^:]{12,}?),\\s+${cue}\\s+(?<who>${UNMARKED}{2,90})(?:,.*)?[.!?…]*$`, 'dsu'),
    according: new RegExp(
      `^(?<cue>${according})${WORD_END}\\s*(?<who>${UNMARKED}{2,90}),\\s+(?<content>\\S.*?)[.!?…]*$`,
      'dsui',
    ),
  };
}

/** Longer sentences are none. */
const LONGEST = 1200;

function clausesIn(text: string, sentence: Span, patterns: Patterns): readonly DraftAttribution[] {
  if (sentence[1] - sentence[0] > LONGEST) return [];
  const words = text.slice(...sentence);
  const found = patterns.according.exec(words) ?? patterns.inverted.exec(words) ?? patterns.that.exec(words);
  const { who, listener, cue, content } = found?.indices?.groups ?? {};
  if (cue === undefined || content === undefined) return [];
  const at = (span: readonly [number, number]): Span => trimmed(text, [sentence[0] + span[0], sentence[0] + span[1]]);
  const source = speaker(
    text,
    who === undefined ? undefined : at(who),
    listener === undefined ? undefined : at(listener),
  );
  const draft = { source, cue: at(cue), content: at(content), sentence, way: 'clause' as const };
  return source !== null && isWithin(draft.cue, draft.content) ? [] : [drafted(draft)];
}

/** Who stands before the verb, or where the language puts the subject after it, there. */
function speaker(text: string, before: Span | undefined, after: Span | undefined): Span | null {
  for (const span of [before, after]) if (span !== undefined && /\p{L}{2}/u.test(text.slice(...span))) return span;
  return null;
}

interface Parts {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span;
  readonly sentence: Span;
  readonly way: 'quoted' | 'clause';
}

function drafted({ content, way, ...parts }: Parts): DraftAttribution {
  const near = way === 'quoted' && parts.source !== null;
  return { ...parts, content: [content], act: 'say', lemma: '', way, near, negated: false, nested: false };
}
