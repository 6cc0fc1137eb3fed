import type { State } from '#agreement/evolve';
import { noSuch, type Option, type Party, type Pick, type PosedQuestion } from '#agreement/parties';
import {
  allPositions,
  cellKey,
  type Position,
  questionOf,
  type RecordedAmendment,
  type RecordedForecast,
  type Standing,
} from '#agreement/positions';
import { compareText, type Day, ok, type PartyId, type QuestionId, type Result } from '#agreement/terms';
import { statementsWhere, type ToldStatement } from './told-statement.ts';

/** A question with its options, which drafts pick which, who stands where, and on what that rests. */
export interface QuestionFile {
  readonly question: PosedQuestion;
  readonly options: readonly OptionFile[];
  /** Drafts that were read to be silent on it. */
  readonly silent: readonly Pick[];
  readonly positions: readonly { readonly party: Party; readonly position: Position }[];
  readonly statements: readonly ToldStatement[];
  readonly amendments: readonly RecordedAmendment[];
  readonly forecasts: readonly RecordedForecast[];
}

/** One option: the texts that pick it, and the parties with what stands of theirs on it. */
export interface OptionFile {
  readonly option: Option;
  readonly picks: readonly Pick[];
  readonly standings: readonly { readonly party: PartyId; readonly standing: Standing }[];
}

/** A question's file as of a day. Refuses a question that this reader may not know of. */
export function questionFile(state: State, id: QuestionId, asOf?: Day): Result<QuestionFile> {
  const question = state.parties.questions.get(id);
  if (question === undefined) return { ok: false, refusal: noSuch('question', id) };
  const cells = allPositions(state.positions, asOf);
  const positions = [...state.parties.parties.values()]
    .flatMap((party) => {
      const position = cells.get(cellKey(party.id, id));
      return position === undefined ? [] : [{ party, position }];
    })
    .sort((a, b) => compareText(a.party.name, b.party.name) || compareText(a.party.id, b.party.id));
  const picks = state.parties.picks.filter(({ question: of, draft }) => of === id && isTabled(state, draft, asOf));
  const statements = statementsWhere(
    state,
    ({ questions }, readings) => questions.includes(id) || readings.some(({ on }) => questionOf(on) === id),
    asOf,
  );
  const said = new Set(statements.map(({ statement }) => statement.id));
  return ok({
    question,
    options: question.options.map((option) => ({
      option,
      picks: picks.filter((pick) => pick.option === option.id && pick.units.length > 0),
      standings: positions.flatMap(({ party, position }) =>
        position.standings
          .filter(({ on }) => on.kind === 'option' && on.option === option.id)
          .map((standing) => ({ party: party.id, standing })),
      ),
    })),
    silent: picks.filter((pick) => pick.units.length === 0),
    positions,
    statements,
    amendments: [...state.positions.amendments.values()].filter(({ questions }) => questions.includes(id)),
    forecasts: [...state.positions.forecasts.values()].filter(({ statement }) => said.has(statement)),
  });
}

function isTabled(state: State, draft: Pick['draft'], asOf: Day | undefined): boolean {
  const date = state.text.drafts.get(draft)?.date;
  return date !== undefined && date <= (asOf ?? date);
}
