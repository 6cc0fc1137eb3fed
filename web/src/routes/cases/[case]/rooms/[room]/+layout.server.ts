import { found } from '#lib/found.ts';
import type { LayoutServerLoad } from './$types';

/** The room that these pages show; one that is not there and one that he may not know of are the same page. */
export const load: LayoutServerLoad = async ({ locals, params }) => ({
  inRoom: found(await locals.rooms.room(params.case, params.room)),
});
