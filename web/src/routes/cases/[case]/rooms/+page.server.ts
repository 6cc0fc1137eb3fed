import { found } from '#lib/found.ts';
import { roomTree } from '#lib/room-tree.ts';
import type { PageServerLoad } from './$types';

/** The rooms that the visitor may enter, each with those below it. */
export const load: PageServerLoad = async ({ locals, params }) => ({
  tree: roomTree(found(await locals.rooms.rooms(params.case))),
});
