import { redirect } from '@sveltejs/kit';
import { caseAddress, compareAddress } from '#lib/addresses.ts';
import { found } from '#lib/found.ts';
import { dayAsked } from '#lib/known-day.ts';
import type { RequestHandler } from './$types';

/** Two drafts chosen by name lead to their comparison; no choice leads back to where one chooses. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const known = dayAsked(found(await locals.cases.one(params.case)), url.searchParams);
  const { id } = found(await locals.cases.one(params.case));
  const [earlier, later] = [url.searchParams.get('earlier'), url.searchParams.get('later')];
  redirect(303, earlier && later ? compareAddress(id, earlier, later, known) : caseAddress(id, known));
};
