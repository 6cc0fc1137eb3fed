import type { Handle } from '@sveltejs/kit/hooks';
import { NO_CODES, NO_DUTIES, NO_POSITIONS, NO_ROOMS, NO_VISITS } from '#lib/no-record.ts';

/** Takes what the server handed in with the request; the screens have no other way to data. */
export const handle: Handle = ({ event, resolve }) => {
  const req = event.platform?.req;
  if (req?.cases === undefined) throw new Error('the server handed no cases to the screens');
  const { cases, checkCodes = NO_CODES, rooms = NO_ROOMS, positions = NO_POSITIONS } = req;
  const { duties = NO_DUTIES, visits = NO_VISITS } = req;
  Object.assign(event.locals, { cases, checkCodes, rooms, positions, duties, visits });
  return resolve(event);
};
