import { error } from '@sveltejs/kit';
import { findCase } from '#cases';
import type { LayoutServerLoad } from './$types';

/** What every page of a case says of it. */
export const load: LayoutServerLoad = ({ locals, params }) => {
  const found = findCase(locals.library, params.case);
  if (found === undefined) error(404, `There is no case “${params.case}” here.`);
  const { id, title, short, notice, invented, closesOn } = found;
  return { process: { id, title, short, notice, invented, closesOn } };
};
