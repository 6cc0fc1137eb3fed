import { daysOf } from '#cases';
import { found } from '#lib/found.ts';
import type { LayoutServerLoad } from './$types';

/** What every page of a case says of it. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
  const view = found(await locals.cases.one(params.case));
  const { id, title, short, notice, invented } = view;
  return { process: { id, title, short, notice, invented, closesOn: daysOf(view).to } };
};
