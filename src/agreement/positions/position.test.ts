import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day, PartyId, QuestionId, RoomId } from '#agreement/terms';
import type { PositionsEntry } from './entries.ts';
import {
  demandsOf,
  evolvePositions,
  flagsOf,
  initialPositions,
  LIKELIHOODS,
  positionOf,
  printedStatement,
  scoreOf,
} from './index.ts';

const [kol, iss] = ['kol', 'iss'] as PartyId[] as [PartyId, PartyId];
const q = 'q-depth' as QuestionId;

/** A state after these, each known on the day given. */
function after(...told: readonly (readonly [known: string, type: string, body: object])[]) {
  const state = initialPositions();
  for (const [i, [knownOn, type, body]] of told.entries())
    evolvePositions(state, {
      id: `en_${i + 1}`,
      room: 'public' as RoomId,
      knownOn,
      type,
      body,
    } as never as PositionsEntry & never);
  return state;
}

function said(id: string, saidOn: string | undefined, more: object = {}) {
  const day = saidOn ?? '2030-05-01';
  return [
    day,
    'StatementRecorded',
    {
      id,
      speaker: { kind: 'named', person: 'p-ells' },
      onBehalfOf: 'kol',
      ...(saidOn === undefined ? {} : { saidOn }),
      gloss: 'Said so',
      attribution: { level: 'on-the-record' },
      questions: ['q-depth'],
      reports: [{ source: 's' }],
      ...more,
    },
  ] as const;
}

function read(statement: string, option: string, stance: string, more: object = {}) {
  const on = { kind: 'option', question: 'q-depth', option };
  return ['2030-05-01', 'ReadingRecorded', { statement, on, stance, annotatedBy: 'amsool', ...more }] as const;
}

test('of what a party said on a matter the newest stands, and how it came there is its movement', () => {
  const state = after(
    said('st-1', '2030-02-16'),
    read('st-1', 'o-30', 'demand'),
    said('st-2', '2030-05-10'),
    read('st-2', 'o-10', 'objection'),
    said('st-3', '2030-07-25'),
    read('st-3', 'o-30', 'acceptance-in-part'),
  );
  const stances = (asOf?: string) =>
    positionOf(state, kol, q, asOf as Day).standings.map(({ on, stance }) => [
      on.kind === 'option' && on.option,
      stance,
    ]);
  assert.deepEqual(stances(), [
    ['o-30', 'acceptance-in-part'],
    ['o-10', 'objection'],
  ]);
  assert.deepEqual(stances('2030-06-01'), [
    ['o-10', 'objection'],
    ['o-30', 'demand'],
  ]);
  assert.deepEqual(stances('2030-01-01'), []);
  const { movement, statements, grounds } = positionOf(state, kol, q);
  assert.deepEqual(
    movement.map(({ day }) => day),
    ['2030-02-16', '2030-05-10', '2030-07-25'],
  );
  assert.deepEqual(statements, ['st-1', 'st-2', 'st-3']);
  assert.deepEqual(grounds, ['en_1', 'en_3', 'en_5', 'en_2', 'en_4', 'en_6']);
});

test('a rival reading stands beside, marks the position as disputed, and makes no demand', () => {
  const state = after(
    said('st-1', '2030-02-16'),
    read('st-1', 'o-30', 'demand'),
    read('st-1', 'o-30', 'claim', { rival: true }),
    read('st-1', 'o-10', 'demand', { rival: true }),
  );
  const position = positionOf(state, kol, q);
  assert.equal(position.disputed, true);
  assert.deepEqual(
    position.standings.map(({ stance, rival }) => [stance, rival]),
    [
      ['demand', true],
      ['claim', true],
      ['demand', false],
    ],
  );
  assert.deepEqual(
    demandsOf(state, kol).map(({ option }) => option),
    ['o-30'],
  );
});

test('a joint statement counts for all who made it, and one that tells of another for that other', () => {
  const state = after(
    said('st-1', '2030-02-16', { alsoFor: ['iss'] }),
    read('st-1', 'o-30', 'acceptance'),
    said('st-2', '2030-03-16'),
    read('st-2', 'o-10', 'demand', { party: 'iss' }),
  );
  assert.deepEqual(
    positionOf(state, kol, q).standings.map(({ stance }) => stance),
    ['acceptance'],
  );
  assert.deepEqual(
    positionOf(state, iss, q).standings.map(({ stance, secondHand }) => [stance, secondHand]),
    [
      ['demand', true],
      ['acceptance', false],
    ],
  );
  assert.deepEqual(
    demandsOf(state, iss).map(({ statements }) => statements),
    [['st-2']],
  );
  assert.deepEqual(demandsOf(state, kol), []);
});

