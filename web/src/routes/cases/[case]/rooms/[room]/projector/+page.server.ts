import { roomAddress } from '#lib/addresses.ts';
import { found } from '#lib/found.ts';
import type { PageServerLoad } from './$types';

/** How many entries fit on a wall. */
const SHOWN = 12;

/**
 * What the wall shows: this room and its log, and nothing else is asked, so that nothing of another room can be shown.
 * While the screen is blank not even that is asked.
 */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const process = params.case;
  if (url.searchParams.has('blank')) return { process, shown: undefined };
  const { id, title, kind, head } = found(await locals.rooms.room(process, params.room));
  const log = found(await locals.rooms.log(process, id, { before: head.seq + 1, limit: SHOWN }));
  const lines = log.entries.filter(({ withdrawnBy }) => withdrawnBy === undefined).toReversed();
  return { process, shown: { title, kind, lines, back: roomAddress(process, id) } };
};
