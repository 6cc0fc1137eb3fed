import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Entry, type EntryType, entrySchemas, versionOf } from '#agreement/entry';
import { ledTo, type State, thingFor } from '#agreement/evolve';
import { foldReading } from '#agreement/reading';
import { asId, type ProcessId, type RoomId } from '#agreement/terms';
import { introduces } from '#agreement/things';
import type { SealedPart } from './sealed-part.ts';
import { UPCASTERS, type Upcasters, upcast } from './upcast.ts';

/**
 * Entries as past versions of the program wrote them, in fixtures/entries: frozen. A new type, or a new version of one,
 * comes with lines of its own in a further file, and the state that they lead to beside it.
 */
const FROZEN = join(import.meta.dirname, '../../fixtures/entries');
const files = readdirSync(FROZEN).filter((name) => name.endsWith('.jsonl'));

type Line = Pick<Entry, 'room' | 'seq' | 'id' | 'recordedAt'> & { readonly sealed: SealedPart };

function linesOf(file: string): readonly Line[] {
  return readFileSync(join(FROZEN, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function readToday({ sealed, ...header }: Line): Entry {
  const today = upcast(sealed);
  assert.ok(today.ok, today.ok ? '' : today.refusal.sentence);
  const { version: _, ...part } = today.value;
  return { process: asId<ProcessId>('talks'), ...header, ...part } as Entry;
}

/** A state as JSON: a map as the list of its pairs. */
function plain(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state, (_, value) => (value instanceof Map ? [...value] : value)));
}

/** What another entry stands in place of, under one name: looked up today, a part of the state when it was frozen. */
function collisionsOf(state: State): readonly string[] {
  return [...state.entries.values()].flatMap((entry) => {
    const thing = introduces(entry);
    return thing === undefined || thingFor(state, entry.room, thing)?.entry === entry.id ? [] : [entry.id];
  });
}

/** What could be corrected when corrections were written in their first version. */
const CORRECTED_THEN: readonly EntryType[] = [
  'ProcessOpened',
  'PartyNamed',
  'PersonNamed',
  'SourceCaptured',
  'QuestionPosed',
  'OptionOffered',
  'DraftTabled',
  'PickRead',
  'PairOverruled',
  'EventTold',
  'ChannelOpened',
  'FrontColumnSet',
  'FrontMatterSet',
  'FrontLeadWritten',
];

test('every type of entry is frozen in its first version', () => {
  const frozen = files.flatMap(linesOf).filter(({ sealed }) => sealed.version === 1);
  assert.deepEqual([...new Set(frozen.map(({ sealed }) => sealed.type))].sort(), Object.keys(entrySchemas).sort());
});

for (const file of files) {
  test(`what ${file} holds is read today, and leads to the same state`, () => {
    const entries = linesOf(file).map(readToday);
    for (const { type, body, seq, room } of entries)
      assert.deepEqual(entrySchemas[type].parse(body), body, `entry ${seq} of ${room} is of today's form`);
    const logs = new Map<RoomId, Entry[]>();
    for (const entry of entries) logs.set(entry.room, [...(logs.get(entry.room) ?? []), entry]);
    const { collisions = [], ...frozen } = JSON.parse(
      readFileSync(join(FROZEN, file.replace('.jsonl', '.state.json')), 'utf8'),
    );
    const state = foldReading(logs);
    // What was frozen must be there; chapters that came later may add to it.
    assert.partialDeepStrictEqual(plain(state), frozen);
    assert.deepEqual(collisionsOf(state), collisions);
    for (const { id, room, command } of entries)
      assert.ok(ledTo(state, room, command).includes(id), `${id} is found by its request`);
  });
}

test('the steps of each type lead to the version in which it is written today', () => {
  for (const type of Object.keys(entrySchemas) as EntryType[])
    assert.equal((UPCASTERS.get(type)?.length ?? 0) + 1, versionOf(type), type);
});

test('a correction of the first version is found to be of the type that it corrects', () => {
  const told = linesOf('version-1.jsonl').filter(({ sealed }) => CORRECTED_THEN.includes(sealed.type));
  for (const { sealed } of told) {
    const first = { ...sealed, type: 'EntryCorrected', version: 1, body: { entry: 'en_1', body: sealed.body } };
    const today = upcast(first as unknown as SealedPart);
    assert.ok(today.ok);
    assert.deepEqual(today.value.body, { entry: 'en_1', type: sealed.type, version: 1, body: sealed.body });
  }
});

test('the body that a correction brings goes up to the version of today with it; one of no known type is an error', () => {
  const upcasters: Upcasters = new Map([
    ['EntryCorrected', [(body: unknown) => body]],
    ['PartyNamed', [(body: unknown) => ({ ...(body as object), kind: 'state' })]],
  ]);
  const correction = (type: string) =>
    ({
      ...party(2, 'EntryCorrected'),
      body: { entry: 'en_1', type, version: 1, body: { id: 'a', name: 'A' }, reason: 'Its kind' },
    }) as unknown as SealedPart;
  const today = upcast(correction('PartyNamed'), upcasters);
  assert.ok(today.ok);
  assert.deepEqual(today.value.body, {
    entry: 'en_1',
    type: 'PartyNamed',
    version: 2,
    body: { id: 'a', name: 'A', kind: 'state' },
    reason: 'Its kind',
  });
  assert.match(sentence(correction('PartyDissolved'), upcasters), /unknown-entry: .* type PartyDissolved/);
});

const party = (version: number, type = 'PartyNamed') =>
  ({
    type,
    version,
    author: 'p',
    command: 'c',
    knownOn: '2030-01-22',
    seen: {},
    body: { id: 'a', name: 'A' },
  }) as unknown as SealedPart;

function sentence(part: SealedPart, upcasters?: Upcasters): string {
  const answer = upcast(part, upcasters);
  return answer.ok ? '' : `${answer.refusal.code}: ${answer.refusal.sentence}`;
}

test('a type that this version does not know is an error that names it, never passed over', () => {
  assert.match(sentence(party(1, 'PartyDissolved')), /unknown-entry: .* type PartyDissolved \(version 1\)/);
  for (const type of ['constructor', 'toString', '__proto__']) assert.match(sentence(party(1, type)), /unknown-entry/);
});

test('a version that this program does not know yet is an error with its number', () => {
  assert.match(sentence(party(7)), /unknown-entry: .*PartyNamed in version 7; .* reads versions 1 to 1/);
  for (const version of [0, -1, 1.5, Number.NaN]) assert.match(sentence(party(version)), /unknown-entry/);
});

test('an entry of a past version goes up step by step to the one of today', () => {
  const upcasters: Upcasters = new Map([
    [
      'PartyNamed',
      [
        (body: unknown) => ({ ...(body as object), kind: 'state' }),
        (body: unknown) => ({ ...(body as object), roles: [(body as { kind: string }).kind] }),
      ],
    ],
  ]);
  const bodies = [1, 2, 3].map((version) => {
    const part = { ...party(version), body: { id: 'a', name: 'A', ...(version > 1 ? { kind: 'bloc' } : {}) } };
    const today = upcast(part as unknown as SealedPart, upcasters);
    assert.ok(today.ok && today.value.version === 3);
    return today.value.body;
  });
  assert.deepEqual(bodies, [
    { id: 'a', name: 'A', kind: 'state', roles: ['state'] },
    { id: 'a', name: 'A', kind: 'bloc', roles: ['bloc'] },
    { id: 'a', name: 'A', kind: 'bloc' },
  ]);
  assert.match(sentence(party(4), upcasters), /version 4; .* reads versions 1 to 3/);
});
