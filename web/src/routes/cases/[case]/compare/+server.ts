import { error, redirect } from '@sveltejs/kit';
import { findCase } from '#cases';
import { caseAddress, compareAddress } from '#lib/addresses.ts';
import type { RequestHandler } from './$types';

/** Two drafts chosen by name lead to their comparison; no choice leads back to where one chooses. */
export const GET: RequestHandler = ({ locals, params, url }) => {
  if (findCase(locals.library, params.case) === undefined) error(404, `There is no case “${params.case}” here.`);
  const [earlier, later] = [url.searchParams.get('earlier'), url.searchParams.get('later')];
  redirect(303, earlier && later ? compareAddress(params.case, earlier, later) : caseAddress(params.case));
};
