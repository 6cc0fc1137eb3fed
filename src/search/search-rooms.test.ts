import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#agreement/entry';
import { asId, type RoomId } from '#agreement/terms';
import { searchRooms } from './index.ts';

const [PUBLIC, CAUCUS, OTHER] = ['public', 'caucus', 'other'].map((id) => asId<RoomId>(id)) as [RoomId, RoomId, RoomId];

function told(room: RoomId, ...entries: readonly (readonly [string, object])[]): readonly Entry[] {
  return entries.map(
    ([type, body], i) =>
      ({
        process: 'talks',
        room,
        seq: i + 1,
        id: `en_${room}_${i + 1}`,
        recordedAt: `2030-05-01T09:${String(i).padStart(2, '0')}:00.000Z`,
        author: 'p-amsool',
        command: `c${i}`,
        knownOn: '2030-02-18',
        seen: {},
        type,
        body,
      }) as unknown as Entry,
  );
}

const opened = (kind: string, parent: string | null) =>
  ['RoomOpened', { kind, parent, title: kind, keepers: ['p-amsool'], twoPersons: false }] as const;

function said(id: string, gloss: string, more: object = {}) {
  const body = {
    id,
    gloss,
    speaker: { kind: 'named', person: 'p-ells' },
    onBehalfOf: 'kol',
    saidOn: '2030-02-16',
    attribution: { level: 'on-the-record' },
    questions: ['q-depth'],
    reports: [],
    ...more,
  };
  return ['StatementRecorded', body] as const;
}

const open = told(
  PUBLIC,
  opened('public', null),
  ['PartyNamed', { id: 'kol', name: 'Kolvane', kind: 'state' }],
  ['PersonNamed', { id: 'p-ells', name: 'Tavrin Élls', party: 'kol', offices: [] }],
  ['QuestionPosed', { id: 'q-depth', title: 'Depth of the band', inDispute: 'How deep', options: [] }],
  said('st-1', 'The guns must stand thirty kilometres away.'),
  said('st-2', 'The weir is another matter.', { saidOn: '2030-03-01', questions: ['q-flow'] }),
);
const caucus = told(CAUCUS, opened('caucus', 'public'), said('st-3', 'Twenty kilometres would do.'));

const ids = (found: ReturnType<typeof searchRooms>) => found.hits.map(({ kind, id }) => `${kind} ${id}`);
const publicOnly = new Map([[PUBLIC, open]]);
const both = new Map([
  [PUBLIC, open],
  [CAUCUS, caucus],
]);

test('a statement is found by its words, their beginnings, and by the name of who spoke, with or without its accent', () => {
  for (const words of ['thirty kilometres', 'kilom', 'guns ells', 'kilometers', 'KILOMETRES Élls'])
    assert.deepEqual(ids(searchRooms(publicOnly, { words })), ['statement st-1'], words);
  assert.deepEqual(ids(searchRooms(publicOnly, { words: 'thirty weir' })), [], 'all of the words must be there');
});

test('what is found can be narrowed by actor, question, day and kind, and is counted by them', () => {
  const narrowed = (query: object) => ids(searchRooms(publicOnly, { kind: 'statement', ...query }));
  assert.deepEqual(narrowed({}), ['statement st-2', 'statement st-1'], 'without words the newest comes first');
  assert.deepEqual(narrowed({ question: 'q-flow' }), ['statement st-2']);
  assert.deepEqual(narrowed({ actor: 'p-ells', to: '2030-02-28' }), ['statement st-1']);
  assert.deepEqual(narrowed({ actor: 'iss' }), []);
  const found = searchRooms(publicOnly, { words: 'kilometres' });
  assert.deepEqual(found.facets, {
    kinds: [['statement', 1]],
    actors: [
      ['kol', 1],
      ['p-ells', 1],
    ],
    questions: [['q-depth', 1]],
  });
});

test('a member finds what his room holds, beside the public', () => {
  assert.deepEqual(ids(searchRooms(both, { words: 'kilometres' })).sort(), ['statement st-1', 'statement st-3']);
});

test('an index is that of the log as it is: what was added is found, what was withdrawn is not', () => {
  const log = [...open];
  const logs = new Map([[PUBLIC, log]]);
  assert.equal(searchRooms(logs, { words: 'reservoir' }).total, 0);
  const [more] = told(PUBLIC, said('st-9', 'The reservoir is empty.'));
  assert.ok(more);
  log.push({ ...more, seq: log.length + 1, id: asId('en_more') });
  assert.equal(searchRooms(logs, { words: 'reservoir' }).total, 1);
  const [gone] = told(PUBLIC, ['EntryWithdrawn', { entry: 'en_more', reason: 'a slip' }]);
  assert.ok(gone);
  log.push({ ...gone, seq: log.length + 1, id: asId('en_gone') });
  assert.equal(searchRooms(logs, { words: 'reservoir' }).total, 0);
});

test('what a reader finds, its scores and its order do not turn on a room that he may not enter', () => {
  const closed = told(
    OTHER,
    opened('caucus', 'public'),
    ...Array.from({ length: 40 }, (_, i) => said(`st-x${i}`, 'Kilometres and kilometres of weir.')),
  );
  const before = searchRooms(both, { words: 'kilometres' });
  searchRooms(
    new Map([
      [PUBLIC, open],
      [OTHER, closed],
    ]),
    { words: 'kilometres' },
  );
  assert.deepEqual(searchRooms(both, { words: 'kilometres' }), before);
});

test('an excerpt shows the words that met', () => {
  const long = `${'Nothing of it. '.repeat(40)}Then the reservoir ran dry. ${'Nothing more. '.repeat(40)}`;
  const [hit] = searchRooms(new Map([[PUBLIC, told(PUBLIC, opened('public', null), said('st-1', long))]]), {
    words: 'reservoir',
  }).hits;
  assert.match(hit?.excerpt ?? '', /^….*the reservoir ran dry.*…$/);
  assert.ok((hit?.excerpt.length ?? 0) < 230);
});
