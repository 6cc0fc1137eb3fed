import type { State } from '#agreement/evolve';
import type { Party, PosedQuestion } from '#agreement/parties';
import { allPositions, cellKey, type Position } from '#agreement/positions';
import { compareText, type Day, type PartyId } from '#agreement/terms';

/** Questions by parties: what each holds on each, how it moved, and on what that rests. */
export interface Matrix {
  /** Parties of which anything is known on any question, by name: no other order favours nobody. */
  readonly parties: readonly Party[];
  readonly rows: readonly MatrixRow[];
}

/** One question, with a cell a party in the order of the matrix's parties; nothing where nothing is known. */
export interface MatrixRow {
  readonly question: PosedQuestion;
  readonly cells: readonly (Position | undefined)[];
}

/** The matrix as of a day in the world, by the state as it was folded for what was known. */
export function matrixOf(state: State, asOf?: Day): Matrix {
  const positions = allPositions(state.positions, asOf);
  const speaking = new Set<PartyId>([...positions.values()].map(({ party }) => party));
  const parties = [...state.parties.parties.values()].filter(({ id }) => speaking.has(id)).sort(byName);
  return {
    parties,
    rows: [...state.parties.questions.values()].map((question) => ({
      question,
      cells: parties.map(({ id }) => positions.get(cellKey(id, question.id))),
    })),
  };
}

function byName(a: Party, b: Party): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id);
}
