import { found } from '#lib/found.ts';
import type { PageServerLoad } from './$types';

/** What left this room. */
export const load: PageServerLoad = async ({ locals, params }) => ({
  disclosures: found(await locals.rooms.disclosures(params.case, params.room)),
});
