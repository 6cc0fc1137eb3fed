import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type EntryId, type PersonId, type RoomId } from '#agreement/terms';
import { type Proposal, type Role, type Room, roomsOf, roomToDestroy } from './index.ts';

const [ELLS, DOVRAY, RUVEL, MADDRIN] = ['p-ells', 'p-dovray', 'p-ruvel', 'p-maddrin'].map((p) => asId<PersonId>(p)) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const members = new Map<PersonId, Role>([
  [ELLS, 'keeper'],
  [DOVRAY, 'keeper'],
  [RUVEL, 'writer'],
]);
const caucus: Room = {
  id: asId('caucus'),
  kind: 'caucus',
  title: 'Caucus',
  parent: asId('public'),
  twoPersons: false,
  members,
  closed: false,
};
const state = (room: Room, proposers: readonly PersonId[] = []) => ({
  rooms: new Map([[room.id, { ...room, members }]]),
  proposals: new Map<EntryId, Proposal>(
    proposers.map((by) => {
      const entry = asId<EntryId>(`en_${by}`);
      return [entry, { act: { kind: 'destroy' }, reason: 'it is over', entry, room: room.id, by }];
    }),
  ),
});
const asks = (room: Room, ...by: [PersonId, ...PersonId[]]) => {
  const answer = roomToDestroy(state(room), room.id, by);
  return answer.ok ? 'yes' : answer.refusal.code;
};

test('one keeper has a room destroyed, also once it is closed', () => {
  assert.equal(asks(caucus, ELLS), 'yes');
  assert.equal(asks({ ...caucus, closed: true }, ELLS), 'yes');
});

test('a member who does not keep the room has no say in it, not even beside a keeper', () => {
  assert.equal(asks(caucus, RUVEL), 'not-a-keeper');
  assert.equal(asks(caucus, ELLS, RUVEL), 'not-a-keeper');
  assert.equal(asks(caucus, ELLS, MADDRIN), 'not-a-keeper');
});

test('who is not in the room hears that there is none', () => {
  assert.equal(asks(caucus, MADDRIN), 'not-found');
  assert.equal(asks(caucus, MADDRIN, ELLS), 'not-found');
  const [forbidden, missing] = [
    roomToDestroy(state(caucus), caucus.id, [MADDRIN]),
    roomToDestroy({ rooms: new Map(), proposals: new Map() }, caucus.id, [MADDRIN]),
  ];
  assert.deepEqual(forbidden, missing);
});

test('where a room asks for two persons, one keeper proposes and another carries it out', () => {
  const guarded = { ...caucus, twoPersons: true };
  const answer = (proposers: readonly PersonId[], ...by: [PersonId, ...PersonId[]]) => {
    const asked = roomToDestroy(state(guarded, proposers), guarded.id, by);
    return asked.ok ? 'yes' : asked.refusal.code;
  };
  assert.equal(answer([], ELLS, DOVRAY), 'two-persons', 'nobody proposed it');
  assert.equal(answer([DOVRAY], ELLS, DOVRAY), 'yes');
  assert.equal(answer([DOVRAY], ELLS), 'two-persons', 'the proposer is not named');
  assert.equal(answer([ELLS], ELLS, ELLS), 'two-persons', 'one keeper named twice is one');
  assert.equal(answer([RUVEL], ELLS, DOVRAY), 'two-persons', 'who proposed it keeps the room no more');
});

test('a room whose parent was destroyed is still entered; what was destroyed is not', () => {
  const group: Room = { ...caucus, id: asId('group'), parent: asId('plenary') };
  const open: Room = { ...caucus, id: asId('public'), kind: 'public', parent: null, members: new Map() };
  const rooms = new Map<RoomId, Room>([
    [open.id, open],
    [group.id, group],
  ]);
  assert.deepEqual(roomsOf(rooms, ELLS), ['group', 'public']);
});
