import type { CommandUsage } from '../command-usage.ts';

const WHERE = {
  data: { value: 'DIR', says: 'the folder of the record (or TRAVAUX_DATA)' },
  postgres: { value: 'URL', says: 'the PostgreSQL database that holds the record (or TRAVAUX_POSTGRES)' },
} as const;
const JSON_TOO = { json: { says: 'print one JSON document: see docs/formats.md' } } as const;
const PROCESS = {
  process: { value: 'PROCESS', says: 'which negotiation, where the record holds several' },
} as const;
const AS = {
  as: { value: 'MEMBER', says: 'only what this member may read; somebody unknown reads the public room' },
} as const;
const PASSPHRASE = 'A passphrase of the record’s keys is taken from TRAVAUX_PASSPHRASE.';
const KEYS = 'Without --as, all rooms: who runs the command holds the keys.';

/** The commands over a record: what they take, as help prints it and arguments are read. */
export const RECORD_COMMANDS = {
  import: {
    takes: ['PATH...'],
    says: 'Takes cases and bundles into a record; what is there already stays as it is.',
    options: { ...WHERE, ...JSON_TOO },
    more: [
      'PATH is a case folder (with case.yaml), a bundle (with bundle.json), or a folder of bundles.',
      'A record that is not there yet is made.',
      PASSPHRASE,
    ],
  },
  export: {
    takes: ['DIR'],
    says: 'Writes a bundle: readable files that prove themselves, in a new folder.',
    options: { ...WHERE, ...AS, ...PROCESS, ...JSON_TOO },
    more: [
      'A bundle is plain text: who holds it reads it.',
      KEYS,
      'If the record holds several negotiations and none is named, each gets a folder of its own in DIR.',
    ],
  },
  verify: {
    takes: ['[PATH|CODE]'],
    says: 'Checks a bundle or a record against its seals, and names what was altered, removed or moved.',
    options: {
      ...WHERE,
      ...PROCESS,
      ...AS,
      head: {
        value: 'RECEIPT',
        many: true,
        says: 'a receipt that was kept elsewhere, against roll-back; may be repeated',
      },
      ...JSON_TOO,
    },
    more: [
      'PATH is a bundle, a folder of bundles or the folder of a record; without PATH, --data or --postgres.',
      'CODE is the check code of a printed sheet, such as 4F7K-Q29C: says which draft it shows; --as is for it alone.',
      'It proves that nothing changed since a head was shared, and nothing more.',
    ],
  },
  merge: {
    takes: ['BUNDLE'],
    says: 'Takes in what another machine wrote since the two went apart, and lists what collides.',
    options: { ...WHERE, ...JSON_TOO },
    more: [PASSPHRASE],
  },
  copy: {
    takes: [],
    says: 'Moves a whole record into an empty one, from a folder to PostgreSQL or back.',
    options: {
      from: { value: 'RECORD', says: 'sqlite:DIR or postgres://…' },
      to: { value: 'RECORD', says: 'sqlite:DIR or postgres://…, new and empty' },
      ...JSON_TOO,
    },
    more: ['Seals, keys and readings stay the same.', PASSPHRASE],
  },
  receipt: {
    takes: [],
    says: 'Prints the signed head of a room, to be kept elsewhere and given to verify --head.',
    options: {
      ...WHERE,
      ...PROCESS,
      room: { value: 'ROOM', says: 'which room' },
      out: { value: 'FILE', says: 'write it to a file instead' },
      json: { says: 'print it as JSON, which it always is' },
    },
    more: [],
  },
  log: {
    takes: [],
    says: 'Prints the entries of a record as a reader sees them, in their order.',
    options: {
      ...WHERE,
      ...PROCESS,
      ...AS,
      room: { value: 'ROOM', says: 'of this room alone' },
      'as-known-on': { value: 'DAY', says: 'only what could be known on that day, as 2025-11-23' },
      'as-recorded-by': {
        value: 'INSTANT',
        says: 'only what this record was told by then, as 2025-11-23T09:30:00.000Z',
      },
      ...JSON_TOO,
    },
    more: [
      KEYS,
      'A corrected entry counts with its newest words; a withdrawn one is left out; both acts stand as entries.',
    ],
  },
  code: {
    takes: ['DRAFT'],
    says: 'Prints the check code for a printed sheet of a draft, which verify resolves.',
    options: { ...WHERE, ...PROCESS, ...AS, ...JSON_TOO },
    more: [KEYS],
  },
  destroy: {
    takes: [],
    says: 'Destroys the key of a room, and with it for good what the room says; its chain stays.',
    options: {
      ...WHERE,
      ...PROCESS,
      room: { value: 'ROOM', says: 'which room' },
      by: {
        value: 'KEEPER',
        many: true,
        says: 'a keeper who wants it; a second --by where the room asks for two persons',
      },
      reason: { value: 'WORDS', says: 'why; it stands on the tombstone, for everybody to read' },
      ...JSON_TOO,
    },
    more: ['Copies of the key elsewhere, and bundles that were exported, are not reached: see docs/security.md.'],
  },
} as const satisfies Record<string, CommandUsage>;
