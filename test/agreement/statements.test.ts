import { test } from 'node:test';
import { type Asked, given } from './given.ts';

const text = 'The Minister said: “Thirty kilometres”, and left.';
const at = text.indexOf('Thirty');

const talks: readonly Asked[] = [
  [
    'amsool',
    'public',
    {
      kind: 'openProcess',
      body: { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-22' },
      keepers: ['amsool'],
    },
  ],
  [
    'amsool',
    'editors',
    {
      kind: 'openRoom',
      body: { kind: 'editors', title: 'Editors', parent: 'public', keepers: ['amsool'], twoPersons: false },
    },
  ],
  ['amsool', 'public', { kind: 'nameParty', body: { id: 'kol', name: 'Kolvane', kind: 'state' } }],
  ['amsool', 'public', { kind: 'namePerson', body: { id: 'p-ells', name: 'T. Ells', party: 'kol', offices: [] } }],
  [
    'amsool',
    'public',
    {
      kind: 'poseQuestion',
      body: { id: 'q', title: 'Depth', inDispute: 'How deep', options: [{ id: 'o-30', text: '30' }] },
    },
  ],
  ['amsool', 'editors', { kind: 'offerOption', body: { question: 'q', option: { id: 'o-25', text: '25' } } }],
  [
    'amsool',
    'public',
    {
      kind: 'captureSource',
      body: { id: 's-1', publisher: 'The Tide', date: '2030-02-17', reliability: 'B', about: 'On the band', text },
    },
  ],
  [
    'amsool',
    'editors',
    {
      kind: 'captureSource',
      body: { id: 's-2', publisher: 'A note', date: '2030-02-17', reliability: 'A', about: 'In the room' },
    },
  ],
];

function said(more: object, body: object = {}): Asked[2] {
  return {
    kind: 'recordStatement',
    body: {
      id: 'st-1',
      speaker: { kind: 'named', person: 'p-ells' },
      onBehalfOf: 'kol',
      words: ['Thirty kilometres'],
      attribution: { level: 'on-the-record' },
      questions: ['q'],
      reports: [{ source: 's-1', spans: [[at, at + 17]] }],
      ...body,
    },
    ...more,
  };
}

const described = { speaker: { kind: 'anonymous', as: 'an official' }, attribution: { level: 'background' } };

test('a statement is recorded where its words stand in the source, and refused where others stand', () => {
  given(...talks)
    .when('amsool', 'public', said({}))
    .thenWritten(['StatementRecorded', 'public']);
  const wrong = said({}, { words: ['Thirty miles'] });
  given(...talks)
    .when('amsool', 'public', wrong)
    .thenRefused('quote');
  const beyond = said({}, { reports: [{ source: 's-1', passage: [0, 500] }] });
  given(...talks)
    .when('amsool', 'public', beyond)
    .thenRefused('span');
  const silent = said({}, { words: undefined });
  given(...talks)
    .when('amsool', 'public', silent)
    .thenRefused('form');
});

test('a source of a closed room is not named in the open one', () => {
  const from = said({}, { reports: [{ source: 's-2' }] });
  given(...talks)
    .when('amsool', 'public', from)
    .thenRefused('not-found');
  given(...talks)
    .when('amsool', 'editors', from)
    .thenWritten(['StatementRecorded', 'editors']);
});

test('what was said off the record, under embargo or on terms that name nobody lies in no public room', () => {
  const on = (attribution: object) => given(...talks).when('amsool', 'public', said({}, { attribution }));
  on({ level: 'off-the-record' }).thenRefused('off-record');
  on({ level: 'chatham-house' }).thenRefused('unattributed');
  on({ level: 'deep-background' }).thenRefused('unattributed');
  on({ level: 'on-the-record', embargoUntil: '2030-03-02' }).thenRefused('embargoed');
  on({ level: 'on-the-record', embargoUntil: '2030-03-01' }).thenWritten(['StatementRecorded', 'public']);
  given(...talks)
    .when('amsool', 'editors', said({}, { attribution: { level: 'off-the-record' } }))
    .thenWritten(['StatementRecorded', 'editors']);
});

test('who spoke on background is described in public, and named behind it in a closed room alone', () => {
  const named = said({}, { attribution: { level: 'background', agreedWords: 'an official' } });
  given(...talks)
    .when('amsool', 'public', named)
    .thenRefused('name-protected');
  const protect: Asked[2] = { kind: 'protectName', body: { statement: 'st-1', person: 'p-ells' } };
  const told = given(...talks, ['amsool', 'public', said({}, described)]);
  told.when('amsool', 'editors', protect).thenWritten(['NameProtected', 'editors']);
  told.when('amsool', 'public', protect).thenRefused('name-protected');
});

test('a correction is held to the same terms: it does not bring a name or other words in by the back door', () => {
  const told = given(...talks, ['amsool', 'public', said({}, described)]);
  const correct = (body: object) =>
    told.when('amsool', 'public', {
      kind: 'correctEntry',
      entry: 'en_c9',
      reason: 'a slip',
      body: { ...(said({}, described) as unknown as { body: object }).body, ...body },
    });
  correct({ gloss: 'He asks for thirty.' }).thenWritten(['EntryCorrected', 'public']);
  correct({ speaker: { kind: 'named', person: 'p-ells' } }).thenRefused('name-protected');
  correct({ words: ['Thirty miles'] }).thenRefused('quote');
});

test('a reading is of an option of that question, and in public of none that only a closed room speaks of', () => {
  const told = given(...talks, ['amsool', 'public', said({})]);
  const read = (room: string, option: string) =>
    told.when('amsool', room, {
      kind: 'recordReading',
      body: {
        statement: 'st-1',
        on: { kind: 'option', question: 'q', option },
        stance: 'demand',
        annotatedBy: 'amsool',
      },
    });
  read('public', 'o-30').thenWritten(['ReadingRecorded', 'public']);
  read('public', 'o-99').thenRefused('not-found');
  read('public', 'o-25').thenRefused('not-found');
  read('editors', 'o-25').thenWritten(['ReadingRecorded', 'editors']);
});
