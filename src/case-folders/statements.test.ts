import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { positionOf } from '#agreement/positions';
import { asId, type Day, type PersonId, type StatementId } from '#agreement/terms';
import { clauseMargin, findStatement, matrixOf, partyFile, questionFile } from '#agreement/views';
import { openCase } from './open-case.ts';

const ROOT = join(import.meta.dirname, '../..');
const FACTS = join(process.env.TRAVAUX_SHARED ?? join(ROOT, '../shared'), 'facts');

async function opened(id: string) {
  const read = await openCase(join(ROOT, 'cases', id));
  assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
  return read.value;
}

const [plan, river] = [await opened('ukraine-2025'), await opened('river-accord')];
const state = plan.state(undefined);

test('the sample holds every statement, source, question, event and party of the facts, and the report as a witness', (t) => {
  if (!existsSync(FACTS)) return t.skip('The facts lie in ../shared, which is not here.');
  const facts = (file: string) => parse(readFileSync(join(FACTS, `${file}.yaml`), 'utf8'));
  const [seed, questions] = [facts('seed-article'), facts('questions').questions];
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
  const held = [...state.positions.statements.keys()].sort();
  assert.deepEqual(held, [...ids(facts('statements').statements), ...ids(seed.facts)].sort());
  assert.deepEqual([...state.sources.sources.keys()].sort(), ids(facts('sources').sources));
  assert.deepEqual([...state.parties.questions.keys()].sort(), ids(questions));
  assert.deepEqual([...state.course.events.keys()].sort(), ids(facts('events').events));
  assert.deepEqual([...state.parties.parties.keys()].sort(), ids(facts('parties').parties));
  assert.deepEqual(
    state.positions.sentences.map(({ n }) => n),
    seed.sentences.map((s: { n: number }) => s.n),
  );
  for (const question of questions)
    for (const { party, option, statements } of question.party_positions) {
      const { movement } = positionOf(state.positions, party, question.id);
      const on = movement.filter((each) => each.on.kind === 'option' && each.on.option === option);
      assert.ok(on.length >= Math.max(1, statements.length), `${party} on ${option}`);
    }
});

test('in the sample rules find the one office that was not held, and who held it; all else of that kind is in order', () => {
  const flagged = [...state.positions.statements.keys()].flatMap((id) =>
    (findStatement(state, id)?.flags ?? []).map((flag) => [id, flag.kind, ...(flag.holders ?? [])]),
  );
  const of = (kind: string) => flagged.filter((flag) => flag[1] === kind);
  assert.deepEqual(of('office-not-held'), [
    ['sf-28', 'office-not-held', 'p-rubio'],
    ['sf-29', 'office-not-held', 'p-rubio'],
  ]);
  assert.ok(of('no-day').every(([id]) => id?.startsWith('sf-')) && of('no-day').length === 35);
  assert.deepEqual(
    of('demand-without-source').map(([id]) => id),
    ['sf-26'],
  );
  assert.deepEqual([of('no-source'), of('reported-before-said')], [[], []]);
});

test('what no rule can find in the report stands as editor’s notes, each about what it is about', () => {
  const notes = state.positions.notes.map(({ id, statements, notedBy }) => [id, statements[0], notedBy]);
  assert.equal(notes.length, 6);
  assert.ok(notes.every(([, , by]) => by === 'an editor of this sample'));
  const told = findStatement(state, asId<StatementId>('sf-19'));
  assert.deepEqual(
    told?.notes.map(({ id }) => id),
    ['inc-kremlin'],
  );
});

test('four changes are only reported: unknown in the margin, and joined once a text appears', () => {
  const margin = (day: string, draft: string, unit: string) => {
    const answer = clauseMargin(plan.state(undefined, { asKnownOn: day as Day }), asId(draft), asId(unit));
    assert.ok(answer.ok, answer.ok ? '' : answer.refusal.sentence);
    return { reported: answer.value.reported.map(({ id }) => id), joined: answer.value.joined.map(({ id }) => id) };
  };
  assert.equal(state.positions.amendments.size, 4);
  assert.deepEqual(margin('2025-11-25', 'us28', 'us28.1'), { reported: ['ra-sovereignty'], joined: [] });
  assert.deepEqual(margin('2025-12-31', 'v20', 'v20.1'), { reported: [], joined: ['ra-sovereignty'] });
  const [amendment] = [...state.positions.amendments.values()];
  assert.deepEqual(
    [amendment?.knownOn, amendment?.joins[0]?.knownOn, amendment?.answers],
    ['2025-11-25', '2025-12-24', 'sf-08'],
  );
});

