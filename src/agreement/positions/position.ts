import { compareText, type Day, type EntryId, type PartyId, type QuestionId, type StatementId } from '#agreement/terms';
import type { PositionsState } from './evolve.ts';
import { isSourced } from './flag.ts';
import { keyOfOn, type On, questionOf } from './on.ts';
import type { StanceKind, Strength } from './stance.ts';
import { dayOfStatement, type RecordedStatement, saidFor } from './statement.ts';
import type { RecordedReading } from './statement-reading.ts';

/** One stance of a party on one matter, at a day, and the entries that it rests on. */
export interface Standing {
  readonly on: On;
  readonly stance: StanceKind;
  readonly strength?: Strength;
  readonly day: Day;
  /** What it was said in; nothing where it was put down to the party without a statement. */
  readonly statement?: StatementId;
  /** A rival reading: it stands beside the others and supersedes none. */
  readonly rival: boolean;
  /** Another told it of the party. */
  readonly secondHand: boolean;
  /** Nobody is named as having said it. */
  readonly unsourced: boolean;
  readonly grounds: readonly [EntryId, ...EntryId[]];
}

/** What a party holds on a question at a day. Worked out, never stored. */
export interface Position {
  readonly party: PartyId;
  readonly question: QuestionId;
  /** The newest stance on each matter, the newest first. */
  readonly standings: readonly Standing[];
  /** Every stance in the order of days: how it moved. */
  readonly movement: readonly Standing[];
  /** Every statement about the question, in the order of days. */
  readonly statements: readonly StatementId[];
  /** Somebody reads one of the statements otherwise. */
  readonly disputed: boolean;
  readonly grounds: readonly EntryId[];
}

/**
 * What a party holds on a question, as of a day in the world, by the state as it was folded for what was known. Nothing
 * said later than that day counts; a statement without a day counts from when it was reported or known.
 */
export function positionOf(state: PositionsState, party: PartyId, question: QuestionId, asOf?: Day): Position {
  return positionsBy(state, asOf, { party, question }).get(cellKey(party, question)) ?? empty(party, question);
}

/** Every position that there is, by `cellKey`: one pass over the statements. */
export function allPositions(state: PositionsState, asOf?: Day): ReadonlyMap<string, Position> {
  return positionsBy(state, asOf, {});
}

/** The name of one cell of the matrix. */
export function cellKey(party: PartyId, question: QuestionId): string {
  return `${party} ${question}`;
}

/** What to work out: all cells, or those of one party or question. */
interface Wanted {
  readonly party?: PartyId;
  readonly question?: QuestionId;
}

interface Cell {
  readonly party: PartyId;
  readonly question: QuestionId;
  readonly standings: Standing[];
  readonly said: RecordedStatement[];
}

function positionsBy(state: PositionsState, asOf: Day | undefined, wanted: Wanted): ReadonlyMap<string, Position> {
  const cells = new Map<string, Cell>();
  const isWanted = (party: PartyId, question: QuestionId) =>
    (wanted.party ?? party) === party && (wanted.question ?? question) === question;
  for (const statement of state.statements.values()) {
    const day = dayOfStatement(statement);
    if (asOf === undefined || day <= asOf)
      takeStatement(cells, statement, state.readings.get(statement.id) ?? [], isWanted);
  }
  for (const { party, question, option, stance, entry, knownOn: day } of state.noted) {
    if ((asOf !== undefined && day > asOf) || !isWanted(party, question)) continue;
    const on: On = { kind: 'option', question, option };
    const standing = { on, stance, day, rival: false, secondHand: false, unsourced: true, grounds: [entry] as const };
    cellIn(cells, party, question).standings.push(standing);
  }
  return new Map([...cells].map(([key, cell]) => [key, settle(cell)]));
}

/** Puts a statement into the cells of those for whom it was said, and of those whose stance it tells. */
function takeStatement(
  cells: Map<string, Cell>,
  statement: RecordedStatement,
  readings: readonly RecordedReading[],
  isWanted: (party: PartyId, question: QuestionId) => boolean,
): void {
  const own = [statement.onBehalfOf, ...(statement.alsoFor ?? [])];
  for (const question of questionsOf(statement, readings)) {
    const here = readings.filter(({ on }) => (questionOf(on) ?? question) === question);
    const told = new Set([...own, ...here.flatMap(({ party }) => party ?? [])]);
    for (const party of told) {
      if (!isWanted(party, question)) continue;
      const theirs = here.filter((r) => (r.party === undefined ? own.includes(party) : r.party === party));
      if (theirs.length === 0 && !statement.questions.includes(question)) continue;
      const cell = cellIn(cells, party, question);
      cell.said.push(statement);
      for (const reading of theirs) cell.standings.push(standing(statement, reading));
    }
  }
}

/** The questions of a statement: those that it is about, and those that its readings put it to. */
function questionsOf(statement: RecordedStatement, readings: readonly RecordedReading[]): ReadonlySet<QuestionId> {
  const questions = new Set(statement.questions);
  for (const { on } of readings) {
    const question = questionOf(on);
    if (question !== undefined) questions.add(question);
  }
  return questions;
}

function standing(statement: RecordedStatement, reading: RecordedReading): Standing {
  const { on, party, stance, strength, rival, entry } = reading;
  return {
    on,
    stance,
    ...(strength === undefined ? {} : { strength }),
    day: dayOfStatement(statement),
    statement: statement.id,
    rival: rival ?? false,
    secondHand: party !== undefined && !saidFor(statement, party),
    unsourced: !isSourced(statement),
    grounds: [statement.entry, entry],
  };
}

function cellIn(cells: Map<string, Cell>, party: PartyId, question: QuestionId): Cell {
  const key = cellKey(party, question);
  const found = cells.get(key);
  if (found !== undefined) return found;
  const cell: Cell = { party, question, standings: [], said: [] };
  cells.set(key, cell);
  return cell;
}

function settle({ party, question, standings, said }: Cell): Position {
  const movement = standings.sort((a, b) => compareText(a.day, b.day));
  // A Map keeps its order, so a matter that is spoken of again is taken out first, and comes last.
  const newest = new Map<string, Standing>();
  for (const each of movement) {
    const key = `${each.rival ? `rival ${each.stance} ` : ''}${keyOfOn(each.on)}`;
    newest.delete(key);
    newest.set(key, each);
  }
  return {
    party,
    question,
    standings: [...newest.values()].reverse(),
    movement,
    statements: said.sort((a, b) => compareText(dayOfStatement(a), dayOfStatement(b))).map(({ id }) => id),
    disputed: movement.some(({ rival }) => rival),
    grounds: [...new Set([...said.map(({ entry }) => entry), ...movement.flatMap(({ grounds }) => grounds)])],
  };
}

function empty(party: PartyId, question: QuestionId): Position {
  return { party, question, standings: [], movement: [], statements: [], disputed: false, grounds: [] };
}