test('a demand without a statement, or told in a source’s own voice, is unsourced until somebody makes it', () => {
  const noted = [
    '2030-03-01',
    'PositionNoted',
    { id: 'n', party: 'kol', question: 'q-depth', option: 'o-30', stance: 'demand', note: 'A desk note' },
  ] as const;
  const voice = [said('st-1', undefined, { speaker: { kind: 'source' } }), read('st-1', 'o-30', 'demand')];
  assert.deepEqual(
    demandsOf(after(noted), kol).map(({ unsourced, statements }) => [unsourced, statements]),
    [[true, []]],
  );
  assert.deepEqual(
    demandsOf(after(...voice), kol).map(({ unsourced, statements }) => [unsourced, statements]),
    [[true, ['st-1']]],
  );
  const made = after(noted, ...voice, said('st-2', '2030-04-01'), read('st-2', 'o-30', 'demand'));
  assert.deepEqual(
    demandsOf(made, kol).map(({ unsourced }) => unsourced),
    [false],
  );
});

test('rules find an office that was not held on that day, who held it, and a day that is missing', () => {
  const office = (title: string, from: string, to?: string) => ({ title, from, ...(to === undefined ? {} : { to }) });
  const people = new Map(
    [
      { id: 'p-ells', name: 'Ells', party: kol, offices: [office('Secretary of State', '2027-08-01', '2030-04-12')] },
      { id: 'p-next', name: 'Next', party: kol, offices: [office('Secretary of State', '2030-04-13')] },
    ].map((person) => [person.id, person]),
  );
  const flags = (day: string | undefined, title: string, more: object = {}) => {
    const state = after(said('st-1', day, { speaker: { kind: 'named', person: 'p-ells', office: title }, ...more }));
    const statement = state.statements.get('st-1' as never);
    assert.ok(statement);
    return flagsOf(statement, [], people as never);
  };
  assert.deepEqual(flags('2030-04-12', 'the Secretary of State'), []);
  assert.deepEqual(flags('2030-04-12', 'Secretary'), [], 'a title may be cut short');
  const [flag] = flags('2030-05-02', 'Secretary of State');
  assert.deepEqual([flag?.kind, flag?.holders], ['office-not-held', ['p-next']]);
  assert.match(flag?.sentence ?? '', /Ells was not Secretary of State on 2030-05-02\. Next held it then\./);
  assert.deepEqual(flags('2030-04-20', 'Secretary of State', { saidAbout: 'month' }), [], 'he held it in that month');
  assert.deepEqual(
    flags(undefined, 'Secretary of State').map(({ kind }) => kind),
    ['office-not-held', 'no-day'],
  );
  assert.deepEqual(
    flags('2030-04-01', 'Secretary of State', { reportedOn: '2030-03-01', reports: [] }).map(({ kind }) => kind),
    ['no-source', 'reported-before-said'],
  );
});

test('what is printed of a statement names no one who was only to be described, and nothing that was off the record', () => {
  const printed = (more: object) => {
    const statement = after(said('st-1', '2030-02-16', { words: ['Thirty'], ...more })).statements.get('st-1' as never);
    assert.ok(statement);
    return JSON.stringify(printedStatement(statement, '2030-03-01' as Day));
  };
  assert.match(printed({}), /"person":"p-ells"/);
  const background = printed({ attribution: { level: 'background', agreedWords: 'a person in the room' } });
  assert.match(background, /"as":"a person in the room"/);
  const closed = ['chatham-house', 'deep-background', 'off-the-record'].map((level) =>
    printed({ attribution: { level } }),
  );
  for (const words of [background, ...closed]) assert.doesNotMatch(words, /p-ells/);
  for (const words of closed) assert.doesNotMatch(words, /Thirty|kol|"source"/);
  assert.match(printed({ attribution: { level: 'on-the-record', embargoUntil: '2030-04-01' } }), /"kind":"held"/);
});

test('a forecast is scored by the square of its miss, over the range that its word stands for', () => {
  const settled = (likelihood: keyof typeof LIKELIHOODS, outcome: string) => {
    const state = after(
      ['2030-06-12', 'ForecastMade', { id: 'f', statement: 'st-1', claim: 'It is initialled', likelihood }],
      ['2030-10-08', 'ForecastSettled', { forecast: 'f', outcome, on: '2030-10-08' }],
    );
    const score = scoreOf(state.forecasts.get('f' as never) as never);
    return score?.map((each) => each.toFixed(4));
  };
  assert.deepEqual(settled('likely', 'right'), ['0.0400', '0.2025']);
  assert.deepEqual(settled('likely', 'wrong'), ['0.3025', '0.6400']);
  assert.equal(settled('likely', 'cannot be judged'), undefined);
  for (const [low, high] of Object.values(LIKELIHOODS)) assert.ok(low < high);
});
