import { ok, refuse } from '#agreement/terms';
import { type CheckCodes, type Duties, type Positions, type Rooms, type Visits, visitOfNobody } from '#cases';

const NO_RECORD =
  'There is no record here: under "npm run dev" the samples are read from their files. Use "npm start".';
const refused = async () => refuse('sign-in', NO_RECORD);
const missing = async () => refuse('not-found', NO_RECORD);

/** The check codes where there is no record, as under `npm run dev`: none. */
export const NO_CODES: CheckCodes = {
  of: async () => ok(new Map()),
  find: async () => refuse('not-found', 'There is no record here, and so no draft bears a code.'),
};

/** The rooms where there is no record: none can be entered, and nothing done. */
export const NO_ROOMS: Rooms = {
  rooms: async () => ok([]),
  room: missing,
  log: missing,
  disclosures: missing,
  proposals: missing,
  receipt: missing,
  act: refused,
  begin: refused,
  destroyRoom: refused,
  capture: refused,
  matter: missing,
  async *follow() {
    yield { kind: 'ended', code: 'not-found', sentence: NO_RECORD };
  },
};

/** What was said, where there is no record: nothing can be read of it. */
export const NO_POSITIONS: Positions = {
  matrix: missing,
  question: missing,
  party: missing,
  coverage: missing,
  statement: missing,
  statements: async () => ok([]),
  margins: async () => ok([]),
  witness: async () => ok([]),
  search: missing,
  candidates: refused,
};

/** What texts make of whom, where there is no record: nothing can be read of it. */
export const NO_DUTIES: Duties = { agreements: async () => ok([]), lived: missing };

/** A visit where there is no record: everybody is the public. */
export const NO_VISITS: Visits = visitOfNobody({ kind: 'public', manner: 'single-user' }, refused);
