import { ok, refuse } from '#agreement/terms';
import type { CheckCodes } from '#cases';

/** The check codes where there is no record, as under `npm run dev`: none. */
export const NO_CODES: CheckCodes = {
  of: async () => ok(new Map()),
  find: async () => refuse('unknown', 'There is no record here, and so no draft bears a code.'),
};
