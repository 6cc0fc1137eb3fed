import type { State } from '#agreement/evolve';
import {
  dayOfStatement,
  type Flag,
  flagsOf,
  type RecordedEditorsNote,
  type RecordedReading,
  type RecordedStatement,
} from '#agreement/positions';
import { lineagesOf } from '#agreement/sources';
import { compareText, type Day, type StatementId } from '#agreement/terms';

/** A statement with how it is read, what rules find in it, and what an editor noted, each marked as what it is. */
export interface ToldStatement {
  readonly statement: RecordedStatement;
  /** The day by which it has its place: said, else reported, else known. */
  readonly day: Day;
  /** The first readings, then the rivals. */
  readonly readings: readonly RecordedReading[];
  readonly flags: readonly Flag[];
  readonly notes: readonly RecordedEditorsNote[];
  /** Outlets that had it first-hand: as many as it has independent lineages. */
  readonly lineages: readonly string[];
}

/** The statement, if this reading of the record has it. */
export function findStatement(state: State, id: StatementId): ToldStatement | undefined {
  const { statements, readings, notes } = state.positions;
  const statement = statements.get(id);
  if (statement === undefined) return undefined;
  const read = readings.get(id) ?? [];
  return {
    statement,
    day: dayOfStatement(statement),
    readings: [...read.filter((r) => r.rival !== true), ...read.filter((r) => r.rival === true)],
    flags: flagsOf(statement, read, state.parties.people),
    notes: notes.filter((note) => note.statements.includes(id)),
    lineages: [...lineagesOf(statement.reports, state.sources.sources).keys()],
  };
}

/** The statements as of a day in the world that `wanted` picks, in the order of their days. */
export function statementsWhere(
  state: State,
  wanted: (statement: RecordedStatement, readings: readonly RecordedReading[]) => boolean,
  asOf?: Day,
): readonly ToldStatement[] {
  return [...state.positions.statements.values()]
    .filter((statement) => asOf === undefined || dayOfStatement(statement) <= asOf)
    .filter((statement) => wanted(statement, state.positions.readings.get(statement.id) ?? []))
    .flatMap(({ id }) => findStatement(state, id) ?? [])
    .sort((a, b) => compareText(a.day, b.day));
}
