import type { PosedQuestion } from '#agreement/parties';
import type { Position } from '#agreement/positions';
import type { Day } from '#agreement/terms';
import type { CaseView, Matrix } from '#agreement/views';
import { fileAddress, saidAddress } from '#lib/addresses.ts';
import { dayedCase } from '#lib/dayed.ts';
import { found } from '#lib/found.ts';
import { marksOf } from '#lib/room-marks.ts';
import { partyName } from '#lib/said.ts';
import { doubtsOf, sayStance, sayStrength } from '#lib/stances.ts';
import { type StripSpan, stripOf, stripOfTexts } from '#lib/strip.ts';
import type { PageServerLoad } from './$types';

/** So many columns can be read side by side. */
const COLUMNS = 4;
/** So many stances stand in a cell; the file of the question has all. */
const STANCES = 3;

/** Who holds what: questions by parties, as known on a day, for the parties that were chosen. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, known, past } = await dayedCase(locals, params.case, url.searchParams);
  const matrix = found(await locals.positions.matrix(params.case, past));
  const asked = url.searchParams.getAll('party');
  const shown = chosen(matrix, asked.length > 0 ? asked : firstOf(matrix)).slice(0, COLUMNS);
  const span = { from: firstDay(view, known.day), to: known.day };
  const markOf = marksOf(view.rooms);
  return {
    known,
    span,
    choices: matrix.parties.map(({ id }) => ({ id, name: partyName(view, id), shown: shown.includes(id) })),
    most: COLUMNS,
    asked: asked.length > 0,
    parties: shown.map((id) => ({
      id,
      name: partyName(view, id),
      address: fileAddress(view.id, 'parties', id, known.day),
    })),
    rows: matrix.rows.map(({ question, cells }) => ({
      id: question.id,
      title: question.title,
      axis: question.orderAxis,
      room: markOf(question.room),
      address: fileAddress(view.id, 'questions', question.id, known.day),
      options: question.options.map(({ text }) => text),
      texts: stripOfTexts(view, question, span),
      cells: shown.map((id) => {
        const position = cells[matrix.parties.findIndex((party) => party.id === id)];
        return position === undefined ? undefined : cellOf(view, question, position, span);
      }),
    })),
    csv: `/api/v1/cases/${encodeURIComponent(view.id)}/matrix.csv?known=${known.day}`,
    json: `/api/v1/cases/${encodeURIComponent(view.id)}/matrix?known=${known.day}`,
    coverage: saidAddress(view.id, 'coverage', known.day),
    witness: saidAddress(view.id, 'witness', known.day),
    search: saidAddress(view.id, 'search', known.day),
  };
};

function cellOf(view: CaseView, question: PosedQuestion, position: Position, span: StripSpan) {
  const place = new Map<string, number>(question.options.map(({ id }, i) => [id, i + 1]));
  const held = position.standings.filter(({ on }) => on.kind === 'option');
  return {
    strip: stripOf(question, position, span),
    says: held.slice(0, STANCES).map((standing) => ({
      verb: sayStance(standing.stance),
      option: standing.on.kind === 'option' ? place.get(standing.on.option) : undefined,
      strength: sayStrength(standing.strength),
      day: standing.day,
      doubts: doubtsOf(standing),
    })),
    more: Math.max(0, held.length - STANCES),
    disputed: position.disputed,
    statements: position.statements.length,
    address: fileAddress(view.id, 'questions', question.id, span.to, position.party),
  };
}

/** Those whose consent an agreement needs, and whoever mediates: by name, as the matrix has them. */
function firstOf({ parties }: Matrix): readonly string[] {
  const is = (role: string) => parties.filter(({ roles }) => roles?.includes(role)).map(({ id }) => id as string);
  return [...is('party'), ...is('mediator')];
}

/** Those of the matrix that were asked for, in the order of the matrix. */
function chosen({ parties }: Matrix, asked: readonly string[]): readonly string[] {
  const few = new Set(asked.slice(0, COLUMNS));
  return parties.map(({ id }) => id as string).filter((id) => few.has(id));
}

/** The day of the first text that the front page sets, else of the first that there is: what is older stands at the edge. */
function firstDay({ drafts, front }: CaseView, day: Day): Day {
  const first = drafts.find(({ id }) => id === front.columns[0]?.draft) ?? drafts[0];
  return first === undefined ? day : (first.date as Day);
}
