import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Asked, given } from './given.ts';

const opening: Asked = [
  'amsool',
  'public',
  {
    kind: 'openProcess',
    keepers: ['amsool'],
    body: { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-22' },
  },
];
const begun: readonly Asked[] = [
  opening,
  ['amsool', 'public', { kind: 'admitMember', body: { member: 'ells', role: 'reader' } }],
  ['amsool', 'public', { kind: 'admitMember', body: { member: 'dovray', role: 'reader' } }],
  [
    'ells',
    'caucus',
    {
      kind: 'openRoom',
      body: {
        kind: 'caucus',
        title: 'Caucus of Kolvane',
        parent: 'public',
        keepers: ['ells', 'dovray'],
        twoPersons: true,
      },
    },
  ],
];
const party = (id: string, more: object = {}) =>
  ({ kind: 'nameParty', body: { id, name: `The ${id}`, kind: 'state', ...more } }) as const;

test('who reads in a room does not write there, and a room that he may not enter is not there', () => {
  given(...begun)
    .when('ells', 'public', party('kol'))
    .thenRefused('not-a-writer');
  given(...begun)
    .when('dovray', 'caucus', party('kol'))
    .thenWritten(['PartyNamed', 'caucus']);
  const forbidden = given(...begun)
    .when('amsool', 'caucus', party('kol'))
    .thenRefused('not-found');
  const missing = given(...begun)
    .when('amsool', 'cellar', party('kol'))
    .thenRefused('not-found');
  assert.equal(forbidden.replace('caucus', 'cellar'), missing);
});

test('a request is carried out once in a room', () => {
  given(...begun, ['amsool', 'public', party('kol')])
    .whenRepeated(5)
    .thenDoneBefore('en_c5');
});

test('words point at their own room or a more open one, never at a more closed one', () => {
  const talks = [...begun, ['amsool', 'public', party('kol')], ['ells', 'caucus', party('ally')]] as const;
  given(...talks)
    .when('ells', 'caucus', party('bloc', { members: ['kol', 'ally'] }))
    .thenWritten(['PartyNamed', 'caucus']);
  const hidden = given(...talks)
    .when('amsool', 'public', party('bloc', { members: ['ally'] }))
    .thenRefused('not-found');
  const absent = given(...talks)
    .when('amsool', 'public', party('bloc', { members: ['nobody'] }))
    .thenRefused('not-found');
  assert.equal(hidden.replace('ally', 'nobody'), absent);
});

test('an id is taken in its own room and in the rooms below, and free in a more open one', () => {
  const talks = [...begun, ['amsool', 'public', party('kol')], ['ells', 'caucus', party('ally')]] as const;
  given(...talks)
    .when('ells', 'caucus', party('kol'))
    .thenRefused('taken');
  given(...talks)
    .when('amsool', 'public', party('ally'))
    .thenWritten(['PartyNamed', 'public']);
});

test('keepers admit and remove; the last keeper stays', () => {
  given(...begun)
    .when('ells', 'caucus', { kind: 'admitMember', body: { member: 'sarnick', role: 'writer' } })
    .thenWritten(['MemberAdmitted', 'caucus']);
  given(...begun, ['ells', 'caucus', { kind: 'admitMember', body: { member: 'sarnick', role: 'writer' } }])
    .when('sarnick', 'caucus', { kind: 'admitMember', body: { member: 'ruvel', role: 'writer' } })
    .thenRefused('not-a-keeper');
  given(...begun)
    .when('amsool', 'public', { kind: 'removeMember', body: { member: 'amsool' } })
    .thenRefused('last-keeper');
});

const release = (entries: readonly string[]) => ({
  kind: 'release',
  entries,
  to: 'public',
  words: ['Kolvane can live with 800.'],
  leave: ['the head of delegation'],
});
const disclose = (more: object = {}) =>
  ({
    kind: 'release',
    entries: ['en_c5'],
    to: 'public',
    words: ['Kolvane can live with 800.'],
    leave: ['the head of delegation'],
    ...more,
  }) as const;
const secret: readonly Asked[] = [
  ...begun,
  ['ells', 'caucus', party('ally')],
  ['amsool', 'public', { kind: 'admitMember', body: { member: 'dovray', role: 'writer' } }],
];

test('what leaves a room leaves by two entries, and where two persons are asked for, a second keeper carries it out', () => {
  given(...secret)
    .when('dovray', 'caucus', disclose())
    .thenRefused('two-persons');
  const proposed: readonly Asked[] = [
    ...secret,
    [
      'ells',
      'caucus',
      {
        kind: 'proposeAct',
        body: { act: release(['en_c5']), reason: 'to close the ceiling' },
      },
    ],
  ];
  given(...proposed)
    .when('dovray', 'caucus', disclose({ seconds: 'en_c7' }))
    .thenWritten(['Released', 'public'], ['Disclosed', 'caucus']);
  given(...proposed, ['amsool', 'public', { kind: 'admitMember', body: { member: 'ells', role: 'writer' } }])
    .when('ells', 'caucus', disclose({ seconds: 'en_c7' }))
    .thenRefused('two-persons');
  given(...proposed)
    .when('dovray', 'caucus', { kind: 'closeRoom', reason: 'done', seconds: 'en_c7' })
    .thenRefused('two-persons');
});

test('a release that is repeated answers with both entries that it led to, and writes neither again', () => {
  const open: readonly Asked[] = [
    ...begun.slice(0, 3),
    ['amsool', 'public', { kind: 'admitMember', body: { member: 'ells', role: 'writer' } }],
    [
      'ells',
      'caucus',
      {
        kind: 'openRoom',
        body: { kind: 'caucus', title: 'Caucus', parent: 'public', keepers: ['ells'], twoPersons: false },
      },
    ],
    ['ells', 'caucus', party('ally')],
    ['ells', 'caucus', disclose({ entries: ['en_c6'] })],
  ];
  given(...open)
    .whenRepeated(7)
    .thenDoneBefore('en_c7', 'en_c7-2');
});

test('what was proposed is what is carried out: the same entries, to the same room', () => {
  const proposed: readonly Asked[] = [
    ...secret,
    ['ells', 'caucus', party('second')],
    [
      'ells',
      'caucus',
      {
        kind: 'proposeAct',
        body: { act: release(['en_c7']), reason: 'that one only' },
      },
    ],
  ];
  given(...proposed)
    .when('dovray', 'caucus', disclose({ seconds: 'en_c8' }))
    .thenRefused('two-persons');
});

test('nothing is written in a closed room', () => {
  const closed: readonly Asked[] = [
    ...begun,
    ['ells', 'caucus', { kind: 'proposeAct', body: { act: { kind: 'close' }, reason: 'the talks are over' } }],
    ['dovray', 'caucus', { kind: 'closeRoom', reason: 'the talks are over', seconds: 'en_c5' }],
  ];
  given(...closed)
    .when('ells', 'caucus', party('late'))
    .thenRefused('room-closed');
});

test('an entry is corrected by its author or a keeper, in its own room, and keeps its id', () => {
  const named: readonly Asked[] = [...begun, ['amsool', 'public', party('kol')]];
  const correct = (body: object) =>
    ({ kind: 'correctEntry', entry: 'en_c5', body, reason: 'a slip of the pen' }) as const;
  given(...named)
    .when('amsool', 'public', correct({ id: 'kol', name: 'Kolvane', kind: 'state' }))
    .thenWritten(['EntryCorrected', 'public']);
  given(...named)
    .when('amsool', 'public', correct({ id: 'iss', name: 'Issarun', kind: 'state' }))
    .thenRefused('id-changed');
  given(...named)
    .when('amsool', 'public', correct({ id: 'kol' }))
    .thenRefused('form');
  given(...named)
    .when('ells', 'caucus', correct({ id: 'kol', name: 'Kolvane', kind: 'state' }))
    .thenRefused('not-found');
  given(...named)
    .when('amsool', 'public', { kind: 'withdrawEntry', entry: 'en_c2', reason: 'not so' })
    .thenRefused('not-corrected');
});

test('a process begins once, and has one public room', () => {
  given(...begun)
    .when('amsool', 'second', {
      kind: 'openRoom',
      body: { kind: 'public', title: 'Public', parent: null, keepers: ['amsool'], twoPersons: false },
    })
    .thenRefused('second-public');
  given(...begun)
    .when('ells', 'public', opening[2])
    .thenRefused('taken');
});

test('a process that has begun is not begun again, in whatever room, whatever was withdrawn', () => {
  const open = begun[0]?.[2] as Asked[2];
  given(...begun)
    .when('dovray', 'caucus', open)
    .thenRefused('taken');
  given(...begun)
    .when('amsool', 'public', { kind: 'withdrawEntry', entry: 'en_c1-2', reason: 'to begin again' })
    .thenRefused('not-withdrawn');
});

test('what was released stands as it was released', () => {
  const released: readonly Asked[] = [
    ...secret,
    ['ells', 'caucus', { kind: 'proposeAct', body: { act: release(['en_c5']), reason: 'to close the ceiling' } }],
    ['dovray', 'caucus', disclose({ seconds: 'en_c7' })],
  ];
  const words = { words: ['Kolvane wants 600.'], leave: ['nobody'] };
  given(...released)
    .when('dovray', 'public', { kind: 'correctEntry', entry: 'en_c8', body: words, reason: 'a slip' })
    .thenRefused('not-corrected');
  given(...released)
    .when('amsool', 'public', { kind: 'withdrawEntry', entry: 'en_c8', reason: 'a slip' })
    .thenRefused('not-corrected');
});

test('a proposal falls with its proposer: who no longer keeps the room has no say', () => {
  given(
    ...secret,
    ['ells', 'caucus', { kind: 'proposeAct', body: { act: release(['en_c5']), reason: 'to close the ceiling' } }],
    ['dovray', 'caucus', { kind: 'removeMember', body: { member: 'ells' } }],
  )
    .when('dovray', 'caucus', disclose({ seconds: 'en_c7' }))
    .thenRefused('two-persons');
});

test('a request under the id of another one is refused, not taken for its repeat', () => {
  const talks = given(...begun, ['ells', 'caucus', party('kol')]);
  talks.whenUnder('c5', 'dovray', 'caucus', party('iss')).thenRefused('id-taken');
  talks.whenUnder('c5', 'ells', 'caucus', { kind: 'captureSource', body: {} }).thenRefused('id-taken');
});
