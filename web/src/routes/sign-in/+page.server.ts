import { redirect } from '@sveltejs/kit';
import { refused, typedIn } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who is there already needs no door. */
export const load: PageServerLoad = ({ locals }) => {
  const { who } = locals.visits;
  if (who.kind !== 'public') redirect(303, '/you');
  return { manner: who.manner };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const typed = typedIn(await request.formData());
    const done = await locals.visits.signIn({ email: typed.email ?? '', password: typed.password ?? '' });
    if (!done.ok) return refused('sign-in', done.refusal, typed);
    redirect(303, '/you');
  },
};
