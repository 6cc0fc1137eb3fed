import { DRAFT_KINDS } from '#agreement/text';
import { freshId, freshRequest } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { PageServerLoad } from './$types';
import * as acts from './acts.ts';

/** What can be named in what is told here. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const view = found(await locals.cases.one(params.case));
  return {
    parties: view.parties.map(({ id, name, short }) => ({ id, name: short ?? name })),
    people: view.people.map(({ id, name }) => ({ id, name })),
    drafts: view.drafts.map(({ id, title, date }) => ({ id, title: title ?? id, date })),
    kinds: DRAFT_KINDS,
    today: new Date().toISOString().slice(0, 10),
    request: freshRequest(),
    fresh: { event: freshId('ev'), source: freshId('so'), draft: freshId('dr') },
  };
};

export const actions = { ...acts };
