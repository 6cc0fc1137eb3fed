import { STANCES } from '#agreement/positions';
import { LEVELS, RELIABILITIES } from '#agreement/sources';
import { freshRequest } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import { partyName } from '#lib/said.ts';
import { sayStance } from '#lib/stances.ts';
import type { PageServerLoad } from './$types';
import * as acts from './acts.ts';

/** What a candidate can be put down to: people, parties, questions with their options. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const view = found(await locals.cases.one(params.case));
  return {
    people: view.people.map(({ id, name }) => ({ id: id as string, name })),
    parties: view.parties.map(({ id }) => ({ id: id as string, name: partyName(view, id) })),
    questions: view.questions.map(({ id, title, options }) => ({
      id: id as string,
      title,
      options: options.map((option, i) => ({ value: `${id} ${option.id}`, text: `${i + 1} ${option.text}` })),
    })),
    stances: STANCES.map((stance) => ({ id: stance, says: sayStance(stance) })),
    levels: LEVELS,
    letters: RELIABILITIES,
    request: freshRequest(),
  };
};

export const actions = { ...acts };
