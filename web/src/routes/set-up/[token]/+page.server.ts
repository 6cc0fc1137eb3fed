import { redirect } from '@sveltejs/kit';
import { refused, typedIn } from '#lib/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  /** Makes the first account of this server. */
  default: async ({ locals, params, request }) => {
    const typed = typedIn(await request.formData());
    const account = { email: typed.email ?? '', password: typed.password ?? '', name: typed.name ?? '' };
    const done = await locals.visits.signUp(params.token, account);
    if (!done.ok) return refused('sign-up', done.refusal, typed);
    redirect(303, '/you');
  },
};
