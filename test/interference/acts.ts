import fc from 'fast-check';
import type { Command } from '#agreement/command';
import { asId, type CommandId, type Day, type PersonId, type RoomId } from '#agreement/terms';

/** A step of a process: a request, or a source with its matter, by somebody, in some room. */
export interface Step {
  readonly room: RoomId;
  readonly actor: PersonId;
  readonly command: Command;
  readonly matter?: string;
}

/** The public room of every story. */
export const PUBLIC = asId<RoomId>('public');
/** Who is in the stories. */
export const PEOPLE = ['amsool', 'ells', 'maddrin', 'okarin'].map((p) => asId<PersonId>(p));
/** Who keeps the public room. */
export const KEEPER = asId<PersonId>('amsool');
/** The parties that are named at the beginning. */
export const PARTIES = ['kol', 'iss', 'hal'];
/** The options of the one question. */
export const OPTIONS = ['o-30', 'o-10'];
/** Days on which something can become known. */
const KNOWN = ['2030-01-22', '2030-02-11', '2030-04-29', '2030-07-15'].map((d) => d as Day);

/** A room as it will be opened. */
export interface RoomPlan {
  readonly id: RoomId;
  readonly parent: RoomId;
  readonly keeper: PersonId;
  readonly members: readonly PersonId[];
}

export type Act = {
  readonly kind:
    | 'party'
    | 'event'
    | 'source'
    | 'statement'
    | 'reading'
    | 'admit'
    | 'correct'
    | 'withdraw'
    | 'propose'
    | 'release';
  readonly n: number;
  readonly at: number;
  readonly room: number;
};

/** Draws one act. */
export function act(): fc.Arbitrary<Act> {
  return fc.record({
    kind: fc.constantFrom(
      'party',
      'event',
      'source',
      'source',
      'statement',
      'reading',
      'admit',
      'correct',
      'withdraw',
      'propose',
      'release',
    ),
    n: fc.nat(3),
    at: fc.nat(KNOWN.length - 1),
    room: fc.nat(10),
  });
}

/** One act, made a request of (`never` is a person whom no hidden room may admit) the keeper of its room. Ids of things are few, so that rooms say different things under one id. */
export function step(
  a: Act,
  name: string,
  rooms: readonly RoomId[],
  plans: readonly RoomPlan[],
  never: PersonId | undefined,
): Step {
  const room = rooms[a.room % rooms.length] ?? PUBLIC;
  const actor = plans.find((p) => p.id === room)?.keeper ?? KEEPER;
  const knownOn = KNOWN[a.at] as Day;
  switch (a.kind) {
    case 'party':
      return request(room, actor, name, {
        kind: 'nameParty',
        body: { id: `ally-${a.n}`, name: `Ally ${name}`, kind: 'state' },
        knownOn,
      });
    case 'event':
      return request(room, actor, name, {
        kind: 'tellEvent',
        body: {
          id: `ev-${a.n}`,
          kind: 'meeting',
          title: `Told in ${name}`,
          occurred: knownOn,
          participants: [],
          drafts: [],
          sources: [],
        },
        knownOn,
      });
    case 'source': {
      const body = {
        id: `s-${a.n}`,
        publisher: 'The Lantern',
        date: knownOn,
        reliability: 'C',
        about: `Read in ${name}`,
      };
      return {
        ...request(room, actor, name, { kind: 'captureSource', body, knownOn }),
        matter: `The very same report, number ${a.n}`,
      };
    }
    case 'statement':
      return request(room, actor, name, {
        kind: 'recordStatement',
        body: {
          id: `st-${a.n}`,
          speaker: { kind: 'office', office: 'Minister' },
          onBehalfOf: PARTIES[a.n % 3],
          saidOn: knownOn,
          gloss: `Thirty kilometres, as said in ${name}`,
          attribution: { level: 'on-the-record' },
          questions: ['q'],
          reports: [],
        },
        knownOn,
      });
    case 'reading':
      return request(room, actor, name, {
        kind: 'recordReading',
        body: {
          statement: `st-${a.n}`,
          on: { kind: 'option', question: 'q', option: OPTIONS[a.at % 2] },
          stance: a.at > 1 ? 'demand' : 'objection',
          annotatedBy: `Read in ${name}`,
        },
        knownOn,
      });
    case 'admit': {
      const admissible = PEOPLE.filter((p) => p !== never);
      return request(room, actor, name, {
        kind: 'admitMember',
        body: { member: admissible[a.n % admissible.length], role: 'writer' },
      });
    }
    case 'propose':
      return request(room, actor, name, {
        kind: 'proposeAct',
        body: { act: { kind: 'close' }, reason: `Over, says ${name}` },
      });
    case 'release': {
      const parent = plans.find((p) => p.id === room)?.parent;
      // What is released from a hidden room to one that is seen is seen, and would rightly differ.
      const to = parent !== undefined && rooms.includes(parent) ? parent : room;
      return request(room, actor, name, {
        kind: 'release',
        entries: [`en_open-${room}`],
        to,
        words: [`Let out in ${name}`],
        leave: ['The keeper'],
      });
    }
    case 'correct':
      return request(room, actor, name, {
        kind: 'correctEntry',
        entry: `en_party-${PARTIES[a.n % 3]}`,
        body: { id: PARTIES[a.n % 3], name: `Renamed in ${name}`, kind: 'state' },
        reason: 'a slip',
        knownOn,
      });
    case 'withdraw':
      return request(room, actor, name, {
        kind: 'withdrawEntry',
        entry: `en_v${a.n}`,
        reason: 'told in error',
        knownOn,
      });
  }
}

/** A request in a room. */
export function request(room: RoomId, actor: PersonId, id: string, rest: object): Step {
  return { room, actor, command: { id: asId<CommandId>(id), room, ...rest } as Command };
}
