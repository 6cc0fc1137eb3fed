import { redirect } from '@sveltejs/kit';
import { refused, typedIn } from '#lib/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** Sets another password; every session of the account ends, and one signs in with the new one. */
  default: async ({ locals, params, request }) => {
    const { password = '' } = typedIn(await request.formData());
    const done = await locals.visits.resetPassword(params.token, password);
    if (!done.ok) return refused('reset', done.refusal, {});
    redirect(303, '/sign-in');
  },
};
