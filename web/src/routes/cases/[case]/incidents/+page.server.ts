import { incidentsOf } from '#agreement/views';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { incidentLine } from '#lib/duties/incident-line.ts';
import { sayMoment } from '#lib/duties/say-period.ts';
import type { PageServerLoad } from './$types';

/** Every incident that this reader may know of, the newest first, and the stretches that were not watched. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  if (lived === undefined) return { head, incidents: [], unwatched: [] };
  return {
    head,
    incidents: incidentsOf(lived).map((incident) => incidentLine(view, lived, incident, asked)),
    unwatched: lived.assessment.unwatched.map(({ entry, state, from, to, bank }) => ({
      entry,
      state: state.replaceAll('-', ' '),
      from: sayMoment(from),
      to: sayMoment(to),
      bank,
    })),
  };
};
