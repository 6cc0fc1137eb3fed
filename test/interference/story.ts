import fc from 'fast-check';
import { asId, type Day, type PersonId, type RoomId } from '#agreement/terms';
import {
  type Act,
  act,
  KEEPER,
  OPTIONS,
  PARTIES,
  PEOPLE,
  PUBLIC,
  type RoomPlan,
  request,
  type Step,
  step,
} from './acts.ts';

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
