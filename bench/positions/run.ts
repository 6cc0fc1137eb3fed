import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { State } from '../../src/agreement/evolve.ts';
import type { RecordedStatement } from '../../src/agreement/positions/statement.ts';
import type { Day, StatementId } from '../../src/agreement/terms/index.ts';
import { matrixOf } from '../../src/agreement/views/index.ts';
import { openCase } from '../../src/case-folders/open-case.ts';
import { stopwatch, type Took } from '../record/stopwatch.ts';
import { linesOfTable } from '../redline/table.ts';
import { naiveMatrix } from './naive.ts';

const { values } = parseArgs({ options: { statements: { type: 'string', default: '10000' } } });
const most = Number(values.statements);

const opened = await openCase(join(import.meta.dirname, '../../cases/ukraine-2025'));
if (!opened.ok) throw new Error(opened.refusal.sentence);
const rows = [
  measure(onlyDated(opened.value.state(undefined)), 0.2),
  measure(multiplied(opened.value.state(undefined), most), 1),
];
const head = ['statements', 'questions', 'cells', 'cold', 'warm', 'goal', '', 'naive', 'alike'];
for (const line of linesOfTable([head, ...rows])) console.log(line);
if (rows.some((row) => row.includes('missed') || row.includes('no'))) process.exitCode = 1;

/** One row: the first matrix of the process and the median of the next, beside the naive one. Processor time, as the machine is shared. */
function measure(state: State, goal: number): readonly string[] {
  const [matrix, cold] = timed(() => matrixOf(state));
  const warm = Array.from({ length: 5 }, () => timed(() => matrixOf(state))[1].cpu).sort((a, b) => a - b)[2] ?? 0;
  const [naive, slow] = timed(() => naiveMatrix(state));
  const cells = matrix.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  const alike = cells.every(({ party, question, standings }) => naive.get(`${party} ${question}`) === standings.length);
  return [
    String(state.positions.statements.size),
    String(matrix.rows.length),
    String(cells.length),
    ms(cold.cpu),
    ms(warm),
    ms(goal),
    cold.cpu <= goal ? 'met' : 'missed',
    ms(slow.cpu),
    alike && naive.size === cells.length ? 'yes' : 'no',
  ];
}

function timed<A>(work: () => A): readonly [A, Took] {
  const read = stopwatch();
  const answer = work();
  return [answer, read()];
}

function ms(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}

/** The sample without the sentences of its witness: the 145 dated statements. */
function onlyDated(state: State): State {
  for (const [id, { saidOn }] of state.positions.statements)
    if (saidOn === undefined) state.positions.statements.delete(id);
  return state;
}

/** As many statements with their readings as asked for: those of the sample again and again, on other days. */
function multiplied(state: State, count: number): State {
  const { statements, readings } = state.positions;
  const originals = [...statements.values()];
  for (let i = statements.size; i < count; i++) {
    const original = originals[i % originals.length] as RecordedStatement;
    const id = `${original.id}-${i}` as StatementId;
    statements.set(id, { ...original, id, saidOn: dayAfter(i) });
    readings.set(
      id,
      (readings.get(original.id) ?? []).map((reading) => ({ ...reading, statement: id })),
    );
  }
  return state;
}

function dayAfter(days: number): Day {
  return new Date(Date.UTC(2025, 10, 1 + (days % 160))).toISOString().slice(0, 10) as Day;
}
