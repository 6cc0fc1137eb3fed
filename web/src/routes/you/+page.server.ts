import { redirect } from '@sveltejs/kit';
import { caseAddress, memberAddress } from '#lib/addresses.ts';
import { refused } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who the visitor is, and where he is somebody. */
export const load: PageServerLoad = async ({ locals }) => {
  const { who } = locals.visits;
  const hats = who.kind === 'public' ? [] : found(await locals.visits.hats());
  const cases = found(await locals.cases.all());
  const others = who.kind === 'public' ? undefined : await locals.visits.otherSessions();
  return {
    who,
    others: others?.ok ? others.value : [],
    /** Why he is not told where else he is signed in. */
    untold: others === undefined || others.ok ? undefined : others.refusal.sentence,
    processes: cases.map(({ id, title }) => {
      const hat = hats.find(({ process }) => process === id);
      return { id, title, hat, address: hat === undefined ? caseAddress(id) : memberAddress(id, 'home') };
    }),
  };
};

export const actions: Actions = {
  /** Makes a further address that works once, for a second browser. It is shown in the answer to this form, and never again. */
  anotherBrowser: async ({ locals }) => {
    const made = await locals.visits.anotherBrowser();
    if (!made.ok) return refused('another', made.refusal, {});
    return { form: 'made', made: made.value };
  },
  /** Ends his sessions in all other browsers. */
  endOthers: async ({ locals }) => {
    const done = await locals.visits.endOtherSessions();
    if (!done.ok) return refused('others', done.refusal, {});
    redirect(303, '/you#out');
  },
};
