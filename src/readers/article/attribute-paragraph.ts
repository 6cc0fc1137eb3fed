import { attributionsInSentence, MOST_WORDS } from './attribute-sentence.ts';
import type { DraftAttribution } from './draft-attribution.ts';
import type { Found } from './found.ts';
import { withoutLead } from './lead.ts';
import { mayReport } from './may-report.ts';
import { type Quote, quotesIn } from './quotation-marks.ts';
import { sentencesOf } from './sentences.ts';
import { isWithin, overlaps, type Span, trimmed } from './span.ts';
import type { Tagger } from './tagger.ts';
import { type Range, type Word, wordsOf } from './words.ts';

/** What one paragraph tells: its attributions in order, and how its quotations end. */
export interface ReadParagraph {
  readonly drafts: readonly DraftAttribution[];
  readonly quotes: readonly Quote[];
  /** Whether its last quotation is open, so that the next paragraph may go on with it. */
  readonly open: boolean;
}

/** Reads one paragraph. `before` is the attribution whose quotation the paragraph before left open. */
export function attributionsInParagraph(
  text: string,
  paragraph: Span,
  tag: Tagger,
  before: DraftAttribution | undefined,
): ReadParagraph {
  const span = withoutLead(text, paragraph);
  const quotes = quotesIn(text, span);
  const drafts: DraftAttribution[] = [];
  let speaking = before;
  let from = 0;
  for (const sentence of sentencesOf(text, span, quotes)) {
    while ((quotes[from]?.outer[1] ?? text.length) <= sentence[0] && from < quotes.length) from++;
    let to = from;
    while (to < quotes.length && (quotes[to]?.outer[0] ?? sentence[1]) < sentence[1]) to++;
    const within = quotes.slice(from, to);
    const alone = quotationsAlone(text, sentence, within);
    if (alone !== undefined) {
      if (speaking !== undefined) speaking.content = [...speaking.content, ...alone];
      else drafts.push(...alone.map((content) => unattributed(content, sentence)));
      speaking ??= drafts.at(-1);
      continue;
    }
    const made = draftsOf(text, sentence, within, tag);
    drafts.push(...made);
    speaking = made.findLast((draft) => draft.way === 'quoted');
  }
  return { drafts, quotes, open: quotes.at(-1)?.closed === false };
}

/** The words of a sentence that is nothing but quotations; undefined where the writer says something too. */
function quotationsAlone(text: string, sentence: Span, quotes: readonly Quote[]): readonly Span[] | undefined {
  const within = quotes.filter(({ outer }) => overlaps(outer, sentence));
  let at = sentence[0];
  for (const { outer } of within) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, outer[0]))) return undefined;
    at = Math.min(outer[1], sentence[1]);
  }
  if (within.length === 0 || /[\p{L}\p{N}]/u.test(text.slice(at, sentence[1]))) return undefined;
  const words = within.map(({ inner }) => trimmed(text, inner)).filter(([start, end]) => start < end);
  return words.some(([start, end]) => /[.!?…,]$/.test(text.slice(start, end))) ? words : [];
}

function unattributed(content: Span, sentence: Span): DraftAttribution {
  return {
    source: null,
    cue: null,
    content: [content],
    act: 'say',
    lemma: '',
    way: 'quoted',
    near: false,
    negated: false,
    sentence,
    nested: false,
  };
}

function draftsOf(text: string, sentence: Span, quotes: readonly Quote[], tag: Tagger): readonly DraftAttribution[] {
  if (sentence[1] - sentence[0] > MOST_WORDS * 8 || !mayReport(text, sentence, quotes)) return [];
  const words = wordsOf(text, sentence, tag, quotes);
  if (words.length > MOST_WORDS) return [];
  const drafts = attributionsInSentence(words).map((found) => draftOf(text, words, found, quotes, sentence));
  return drafts.map((draft) => ({ ...draft, nested: drafts.some((other) => other !== draft && holds(other, draft)) }));
}

function holds(outer: DraftAttribution, inner: DraftAttribution): boolean {
  const { cue } = inner;
  return cue !== null && outer.content.some((content) => isWithin(cue, content));
}

function draftOf(
  text: string,
  words: readonly Word[],
  found: Found,
  quotes: readonly Quote[],
  sentence: Span,
): DraftAttribution {
  const { source, cue, content, act, lemma, way, near, negated } = found;
  return {
    source: source === undefined ? null : spanOf(words, source),
    cue: cue === undefined ? null : spanOf(words, cue),
    content: joined(
      text,
      content.map((range) => contentSpan(text, words, range, quotes)),
    ),
    act,
    lemma,
    way,
    near,
    negated,
    sentence,
    nested: false,
  };
}

function spanOf(words: readonly Word[], [from, to]: Range): Span {
  return [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
}

/** What stands wholly in quotation marks is taken without them; marks at the ends of more belong to it. */
function contentSpan(text: string, words: readonly Word[], range: Range, quotes: readonly Quote[]): Span {
  const [start, end] = spanOf(words, range);
  const within = quotes.filter(({ outer }) => overlaps(outer, [start, end]));
  const [first] = within;
  const last = within.at(-1);
  if (first === undefined || last === undefined) return [start, end];
  const opens = start <= firstLetter(text, first);
  const closes = lastLetter(text, last) <= end;
  if (within.length === 1 && opens && closes && start >= first.outer[0] && end <= last.outer[1])
    return trimmed(text, first.inner);
  return [
    opens && start >= first.outer[0] ? first.outer[0] : start,
    closes && end <= last.outer[1] ? last.outer[1] : end,
  ];
}

function firstLetter(text: string, { inner: [start, end] }: Quote): number {
  const found = text.slice(start, end).search(/[\p{L}\p{N}]/u);
  return found < 0 ? end : start + found;
}

function lastLetter(text: string, { inner: [start, end] }: Quote): number {
  return start + text.slice(start, end).replace(/[^\p{L}\p{N}]+$/u, '').length;
}

/** Stretches with nothing between them but a space are one. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = kept.at(-1);
    if (last !== undefined && span[0] >= last[1] && text.slice(last[1], span[0]).trim() === '')
      kept[kept.length - 1] = [last[0], span[1]];
    else if (span[0] < span[1] && (last === undefined || span[0] >= last[1])) kept.push(span);
  }
  return kept;
}
