import { asId, type ProcessId } from '#agreement/terms';
import { found } from '#lib/found.ts';
import { notedReads } from '#lib/noted-reads.ts';
import type { PageServerLoad } from './$types';

/** Who read in this room, for those who keep it. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { inRoom } = await parent();
  const reads = found(await locals.visits.reads(asId<ProcessId>(params.case), inRoom.id));
  return { reads: notedReads(reads, inRoom, found(await locals.cases.one(params.case))) };
};
