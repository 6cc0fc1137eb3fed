import { redirect } from '@sveltejs/kit';
import { refused } from '#lib/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** Spends the address. It is spent by a press of the button alone, so that nothing that only looks at addresses spends it. */
  default: async ({ locals, params }) => {
    const done = await locals.visits.enter(params.token);
    if (!done.ok) return refused('enter', done.refusal, {});
    redirect(303, '/you');
  },
};
