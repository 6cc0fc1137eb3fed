import { redirect } from '@sveltejs/kit';
import { memberAddress } from '#lib/addresses.ts';
import { refused, typedIn } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What the address leads to. Until it is accepted the room is not named: only that there is one, of which process, and as whom. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { who } = locals.visits;
  const seen = await locals.visits.openInvitation(params.token);
  const signedIn = who.kind === 'account' ? who.name : undefined;
  if (!seen.ok) return { signedIn, invitation: undefined, refusal: seen.refusal.sentence };
  const { process, name, role, expiresAt } = seen.value;
  return { signedIn, invitation: { process: process.title, name, role, expiresAt }, refusal: undefined };
};

export const actions: Actions = {
  /** Signs in with an account that there is, and stays on the page. */
  signIn: async ({ locals, params, request }) => {
    const typed = typedIn(await request.formData());
    const done = await locals.visits.signIn({ email: typed.email ?? '', password: typed.password ?? '' });
    if (!done.ok) return refused('sign-in', done.refusal, typed);
    redirect(303, `/invitation/${encodeURIComponent(params.token)}`);
  },
  /** Makes an account, and stays on the page: to accept is a step of its own. */
  signUp: async ({ locals, params, request }) => {
    const typed = typedIn(await request.formData());
    const account = { email: typed.email ?? '', password: typed.password ?? '', name: typed.name ?? '' };
    const done = await locals.visits.signUp(params.token, account);
    if (!done.ok) return refused('sign-up', done.refusal, typed);
    redirect(303, `/invitation/${encodeURIComponent(params.token)}`);
  },
  accept,
};

/** Enters the room. */
async function accept({ locals, params }: RequestEvent) {
  const done = await locals.visits.accept(params.token);
  if (!done.ok) return refused('accept', done.refusal, {});
  redirect(303, memberAddress(found(done).process, 'home'));
}