test('on no day does anything that was said, or is said of it, point at what was known later', () => {
  for (const day of ['2025-11-25', '2025-12-10', '2026-01-20', '2026-03-01'] as Day[]) {
    const then = plan.state(undefined, { asKnownOn: day });
    const { positions } = then;
    for (const statement of positions.statements.values()) {
      assert.ok(statement.knownOn <= day);
      for (const { source } of statement.reports)
        assert.ok(then.sources.sources.has(source), `${statement.id} on ${day}`);
      for (const { on } of positions.readings.get(statement.id) ?? [])
        if ('draft' in on) assert.ok(then.text.drafts.has(on.draft), `${statement.id} of ${on.draft} on ${day}`);
    }
    const near = positions.sentences.flatMap(({ nearest }) => nearest);
    for (const id of near.flatMap(({ statements }) => statements ?? []))
      assert.ok(positions.statements.has(id), `${id} on ${day}`);
    for (const { rests } of positions.notes)
      for (const id of rests?.statements ?? []) assert.ok(positions.statements.has(id), `${id} on ${day}`);
  }
});

test('the matrix has a row a question and a cell a party that spoke of it, each resting on entries', () => {
  const { parties, rows } = matrixOf(state);
  assert.equal(rows.length, 25);
  for (const { cells } of rows) {
    assert.equal(cells.length, parties.length);
    for (const cell of cells) assert.ok(cell === undefined || cell.grounds.every((id) => state.entries.has(id)));
  }
  for (const { question, cells } of rows)
    for (const [i, cell] of cells.entries()) {
      const party = parties[i]?.id ?? asId('none');
      const alone = positionOf(state.positions, party, question.id);
      assert.deepEqual(cell ?? alone, alone, `${party} on ${question.id}`);
    }
});

test('a question’s file says which texts pick an option and who stands on it; a party’s, what it holds and asks', () => {
  const territory = questionFile(state, asId('q-territory'));
  assert.ok(territory.ok);
  const [first] = territory.value.options.filter(({ option }) => option.id === 'territory.o2');
  assert.deepEqual(
    first?.picks.map(({ draft }) => draft),
    ['ue-apr25', 'eu24'],
  );
  const file = partyFile(state, asId('russia'));
  assert.ok(file.ok);
  assert.ok(file.value.demands.some(({ question }) => question === 'q-territory'));
  assert.ok(file.value.redLines.length >= 5 && file.value.redLines.every(({ strength }) => strength === 'red line'));
  assert.ok(
    file.value.statements.every(
      ({ statement }) => statement.onBehalfOf === 'russia' || statement.alsoFor?.includes('russia' as never),
    ),
  );
});

test('in the invented case a quotation stands in its source, an office that had ended is flagged, and a rival reads otherwise', () => {
  const accord = river.state(undefined);
  for (const { words, reports } of accord.positions.statements.values())
    for (const { source, spans } of reports)
      for (const [i, [start, end]] of (spans ?? []).entries())
        assert.equal(accord.sources.sources.get(source)?.text?.slice(start, end), words?.[i]);
  const flags = [...accord.positions.statements.keys()].flatMap((id) =>
    (findStatement(accord, id)?.flags ?? []).map(({ kind }) => [id, kind]),
  );
  assert.deepEqual(flags, [['s-p22', 'office-not-held']]);
  assert.deepEqual(findStatement(accord, asId('s-p22'))?.lineages, ['temmeru tide']);
  assert.equal(positionOf(accord.positions, asId('hal'), asId('q-flow')).disputed, true);
});

test('a name that is protected is known to the editors and to nobody else', () => {
  const names = (reader: string | undefined) => river.state(reader as PersonId | undefined).positions.names;
  assert.equal(names('p-amsool').get(asId('s-p23'))?.person, 'p-maddrin');
  for (const reader of [undefined, 'p-lindqua', 'p-ells', 'p-maddrin']) {
    assert.equal(names(reader).size, 0);
    const told = findStatement(river.state(reader as PersonId | undefined), asId('s-p23'));
    assert.doesNotMatch(JSON.stringify(told), /maddrin/i);
  }
});
