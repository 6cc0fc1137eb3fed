import { asKnown, roomAddress, withQuery } from '#lib/addresses.ts';
import { found } from '#lib/found.ts';
import { knownDay } from '#lib/known-day.ts';
import { windowAsked } from '#lib/log-window.ts';
import type { PageServerLoad } from './$types';

/** A window of the room's log; where a day is asked for, without what was known later. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = knownDay(found(await locals.cases.one(params.case)), url.searchParams);
  const isAsked = url.searchParams.has('known') || url.searchParams.has('after');
  const time = isAsked ? { asKnownOn: known.day } : {};
  const log = found(await locals.rooms.log(params.case, params.room, windowAsked(url.searchParams), time));
  const at = roomAddress(params.case, params.room, 'log');
  const day = asKnown(isAsked ? known.day : undefined);
  return {
    known,
    isAsked,
    log,
    earlier: log.previous === undefined ? undefined : withQuery(at, [...day, ['before', `${log.previous}`]]),
    later: log.next === undefined ? undefined : withQuery(at, [...day, ['from', `${log.next + 1}`]]),
    receipt: `/api/v1${roomAddress(params.case, params.room)}/receipt`,
  };
};
