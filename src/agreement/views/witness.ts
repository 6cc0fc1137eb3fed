import type { State } from '#agreement/evolve';
import type { RecordedAmendment, RecordedEditorsNote, RecordedSentence } from '#agreement/positions';
import { compareText } from '#agreement/terms';
import { findStatement, type ToldStatement } from './told-statement.ts';

/** A sentence of a report that is held as a witness, with all that was taken from it and all that is doubted of it. */
export interface WitnessLine {
  readonly sentence: RecordedSentence;
  /** What it says that somebody said; each bears the flags that rules raise. */
  readonly statements: readonly ToldStatement[];
  readonly amendments: readonly RecordedAmendment[];
  /** What an editor noted of it, which no rule can find. */
  readonly notes: readonly RecordedEditorsNote[];
}

/** Every sentence that is held as a witness: by source, in the order of the report. */
export function witnessOf(state: State): readonly WitnessLine[] {
  const { sentences, amendments, notes } = state.positions;
  return [...sentences]
    .sort((a, b) => compareText(a.source, b.source) || a.n - b.n)
    .map((sentence) => ({
      sentence,
      statements: sentence.statements.flatMap((id) => findStatement(state, id) ?? []),
      amendments: (sentence.amendments ?? []).flatMap((id) => amendments.get(id) ?? []),
      notes: notes.filter(({ statements }) => statements.some((id) => sentence.statements.includes(id))),
    }));
}
