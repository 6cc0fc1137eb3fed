import { freshRequest } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { PageServerLoad } from './$types';
import * as acts from './acts.ts';

/** How many of the room's entries are offered to choose from at once. */
const OFFERED = 100;

/** The room's entries, and the more open rooms that words can be released to. */
export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { inRoom: room } = await parent();
  const rooms = found(await locals.rooms.rooms(params.case));
  const before = Number(url.searchParams.get('before') ?? Number.NaN);
  const window = { before: Number.isSafeInteger(before) && before > 0 ? before : room.head.seq + 1, limit: OFFERED };
  const log = found(await locals.rooms.log(params.case, room.id, window));
  const open: { id: string; title: string; public: boolean }[] = [];
  for (let at = room.parent; at !== null; ) {
    const above = rooms.find((each) => each.id === at);
    if (above === undefined) break;
    open.push({ id: above.id, title: above.title, public: above.public });
    at = above.parent;
  }
  return {
    lines: log.entries.filter(({ type, withdrawnBy }) => withdrawnBy === undefined && !NO_WORDS.has(type)).toReversed(),
    previous: log.previous,
    open,
    request: freshRequest(),
  };
};

/** Entries about the room itself have no words that could leave it. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'RoomOpened',
  'MemberAdmitted',
  'MemberRemoved',
  'RoomClosed',
  'ActProposed',
  'Disclosed',
  'EntryCorrected',
  'EntryWithdrawn',
]);

export const actions = { ...acts };
