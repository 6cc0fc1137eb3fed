import { asId, type ProcessId } from '#agreement/terms';
import { found } from '#lib/found.ts';
import type { PageServerLoad } from './$types';

/** Who read in this room, for those who keep it. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { inRoom } = await parent();
  return { reads: found(await locals.visits.reads(asId<ProcessId>(params.case), inRoom.id)) };
};
