import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, travaux } from '../cli/travaux.ts';

const CASES = join(import.meta.dirname, '../../cases');
const CASE = ['--case', join(CASES, 'river-accord')];

async function json(words: readonly string[]) {
  const ran = await travaux([...words, '--json']);
  assert.equal(ran.code, 0, ran.err);
  return JSON.parse(ran.out);
}

test('coverage prints each demand with what the draft makes of it, as the public reads it or a member', async () => {
  const { demands } = await json([
    'coverage',
    ...CASE,
    '--party',
    'pel',
    '--draft',
    'd4',
    '--as-known-on',
    '2030-12-31',
  ]);
  assert.deepEqual(demands[1], {
    question: 'q-enforce',
    option: 'q-enforce.e-suspend',
    state: 'met',
    unsourced: true,
    units: ['d4.13.1', 'd4.13.2', 'd4.14'],
    firstMovedIn: 'd2',
    statements: [],
  });
  assert.equal(demands.length, 2);
  const mediator = await json(['coverage', ...CASE, '--party', 'pel', '--draft', 'd4', '--as', 'p-lindqua']);
  assert.equal(mediator.demands.length, 3);
  const early = await travaux(['coverage', ...CASE, '--party', 'pel', '--draft', 'd4', '--as-known-on', '2030-03-01']);
  assert.equal(early.code, 1);
  assert.match(early.err, /no draft "d4" that you may read/);
});

test('a record answers as its case folder does, and as other members read it', async (t) => {
  const data = ['--data', join(await folder(t), 'record')];
  assert.equal((await travaux(['import', join(CASES, 'river-accord'), ...data])).code, 0);
  const ask = [
    'positions',
    '--question',
    'q-ceiling',
    '--party',
    'kol',
    '--as-of',
    '2030-06-30',
    '--as-known-on',
    '2030-06-30',
  ];
  const stances = async (more: readonly string[]) =>
    (await json([...ask, ...more])).standings.map((s: { stance: string; statement: string }) => [
      s.stance,
      s.statement,
    ]);
  const open = await stances([...data, '--as', 'nobody']);
  assert.deepEqual(open, await stances(CASE));
  assert.deepEqual(open[0], ['objection', 's-p24']);
  assert.deepEqual((await stances([...data, '--as', 'p-corrabil'])).slice(0, 2), [
    ['rejection', 's-x11'],
    ['acceptance', 's-x10'],
  ]);
});

test('the matrix goes out as CSV, and statements come in from CSV with a word on each line that was refused', async (t) => {
  const dir = await folder(t);
  const data = ['--data', join(dir, 'record')];
  assert.equal((await travaux(['import', join(CASES, 'river-accord'), ...data])).code, 0);
  const csv = await travaux(['matrix', ...data, '--as', 'nobody', '--csv']);
  assert.match(csv.out, /^question,question_title,party,[^\r\n]*\r\nq-ceiling,Ceiling of armed personnel/);
  const file = join(dir, 'statements.csv');
  const lines = [
    'id,person,party,said_on,words,gloss,level,question,option,stance',
    'st-1,p-ells,kol,2030-08-01,"Thirty, and not ""twenty""",He holds to thirty.,,q-depth,q-depth.b30,demand',
    'st-1,,,,,,,q-depth,q-depth.b10,rejection',
    'st-2,p-ells,kol,2030-08-01,,Not for the record.,off-the-record,,,',
    'st-3,p-nobody,kol,2030-08-01,,Who is that?,,,,',
    'st-4,p-ells,kol,1 August,,No such day.,,,,',
  ];
  await writeFile(file, lines.join('\n'));
  const report = await json(['import-statements', file, ...data, '--as', 'p-amsool']);
  assert.equal(report.taken, 2);
  assert.deepEqual(
    report.refused.map(({ line, statement, code }: Record<string, unknown>) => [line, statement, code]),
    [
      [4, 'st-2', 'off-record'],
      [5, 'st-3', 'not-found'],
      [6, 'st-4', 'form'],
    ],
  );
  const again = await json(['import-statements', file, ...data, '--as', 'p-amsool']);
  assert.equal(again.taken, 2, 'what was taken in is taken in');
  const { standings } = await json(['positions', ...data, '--as', 'nobody', '--question', 'q-depth', '--party', 'kol']);
  const told = standings.filter((s: { statement: string }) => s.statement === 'st-1');
  assert.deepEqual(told.map((s: { stance: string }) => s.stance).sort(), ['demand', 'rejection']);
});

test('a file that is no CSV, and a question without a party, are refused in words', async (t) => {
  const dir = await folder(t);
  await writeFile(join(dir, 'x.csv'), 'id,gloss\nst-1,"open');
  const data = ['--data', join(dir, 'record')];
  const broken = await travaux(['import-statements', join(dir, 'x.csv'), ...data, '--as', 'p-amsool']);
  assert.deepEqual(
    [broken.code, broken.err.trim()],
    [1, 'travaux: The quotation that begins on line 2 is not closed. [csv]'],
  );
  const half = await travaux(['positions', ...CASE, '--question', 'q-depth']);
  assert.equal(half.code, 2);
  assert.match(half.err, /--party is missing/);
  const both = await travaux(['coverage', ...CASE, ...data, '--party', 'kol', '--draft', 'd1']);
  assert.match(both.err, /--case and a record are both given/);
});
