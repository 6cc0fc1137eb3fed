import { printedStatement } from '#agreement/positions';
import { type Span, wordsAt } from '#agreement/sources';
import type { Day, SourceId } from '#agreement/terms';
import type { CaseView, ToldStatement } from '#agreement/views';
import { fileAddress } from '#lib/addresses.ts';
import { dayedCase } from '#lib/dayed.ts';
import { found } from '#lib/found.ts';
import { partyName, saidLine, sayGrade } from '#lib/said.ts';
import { citedSources } from '#lib/sources.ts';
import { saySource } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** So many characters of a source stand around what is quoted out of it. */
const AROUND = 240;

/** What somebody said: the words, where they stand in their source, on which terms, three dates, and how it is read. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, known, past } = await dayedCase(locals, params.case, url.searchParams);
  const told = found(await locals.positions.statement(params.case, params.statement, past));
  const { statement } = told;
  const parties = [statement.onBehalfOf, ...(statement.alsoFor ?? [])];
  return {
    known,
    said: saidLine(view, told, known.day),
    parties: parties.map((id) => ({
      name: partyName(view, id),
      address: fileAddress(view.id, 'parties', id, known.day),
    })),
    dates: { said: statement.saidOn, reported: statement.reportedOn, known: statement.knownOn },
    manner: statement.attribution.manner?.replaceAll('-', ' '),
    agreed: statement.attribution.agreedWords,
    grade: sayGrade(statement.grade),
    note: statement.note,
    leaves: leavesAs(view, told),
    lineages: told.lineages,
    questions: statement.questions.map((id) => ({
      title: view.questions.find((question) => question.id === id)?.title ?? id,
      address: fileAddress(view.id, 'questions', id, known.day),
    })),
    reports: statement.reports.map(({ source, spans, passage, chain }) => ({
      source: sourceName(view, source),
      id: source,
      chain: (chain ?? []).map(({ outlet }) => outlet),
      places: placesIn(view, source, spans ?? (passage === undefined ? [] : [passage])),
    })),
    notes: told.notes.map(({ says, elsewhere, handled, notedBy }) => ({ says, elsewhere, handled, by: notedBy })),
    sources: citedSources(
      view,
      statement.reports.map(({ source }) => source),
    ),
  };
};

/** How it may leave the room that it lies in; of what is public already there is nothing to say. */
function leavesAs(view: CaseView, { statement }: ToldStatement): string | undefined {
  if (view.rooms.find(({ id }) => id === statement.room)?.kind === 'public') return undefined;
  const printed = printedStatement(statement, new Date().toISOString().slice(0, 10) as Day);
  if (printed.kind !== 'printed') return printed.why;
  const { person, as, onBehalfOf } = printed.statement;
  if (onBehalfOf === undefined) return 'It may leave in our words alone, without a word on who spoke or on whose side.';
  if (person !== undefined || statement.speaker.kind !== 'named') return 'It may leave as it stands, by a release.';
  return `It may leave without the name, as said by “${as}”.`;
}

function sourceName(view: CaseView, id: SourceId): string {
  const source = view.sources.find((each) => each.id === id);
  return source === undefined ? id : saySource(source);
}

/** Where the words stand in the text of their source, with what stands around them, if the record holds that text. */
function placesIn(view: CaseView, id: SourceId, spans: readonly Span[]) {
  const text = view.sources.find((each) => each.id === id)?.text;
  if (text === undefined) return [];
  return spans.flatMap((span) => {
    const words = wordsAt(text, span);
    if (words === undefined) return [];
    const [start, end] = span;
    return [
      {
        before: `${start > AROUND ? '…' : ''}${text.slice(Math.max(0, start - AROUND), start)}`,
        words,
        after: `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? '…' : ''}`,
        at: `${start}–${end}`,
      },
    ];
  });
}
