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

/**
 * Two processes that are the same in every room that the reader may enter, step by step, and differ in the others:
 * `left` and `right` hold the steps of both, hidden ones mixed in between.
 */
export interface Pair {
  readonly reader: PersonId | undefined;
  readonly visible: ReadonlySet<RoomId>;
  readonly rooms: readonly RoomId[];
  readonly left: readonly Step[];
  readonly right: readonly Step[];
}

const PUBLIC = asId<RoomId>('public');
const PEOPLE = ['amsool', 'ells', 'maddrin', 'okarin'].map((p) => asId<PersonId>(p));
const KEEPER = asId<PersonId>('amsool');
const PARTIES = ['kol', 'iss', 'hal'];
const OPTIONS = ['o-30', 'o-10'];
const KNOWN = ['2030-01-22', '2030-02-11', '2030-04-29', '2030-07-15'].map((d) => d as Day);

interface RoomPlan {
  readonly id: RoomId;
  readonly parent: RoomId;
  readonly keeper: PersonId;
  readonly members: readonly PersonId[];
}

/** Draws a random pair: a random tree of rooms, random members, a random reader, random steps in each room. */
export const pairs: fc.Arbitrary<Pair> = fc
  .record({
    reader: fc.constantFrom<PersonId | undefined>(undefined, ...PEOPLE.slice(1)),
    rooms: fc.array(
      fc.record({ parent: fc.nat(3), keeper: fc.constantFrom(...PEOPLE), members: fc.subarray(PEOPLE) }),
      { minLength: 1, maxLength: 4 },
    ),
    shared: fc.array(act(), { minLength: 2, maxLength: 8 }),
    hiddenLeft: fc.array(act(), { maxLength: 4 }),
    hiddenRight: fc.array(act(), { minLength: 1, maxLength: 6 }),
    places: fc.infiniteStream(fc.nat(100)),
  })
  .map(({ reader, rooms, shared, hiddenLeft, hiddenRight, places }) => {
    const plans = planRooms(rooms);
    const visible = roomsOfReader(plans, reader);
    const open = plans.filter((p) => visible.has(p.id));
    const closed = plans.filter((p) => !visible.has(p.id));
    const opened = [...beginning(), ...open.flatMap(opening)];
    const base = [...opened, ...shared.map((a, i) => step(a, `v${i}`, [...visible], plans, undefined))];
    const hidden = (acts: readonly Act[], side: string) =>
      closed.length === 0 || acts.length === 0
        ? []
        : [
            ...closed.flatMap(opening),
            ...acts.map((a, i) =>
              step(
                a,
                `${side}${i}`,
                closed.map((p) => p.id),
                plans,
                reader,
              ),
            ),
          ];
    return {
      reader,
      visible,
      rooms: [PUBLIC, ...plans.map((p) => p.id)],
      left: mix(base, opened.length, hidden(hiddenLeft, 'l'), places),
      right: mix(base, opened.length, hidden(hiddenRight, 'r'), places),
    };
  });

type Act = {
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

function act(): fc.Arbitrary<Act> {
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

function planRooms(
  rooms: readonly { parent: number; keeper: PersonId; members: readonly PersonId[] }[],
): readonly RoomPlan[] {
  const plans: RoomPlan[] = [];
  for (const [i, { parent, keeper, members }] of rooms.entries()) {
    const above = plans[parent % (plans.length + 1)];
    plans.push({
      id: asId<RoomId>(`room-${i}`),
      parent: above?.id ?? PUBLIC,
      keeper: above?.keeper ?? keeper,
      members,
    });
  }
  return plans;
}

function roomsOfReader(plans: readonly RoomPlan[], reader: PersonId | undefined): ReadonlySet<RoomId> {
  const visible = new Set<RoomId>([PUBLIC]);
  for (const plan of plans) {
    if (reader === undefined || !(plan.keeper === reader || plan.members.includes(reader))) continue;
    for (let at: RoomPlan | undefined = plan; at !== undefined; at = plans.find((p) => p.id === at?.parent))
      visible.add(at.id);
  }
  return visible;
}

function beginning(): readonly Step[] {
  const body = { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-22' as Day };
  return [
    request(PUBLIC, KEEPER, 'open', { kind: 'openProcess', body, keepers: [KEEPER] }),
    ...PEOPLE.slice(1).map((member) =>
      request(PUBLIC, KEEPER, `admit-${member}`, { kind: 'admitMember', body: { member, role: 'writer' } }),
    ),
    ...PARTIES.map((id) =>
      request(PUBLIC, KEEPER, `party-${id}`, { kind: 'nameParty', body: { id, name: id, kind: 'state' } }),
    ),
    request(PUBLIC, KEEPER, 'question', {
      kind: 'poseQuestion',
      body: { id: 'q', title: 'Depth', inDispute: 'How deep', options: OPTIONS.map((id) => ({ id, text: id })) },
    }),
    request(PUBLIC, KEEPER, 'draft', {
      kind: 'tableDraft',
      body: {
        id: 'd1',
        kind: 'elements',
        tabledBy: ['hal'],
        date: '2030-01-22',
        availability: 'public',
        sources: [],
        text: { units: [{ id: 'd1.1', kind: 'article', text: 'The band is thirty kilometres deep.' }] },
      },
    }),
    request(PUBLIC, KEEPER, 'pick', {
      kind: 'readPick',
      body: { question: 'q', draft: 'd1', option: OPTIONS[0], units: ['d1.1'] },
    }),
  ];
}

function opening({ id, parent, keeper, members }: RoomPlan): readonly Step[] {
  const body = { kind: 'group', title: `The room ${id}`, parent, keepers: [keeper], twoPersons: false };
  return [
    request(id, keeper, `open-${id}`, { kind: 'openRoom', body }),
    ...members
      .filter((m) => m !== keeper)
      .map((member) =>
        request(id, keeper, `admit-${id}-${member}`, { kind: 'admitMember', body: { member, role: 'writer' } }),
      ),
  ];
}

/** One act, made a request of (`never` is a person whom no hidden room may admit) the keeper of its room. Ids of things are few, so that rooms say different things under one id. */
function step(
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

function request(room: RoomId, actor: PersonId, id: string, rest: object): Step {
  return { room, actor, command: { id: asId<CommandId>(id), room, ...rest } as Command };
}

/** Puts hidden steps between the base ones, once the rooms that the reader knows are open, keeping the order of each. */
function mix(base: readonly Step[], from: number, hidden: readonly Step[], places: Iterator<number>): readonly Step[] {
  const mixed: Step[] = [];
  const waiting = [...hidden];
  for (const [i, s] of base.entries()) {
    mixed.push(s);
    while (i + 1 >= from && waiting.length > 0 && (places.next().value ?? 0) > 50) mixed.push(...waiting.splice(0, 1));
  }
  return [...mixed, ...waiting];
}
