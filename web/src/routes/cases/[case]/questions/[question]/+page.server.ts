import type { Pick } from '#agreement/parties';
import type { CaseView, QuestionFile } from '#agreement/views';
import { draftAddress, fileAddress, saidAddress } from '#lib/addresses.ts';
import { dayedCase } from '#lib/dayed.ts';
import { forecastLines } from '#lib/forecasts.ts';
import { found } from '#lib/found.ts';
import { reportedChange } from '#lib/reported.ts';
import { marksOf } from '#lib/room-marks.ts';
import { draftTitle, nameOn, partyName, saidLine } from '#lib/said.ts';
import { citedSources } from '#lib/sources.ts';
import { doubtsOf, sayStance, sayStrength } from '#lib/stances.ts';
import { numbersOf } from '#lib/unit-refs.ts';
import type { PageServerLoad } from './$types';

/** All that is known of a question on a day: its options, which text picks which, who stands where, and on what. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, known, past } = await dayedCase(locals, params.case, url.searchParams);
  const file = found(await locals.positions.question(params.case, params.question, past));
  const { question, statements, amendments, forecasts } = file;
  const markOf = marksOf(view.rooms);
  const cited = new Set<string>([
    ...statements.flatMap(({ statement }) => statement.reports.map(({ source }) => source)),
    ...amendments.flatMap(({ sources }) => sources),
  ]);
  return {
    known,
    question: { ...question, room: markOf(question.room) },
    options: optionsIn(view, file, known.day),
    silent: file.silent.map(({ draft, note }) => ({ title: draftTitle(view, draft), note })),
    positions: positionsIn(view, file, known.day),
    statements: statements.map((told) => saidLine(view, told, known.day)),
    reported: amendments.map((amendment) => reportedChange(view, amendment, known.day)),
    forecasts: forecastLines(view, forecasts, statements, known.day),
    sources: citedSources(view, cited),
    matrix: `${saidAddress(view.id, 'matrix', known.day)}#${question.id}`,
  };
};

function optionsIn(view: CaseView, { options }: QuestionFile, known: string) {
  return options.map(({ option, picks, standings }) => ({
    id: option.id,
    text: option.text,
    picks: picks.map((pick) => pickLine(view, pick, known)),
    standings: standings.map(({ party, standing }) => ({
      party: partyName(view, party),
      verb: sayStance(standing.stance),
      strength: sayStrength(standing.strength),
      day: standing.day,
      doubts: doubtsOf(standing),
      rival: standing.rival,
      address:
        standing.statement === undefined ? undefined : fileAddress(view.id, 'statements', standing.statement, known),
    })),
  }));
}

function pickLine(view: CaseView, { draft: id, units, open, note }: Pick, known: string) {
  const draft = view.drafts.find((each) => each.id === id);
  return {
    title: draftTitle(view, id),
    date: draft?.date,
    address: draftAddress(view.id, id, known),
    refs: draft === undefined ? [] : numbersOf(view.id, draft, units, known),
    open: open === true,
    note,
  };
}

/** Each party with how it moved, and which statements that rests on. */
function positionsIn(view: CaseView, { positions }: QuestionFile, known: string) {
  return positions.map(({ party, position }) => ({
    id: party.id,
    name: partyName(view, party.id),
    address: fileAddress(view.id, 'parties', party.id, known),
    disputed: position.disputed,
    movement: position.movement.map((standing) => ({
      day: standing.day,
      verb: sayStance(standing.stance),
      strength: sayStrength(standing.strength),
      on: nameOn(view, standing.on, known).words,
      doubts: doubtsOf(standing),
      stands: position.standings.includes(standing),
      address:
        standing.statement === undefined ? undefined : fileAddress(view.id, 'statements', standing.statement, known),
    })),
    spoke: position.statements.length,
  }));
}
