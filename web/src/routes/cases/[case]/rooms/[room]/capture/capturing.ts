import type { StanceKind } from '#agreement/positions';
import { type Level, MANNERS, type Span } from '#agreement/sources';
import { asId, type Day, type NonEmpty, type QuestionId, type StatementId } from '#agreement/terms';
import type { CaseView, ToldStatement } from '#agreement/views';
import type { Candidate, Candidates } from '#cases';
import { fieldsOf, type Pasted } from './pasted.ts';

/** An article on the desk: its words in pieces, and its candidates, those that rules are sure of first. */
export interface Capturing extends Pick<Pasted, 'source' | 'published' | 'publisher'> {
  /** What tells this article from others, and nothing of its words. */
  readonly article: string;
  /** What the form carries to the next look. */
  readonly fields: ReturnType<typeof fieldsOf>;
  readonly pieces: readonly Piece[];
  readonly candidates: readonly CandidateLine[];
  /** Which were refused; they come with the form, for nothing is written of them. */
  readonly refused: readonly number[];
  /** The one that is looked at next. */
  readonly next: number | undefined;
}

/** A stretch of the article; `of` is the candidate whose words it is. */
export interface Piece {
  readonly words: string;
  readonly of: number | undefined;
}

/** A candidate as a form sets it, with what its fields hold before anybody changes them. */
export interface CandidateLine {
  /** Its place in the order of the text: its name in the form. */
  readonly n: number;
  readonly sure: boolean;
  readonly speaker: string;
  readonly cue: string | undefined;
  readonly words: readonly string[];
  readonly kind: Candidate['kind'];
  readonly person: string;
  readonly office: string;
  readonly party: string;
  readonly saidOn: string;
  readonly level: Level;
  readonly manner: string;
  readonly stance: StanceKind;
  /** What it may be about, as the value of the field: a question, or an option of one. */
  readonly on: string;
  /** The statement that was written of it. */
  readonly statement: StatementId | undefined;
}

/** Sets out what was found in an article, with what the record holds of it already. */
export function capturing(
  view: CaseView,
  pasted: Pasted,
  { attributions }: Candidates,
  told: readonly ToldStatement[],
  refused: readonly number[],
): Capturing {
  const { text, source, published, publisher } = pasted;
  const written = new Map<string, StatementId>();
  for (const { statement } of told)
    for (const report of statement.reports)
      if (report.source === source) written.set(String(report.passage), statement.id);
  const candidates = attributions
    .map((found, n) => lineOf(view, text, found, n, written.get(String(passageOf(found)))))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || a.n - b.n);
  const next = candidates.find(({ n, statement }) => statement === undefined && !refused.includes(n))?.n;
  return {
    source,
    published,
    publisher,
    article: pasted.hash,
    fields: fieldsOf(
      pasted,
      view.sources.some(({ id }) => id === source),
    ),
    pieces: piecesOf(text, attributions),
    candidates,
    refused,
    next,
  };
}

function lineOf(
  view: CaseView,
  text: string,
  found: Candidate,
  n: number,
  statement: StatementId | undefined,
): CandidateLine {
  const person = view.people.find(({ name }) => name === found.speaker);
  const party = view.parties.find(({ id }) => id === (found.party ?? person?.party));
  return {
    n,
    sure: found.tier === 'sure',
    speaker: found.speaker ?? (found.source === null ? 'nobody named' : text.slice(...found.source)),
    cue: found.cue === null ? undefined : text.slice(...found.cue),
    words: spansOf(found).map((span) => text.slice(...span)),
    kind: found.kind,
    person: person?.id ?? '',
    office: found.office ?? '',
    party: party?.id ?? '',
    saidOn: found.saidOn ?? '',
    level: found.level,
    manner: MANNERS.find((manner) => manner === found.attribution) ?? '',
    stance: found.stance,
    on: onOf(found),
    statement,
  };
}

function onOf({ questions: [question], option }: Candidate): string {
  if (question === undefined) return '';
  return option === undefined ? question : `${question} ${option}`;
}

/** The spans of what was said. */
export function spansOf({ content }: Candidate): NonEmpty<Span> {
  return (typeof content[0] === 'number' ? [content] : content) as NonEmpty<Span>;
}

/** The stretch of the text that tells it: from its first word to its last. */
export function passageOf(found: Candidate): Span {
  const spans = [
    ...spansOf(found),
    ...(found.source === null ? [] : [found.source]),
    ...(found.cue === null ? [] : [found.cue]),
  ];
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** The exact words: all of direct speech; of mixed speech what stands in quotation marks; of indirect speech none. */
export function quotedSpans(text: string, found: Candidate): readonly Span[] {
  if (found.kind === 'indirect') return [];
  if (found.kind === 'direct') return spansOf(found);
  return spansOf(found).flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(/["“„«]([^"”“»]+)["”“»]/gu)].map((match): Span => {
      const at = start + match.index + 1;
      return [at, at + (match[1] ?? '').length];
    }),
  );
}

/** The article in pieces, so that what somebody said can be seen in it; of two that overlap the first is shown. */
function piecesOf(text: string, attributions: readonly Candidate[]): readonly Piece[] {
  const marks = attributions
    .flatMap((found, n) => spansOf(found).map(([start, end]) => ({ start, end, n })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, n } of marks) {
    if (start < at) continue;
    if (start > at) pieces.push({ words: text.slice(at, start), of: undefined });
    pieces.push({ words: text.slice(start, end), of: n });
    at = end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), of: undefined });
  return pieces;
}

/** A day that was typed, if one was. */
export function dayIn(words: string | undefined): Day | undefined {
  return words !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(words) ? (words as Day) : undefined;
}

/** The question and the option that a field names. */
export function onIn(words: string | undefined): { readonly question?: QuestionId; readonly option?: string } {
  const [question, option] = (words ?? '').split(' ');
  if (question === undefined || question === '') return {};
  return { question: asId<QuestionId>(question), ...(option === undefined ? {} : { option }) };
}
