import { error } from '@sveltejs/kit';
import { incidentsOf } from '#agreement/views';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { incidentLine } from '#lib/duties/incident-line.ts';
import type { PageServerLoad } from './$types';

/** One incident: its ladder, and beside it what is said of it, the accused party's words among it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  const incident = lived && incidentsOf(lived).find(({ id }) => id === params.incident);
  if (lived === undefined || incident === undefined)
    error(404, `There is no incident "${params.incident}" that you may read.`);
  return { head, incident: incidentLine(view, lived, incident, asked) };
};
