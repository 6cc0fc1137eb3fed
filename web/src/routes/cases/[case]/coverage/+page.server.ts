import type { DemandCoverage } from '#agreement/views';
import { draftAddress, fileAddress } from '#lib/addresses.ts';
import { dayedCase } from '#lib/dayed.ts';
import { found } from '#lib/found.ts';
import { draftTitle, partyName } from '#lib/said.ts';
import { numbersOf } from '#lib/unit-refs.ts';
import type { PageServerLoad } from './$types';

/** What a draft makes of each demand of a party. Where none is named: of the party that comes first by name, and of the last text. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, known, past } = await dayedCase(locals, params.case, url.searchParams);
  const matrix = found(await locals.positions.matrix(params.case, past));
  const demanding = matrix.parties.filter((_, i) =>
    matrix.rows.some(({ cells }) =>
      cells[i]?.movement.some(({ stance, on }) => stance === 'demand' && on.kind === 'option'),
    ),
  );
  const party = url.searchParams.get('party') ?? demanding[0]?.id;
  const draft =
    url.searchParams.get('draft') ?? (view.drafts.findLast((d) => d.units.length > 0) ?? view.drafts.at(-1))?.id;
  const choices = {
    parties: demanding.map(({ id }) => ({ id, name: partyName(view, id) })),
    drafts: view.drafts.map(({ id, title, date }) => ({ id, title: title ?? id, date })),
  };
  if (party === undefined || draft === undefined) return { known, ...choices, asked: undefined, demands: [] };
  const demands = found(await locals.positions.coverage(params.case, party, draft, past));
  const text = view.drafts.find(({ id }) => id === draft);
  const optionOf = (question: string, option: string) =>
    view.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.text ?? option;
  const line = (demand: DemandCoverage) => ({
    title: view.questions.find(({ id }) => id === demand.question)?.title ?? demand.question,
    address: fileAddress(view.id, 'questions', demand.question, known.day, party),
    option: optionOf(demand.question, demand.option),
    state: demand.state,
    unsourced: demand.unsourced,
    refs: text === undefined ? [] : numbersOf(view.id, text, demand.units, known.day),
    outcomes: demand.outcomes.map(({ option, state }) => ({ option: optionOf(demand.question, option), state })),
    moved:
      demand.firstMovedIn === null
        ? undefined
        : {
            title: draftTitle(view, demand.firstMovedIn),
            address: draftAddress(view.id, demand.firstMovedIn, known.day),
          },
    statements: demand.statements.map((id) => fileAddress(view.id, 'statements', id, known.day)),
  });
  return {
    known,
    ...choices,
    asked: {
      party,
      draft,
      name: partyName(view, party),
      title: draftTitle(view, draft),
      address: draftAddress(view.id, draft, known.day),
      partyAddress: fileAddress(view.id, 'parties', party, known.day),
    },
    demands: demands.map(line),
  };
};
