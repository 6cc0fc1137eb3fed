import type { Handle } from '@sveltejs/kit/hooks';
import { NO_CODES } from '#lib/no-codes.ts';

/** Takes what the server handed in with the request; the screens have no other way to data. */
export const handle: Handle = ({ event, resolve }) => {
  const cases = event.platform?.req.cases;
  if (cases === undefined) throw new Error('the server handed no cases to the screens');
  Object.assign(event.locals, { cases, checkCodes: event.platform?.req.checkCodes ?? NO_CODES });
  return resolve(event);
};
