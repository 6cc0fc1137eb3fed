import type { Decided } from '../../src/agreement/decide.ts';
import type { Happening } from '../../src/agreement/entry.ts';
import {
  asId,
  type CommandId,
  type Day,
  type PersonId,
  type ProcessId,
  type RoomId,
} from '../../src/agreement/terms/index.ts';
import { randomId, type ToWrite } from '../../src/record/record.ts';
import { type Dice, diceOf } from '../redline/dice.ts';
import { writerOf } from '../redline/prose.ts';

/** The process that every measure writes. */
export const PROCESS = asId<ProcessId>('talks');
/** Who writes there, and keeps every room. */
export const KEEPER = asId<PersonId>('p-keeper');

/** The rooms, the more open first, with the share of entries that lies in each. */
const ROOMS = [
  { id: 'public', kind: 'public', parent: null, share: 0.55 },
  { id: 'plenary', kind: 'plenary', parent: 'public', share: 0.2 },
  { id: 'caucus-kol', kind: 'caucus', parent: 'plenary', share: 0.1 },
  { id: 'caucus-iss', kind: 'caucus', parent: 'plenary', share: 0.1 },
  { id: 'mediator', kind: 'mediator', parent: 'plenary', share: 0.05 },
] as const;

/** The rooms by id. */
export const ROOM_IDS: readonly RoomId[] = ROOMS.map((r) => asId<RoomId>(r.id));

/** The rooms that are more open than one. */
export function moreOpenThan(room: RoomId): readonly RoomId[] {
  const parent = ROOMS.find((r) => r.id === room)?.parent ?? null;
  return parent === null ? [] : [asId<RoomId>(parent), ...moreOpenThan(asId<RoomId>(parent))];
}

/** The first entries of a process: its rooms and what it is. */
export function openings(): readonly ToWrite[] {
  const opened = ROOMS.map(({ id, kind, parent }) => {
    const body = { kind, title: id, parent, keepers: [KEEPER], twoPersons: false };
    return written(asId<RoomId>(id), { type: 'RoomOpened', body } as unknown as Happening, `open-${id}`, KEEPER);
  });
  const body = {
    title: 'Talks on the river',
    short: 'Talks',
    invented: true,
    opensOn: '2030-01-01',
    closesOn: '2031-12-31',
  };
  const process = written(
    asId<RoomId>('public'),
    { type: 'ProcessOpened', body } as unknown as Happening,
    'begin',
    KEEPER,
  );
  return [...opened, process];
}

/**
 * Entries as a negotiation has them: events, sources, picks, parties, people and short drafts, 300 to 700 bytes of JSON
 * each, spread over the rooms. The same seed gives the same, save for their random ids.
 */
export function* entriesOf(seed: number, count: number): Generator<ToWrite> {
  const dice = diceOf(seed);
  const writer = writerOf(seed);
  const sentences = Array.from({ length: 3000 }, () => writer.sentence());
  for (let n = 0; n < count; n++) {
    const author = asId<PersonId>(`p-${dice.below(40)}`);
    yield written(roomBy(dice), happening(dice, sentences, `${seed}-${n}`), `r-${seed}-${n}`, author);
  }
}

function written(room: RoomId, happening: Happening, command: string, author: PersonId): ToWrite {
  const decided = { ...happening, room, id: randomId('en'), knownOn: '2030-01-22' as Day } as Decided;
  return { ...decided, author, command: asId<CommandId>(command) };
}

function roomBy(dice: Dice): RoomId {
  let left = dice.next();
  for (const { id, share } of ROOMS) {
    left -= share;
    if (left < 0) return asId<RoomId>(id);
  }
  return asId<RoomId>('public');
}

/** How each kind of entry is made, and its share of them all. */
const KINDS: readonly { readonly share: number; readonly make: (chance: Chance) => object }[] = [
  {
    share: 0.3,
    make: ({ id, day, say, ids }) => {
      const told = { id: `ev-${id}`, kind: 'meeting', title: say(), occurred: day, place: 'Geneva', note: say() };
      return {
        type: 'EventTold',
        body: { ...told, participants: ids('party', 4), drafts: [], sources: ids('src', 3) },
      };
    },
  },
  {
    share: 0.2,
    make: ({ id, day, say }) => {
      const address = `https://herald.example/${day}/${id}`;
      const body = { id: `src-${id}`, publisher: 'The Herald', date: day, reliability: 'B', about: say(), address };
      return { type: 'SourceCaptured', body };
    },
  },
  {
    share: 0.2,
    make: ({ dice, say, ids }) => {
      const picked = { question: `q-${dice.below(60)}`, draft: `d-${dice.below(200)}`, option: `o-${dice.below(5)}` };
      return { type: 'PickRead', body: { ...picked, units: ids('u', 3), sources: ids('src', 2), note: say() } };
    },
  },
  {
    share: 0.1,
    make: ({ id, say }) => {
      const body = { id: `party-${id}`, name: `Delegation ${id}`, kind: 'state', note: `${say()} ${say()}` };
      return { type: 'PartyNamed', body };
    },
  },
  {
    share: 0.1,
    make: ({ id, day, say }) => {
      const offices = [{ title: 'Envoy', from: day }];
      return { type: 'PersonNamed', body: { id: `p-${id}`, name: `Delegate ${id}`, offices, note: say() } };
    },
  },
  {
    share: 0.1,
    make: ({ id, day, say, ids }) => {
      const units = ['1', '2', '3'].map((num) => ({ id: `u${num}`, kind: 'article', num, text: say() }));
      const tabled = { id: `d-${id}`, kind: 'proposal', tabledBy: ids('party', 2), date: day, sources: [] };
      return { type: 'DraftTabled', body: { ...tabled, availability: 'public', text: { units } } };
    },
  },
];

/** What an entry is made of. */
interface Chance {
  readonly dice: Dice;
  readonly id: string;
  readonly day: string;
  readonly say: () => string;
  readonly ids: (prefix: string, most: number) => readonly string[];
}

function happening(dice: Dice, sentences: readonly string[], id: string): Happening {
  const day = `2030-0${1 + dice.below(9)}-${10 + dice.below(18)}`;
  const ids = (prefix: string, most: number) =>
    Array.from({ length: dice.below(most + 1) }, () => `${prefix}-${dice.below(500)}`);
  let left = dice.next();
  const kind = KINDS.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return (kind ?? dice.pick(KINDS)).make({ dice, id, day, say: () => dice.pick(sentences), ids }) as Happening;
}
