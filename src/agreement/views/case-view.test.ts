import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#agreement/entry';
import { foldReading, type Past } from '#agreement/reading';
import { asId, type Day, type ProcessId, type RoomId } from '#agreement/terms';
import { caseView } from './case-view.ts';

const TALKS = asId<ProcessId>('talks');
const PUBLIC = asId<RoomId>('public');

/** Entries of one public room, told one a minute. */
function told(...entries: readonly { type: string; knownOn: string; body: object }[]): readonly Entry[] {
  return entries.map(
    (entry, i) =>
      ({
        process: TALKS,
        room: PUBLIC,
        seq: i + 1,
        id: `en_${i + 1}`,
        recordedAt: `2030-05-01T09:0${i}:00.000Z`,
        author: 'p-amsool',
        command: `c${i}`,
        seen: {},
        ...entry,
      }) as unknown as Entry,
  );
}

const opening = {
  type: 'ProcessOpened',
  knownOn: '2030-01-01',
  body: { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-01' },
};
const meeting = (occurred: string) => ({
  id: 'm-1',
  kind: 'meeting',
  title: 'First evening',
  occurred,
  participants: [],
  drafts: [],
  sources: [],
});

const log = told(
  opening,
  { type: 'EventTold', knownOn: '2030-03-01', body: meeting('2030-02-20') },
  {
    type: 'EntryCorrected',
    knownOn: '2030-04-01',
    body: { entry: 'en_2', type: 'EventTold', version: 1, body: meeting('2030-02-10'), reason: 'the day was wrong' },
  },
);

function daysOfMeetings(past: Past): readonly string[] | undefined {
  const state = foldReading(new Map([[PUBLIC, log]]), past);
  return caseView(TALKS, state, past.asOf)?.events.map((e) => e.occurred);
}

test('a correction applies backwards to the day in the world, and never to what was known before it was', () => {
  const day = (text: string) => text as Day;
  assert.deepEqual(daysOfMeetings({}), ['2030-02-10']);
  assert.deepEqual(
    daysOfMeetings({ asOf: day('2030-02-15') }),
    ['2030-02-10'],
    'as of the 15th the meeting had taken place',
  );
  assert.deepEqual(
    daysOfMeetings({ asKnownOn: day('2030-03-15') }),
    ['2030-02-20'],
    'on 15 March the wrong day was known',
  );
  assert.deepEqual(daysOfMeetings({ asKnownOn: day('2030-03-15'), asOf: day('2030-02-15') }), []);
  assert.deepEqual(daysOfMeetings({ asKnownOn: day('2030-02-15') }), [], 'nothing was known of it yet');
  assert.equal(daysOfMeetings({ asKnownOn: day('2029-12-31') }), undefined, 'nor of the talks, the year before');
});

test('what the record had been told by a moment stands, whatever it is told afterwards', () => {
  assert.deepEqual(daysOfMeetings({ asRecordedBy: '2030-05-01T09:01:30.000Z' as never }), ['2030-02-20']);
});
