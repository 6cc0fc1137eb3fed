import type { CommandUsage } from '../command-usage.ts';

const FROM = {
  case: { value: 'DIR', says: 'a case folder, or the id of a sample case' },
  data: { value: 'DIR', says: 'the folder of a record (or TRAVAUX_DATA)' },
  postgres: { value: 'URL', says: 'the PostgreSQL database that holds a record (or TRAVAUX_POSTGRES)' },
  process: { value: 'PROCESS', says: 'which negotiation, where the record holds several' },
  as: { value: 'MEMBER', says: 'only what this member may read; somebody unknown reads the public room' },
  'as-known-on': { value: 'DAY', says: 'only what could be known on that day, as 2025-11-23' },
} as const;
const AS_OF = { 'as-of': { value: 'DAY', says: 'only what was said by that day in the world' } } as const;
const JSON_TOO = { json: { says: 'print one JSON document: see docs/formats.md' } } as const;
const WHO_READS = 'Without --as, a case is read as the public reads it, a record by whoever holds its keys.';

/** The commands about who wants what: what they take, as help prints it and arguments are read. */
export const POSITION_COMMANDS = {
  positions: {
    takes: [],
    says: 'Says what a party holds on a question: what stands, how it moved, and who said it.',
    options: {
      question: { value: 'QUESTION', says: 'which question' },
      party: { value: 'PARTY', says: 'which party' },
      ...AS_OF,
      ...FROM,
      ...JSON_TOO,
    },
    more: [WHO_READS],
  },
  coverage: {
    takes: [],
    says: 'Says of each demand of a party what a draft makes of it: met, part, unmet, silent or unknown.',
    options: {
      party: { value: 'PARTY', says: 'which party' },
      draft: { value: 'DRAFT', says: 'which draft' },
      ...FROM,
      ...JSON_TOO,
    },
    more: [WHO_READS],
  },
  matrix: {
    takes: [],
    says: 'Prints questions by parties: who holds what, with every stance by day.',
    options: { ...AS_OF, ...FROM, csv: { says: 'print CSV, a row for every stance' }, ...JSON_TOO },
    more: [WHO_READS],
  },
  'import-statements': {
    takes: ['FILE'],
    says: 'Takes statements out of a CSV file into a room, and says which lines were refused and why.',
    options: {
      data: FROM.data,
      postgres: FROM.postgres,
      process: FROM.process,
      as: { value: 'MEMBER', says: 'in whose name they are recorded' },
      room: { value: 'ROOM', says: 'which room (public if left out)' },
      ...JSON_TOO,
    },
    more: ['The columns are told in docs/formats.md. A line that was taken in before does nothing again.'],
  },
} as const satisfies Record<string, CommandUsage>;
