import { redirect } from '@sveltejs/kit';
import { refused } from '#lib/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** Ends the session of this browser. */
  default: async ({ locals }) => {
    const done = await locals.visits.signOut();
    if (!done.ok) return refused('sign-out', done.refusal, {});
    redirect(303, '/');
  },
};
