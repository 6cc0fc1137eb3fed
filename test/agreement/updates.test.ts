import { test } from 'node:test';
import { type Asked, given } from './given.ts';

const asked = (who: string, room: string, request: object): Asked => [who, room, request as Asked[2]];
const begun = [
  asked('amsool', 'public', {
    kind: 'openProcess',
    keepers: ['amsool'],
    body: { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-22' },
  }),
  asked('amsool', 'editors', {
    kind: 'openRoom',
    body: { kind: 'editors', title: 'Editors', parent: 'public', keepers: ['amsool'], twoPersons: false },
  }),
];
const news = { id: 'u-1', title: 'A text is out', text: 'It has twelve articles.', ground: {} };
const post = asked('amsool', 'public', { kind: 'postUpdate', body: news });
const question = (room: string) =>
  asked('amsool', room, {
    kind: 'poseQuestion',
    body: { id: `q-${room}`, title: 'Depth', inDispute: 'How deep', options: [] },
  });
const wait = (who: string, body: object) =>
  asked(who, 'editors', {
    kind: 'scheduleUpdate',
    body: { ...news, into: 'public', releaseAt: '2030-05-03T12:00:00.000Z', ...body },
  });

test('an update rests on what lies in its own room or in a more open one', () => {
  const room = given(...begun, question('public'), question('editors'));
  const on = (id: string) =>
    asked('amsool', 'public', { kind: 'postUpdate', body: { ...news, ground: { questions: [id] } } });
  room.when(...on('q-public')).thenWritten(['UpdatePosted', 'public']);
  room.when(...on('q-editors')).thenRefused('not-found');
});

test('an update is corrected, withdrawn, marked and translated in its own room only, and its id is never used again', () => {
  const room = given(...begun, post);
  const correct = { kind: 'correctUpdate', body: correction };
  room.when(...asked('amsool', 'public', correct)).thenWritten(['UpdateCorrected', 'public']);
  room.when(...asked('amsool', 'editors', correct)).thenRefused('not-found');
  room
    .when(...asked('amsool', 'public', { kind: 'withdrawUpdate', body: { update: 'u-1', reason: 'It was not so.' } }))
    .thenWritten(['UpdateWithdrawn', 'public']);
  room.when(...post).thenRefused('taken');
});

const correction = {
  id: 'k-1',
  update: 'u-1',
  gravity: 'substantive',
  wrong: 'It said twelve.',
  right: 'There are thirteen.',
  ground: {},
};

test('an update is not taken back in silence: its entry is neither corrected nor withdrawn behind its address', () => {
  given(...begun, post)
    .when(...asked('amsool', 'public', { kind: 'withdrawEntry', entry: 'en_c3', reason: 'Gone' }))
    .thenRefused('not-corrected');
});

test('an update waits in a room more closed than its own, by somebody who may post it there, on what may be told there', () => {
  const room = given(
    ...begun,
    question('editors'),
    asked('amsool', 'editors', { kind: 'admitMember', body: { member: 'dovray', role: 'writer' } }),
  );
  room.when(...wait('amsool', {})).thenWritten(['UpdateScheduled', 'editors']);
  room.when(...wait('dovray', {})).thenRefused('not-a-writer');
  room.when(...wait('amsool', { into: 'editors' })).thenRefused('not-more-open');
  room.when(...wait('amsool', { ground: { questions: ['q-editors'] } })).thenRefused('not-found');
});
