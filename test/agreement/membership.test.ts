import { test } from 'node:test';
import { type Asked, given } from './given.ts';

const asked = (who: string, room: string, request: object): Asked => [who, room, request as Asked[2]];
const opening = (twoPersons: boolean) => ({
  kind: 'openRoom',
  body: { kind: 'caucus', title: 'Caucus', parent: 'public', keepers: ['ells'], twoPersons },
});
const process = { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-22' };
const begun = [asked('amsool', 'public', { kind: 'openProcess', keepers: ['amsool'], body: process })];
const caucus = [...begun, asked('ells', 'caucus', opening(false))];
const admit = (member: string, role: string) => ({ kind: 'admitMember', body: { member, role } });
const remove = (member: string) => ({ kind: 'removeMember', body: { member } });

test('a reader may leave a room, and remove nobody else', () => {
  const room = given(...caucus, asked('ells', 'caucus', admit('dovray', 'reader')));
  room.when(...asked('dovray', 'caucus', remove('dovray'))).thenWritten(['MemberRemoved', 'caucus']);
  room.when(...asked('dovray', 'caucus', remove('ells'))).thenRefused('not-a-keeper');
  room.when(...asked('maddrin', 'caucus', remove('maddrin'))).thenRefused('not-found');
});

test('the last keeper neither leaves nor steps down, and may when another keeps the room', () => {
  const alone = given(...caucus);
  alone.when(...asked('ells', 'caucus', remove('ells'))).thenRefused('last-keeper');
  alone.when(...asked('ells', 'caucus', admit('ells', 'writer'))).thenRefused('last-keeper');
  const two = given(...caucus, asked('ells', 'caucus', admit('dovray', 'keeper')));
  two.when(...asked('ells', 'caucus', admit('ells', 'writer'))).thenWritten(['MemberAdmitted', 'caucus']);
  two.when(...asked('dovray', 'caucus', remove('ells'))).thenWritten(['MemberRemoved', 'caucus']);
});

test('a keeper hands the room over in one request, and stays as a writer or leaves', () => {
  const room = given(...caucus);
  room
    .when(...asked('ells', 'caucus', { kind: 'handOver', to: 'dovray', role: 'writer' }))
    .thenWritten(['MemberAdmitted', 'caucus'], ['MemberAdmitted', 'caucus']);
  room
    .when(...asked('ells', 'caucus', { kind: 'handOver', to: 'dovray' }))
    .thenWritten(['MemberAdmitted', 'caucus'], ['MemberRemoved', 'caucus']);
  room.when(...asked('ells', 'caucus', { kind: 'handOver', to: 'ells' })).thenRefused('form');
  const after = given(...caucus, asked('ells', 'caucus', { kind: 'handOver', to: 'dovray' }));
  after.when(...asked('ells', 'caucus', admit('ells', 'keeper'))).thenRefused('not-found');
  after.when(...asked('dovray', 'caucus', admit('ells', 'reader'))).thenWritten(['MemberAdmitted', 'caucus']);
});

test('somebody is removed from a closed room, which he would go on reading, and nobody is admitted to one', () => {
  const closed = given(
    ...caucus,
    asked('ells', 'caucus', admit('dovray', 'writer')),
    asked('ells', 'caucus', { kind: 'closeRoom', reason: 'over' }),
  );
  closed.when(...asked('ells', 'caucus', remove('dovray'))).thenWritten(['MemberRemoved', 'caucus']);
  closed.when(...asked('ells', 'caucus', admit('maddrin', 'reader'))).thenRefused('room-closed');
});

test('a proposal is taken back while it waits, and never comes back to life with its proposer', () => {
  const two = [
    ...begun,
    asked('ells', 'caucus', opening(true)),
    asked('ells', 'caucus', admit('dovray', 'keeper')),
    asked('dovray', 'caucus', { kind: 'proposeAct', body: { act: { kind: 'close' }, reason: 'over' } }),
  ];
  const close = asked('ells', 'caucus', { kind: 'closeRoom', reason: 'over', seconds: 'en_c4' });
  const withdraw = asked('dovray', 'caucus', { kind: 'withdrawEntry', entry: 'en_c4', reason: 'too early' });
  given(...two)
    .when(...close)
    .thenWritten(['RoomClosed', 'caucus']);
  given(...two)
    .when(...withdraw)
    .thenWritten(['EntryWithdrawn', 'caucus']);
  const back = [asked('ells', 'caucus', admit('dovray', 'writer')), asked('ells', 'caucus', admit('dovray', 'keeper'))];
  const fallen = given(...two, ...back);
  fallen.when(...close).thenRefused('two-persons');
  fallen.when(...withdraw).thenRefused('not-corrected');
});

test('an id that a hidden room uses too changes nothing for what is asked in another', () => {
  const source = (room: string) =>
    asked('ells', room, {
      kind: 'captureSource',
      body: { id: 's-1', publisher: 'The Lantern', date: '2030-02-01', reliability: 'C', about: `In ${room}` },
    });
  const second = asked('ells', 'cellar', {
    ...opening(false),
    body: { ...opening(false).body, title: 'Cellar' },
  });
  const both = given(...caucus, second, source('caucus'), source('cellar'));
  both.when(...source('caucus')).thenRefused('taken');
  both
    .when(
      ...asked('ells', 'caucus', {
        kind: 'writeFrontLead',
        body: { headline: 'H', stand: 'S', ground: 'G', sources: ['s-1'] },
      }),
    )
    .thenWritten(['FrontLeadWritten', 'caucus']);
});
