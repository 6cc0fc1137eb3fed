import type { State } from '#agreement/evolve';
import { noSuch, type Pick, type PosedQuestion } from '#agreement/parties';
import type { RecordedAmendment } from '#agreement/positions';
import {
  type AmendmentId,
  asId,
  type Day,
  type DraftId,
  ok,
  type QuestionId,
  type Result,
  type UnitId,
} from '#agreement/terms';
import { collisionsWith, flatten, type RecordedTabledAmendment, tabledDraft, unitsOfAmendment } from '#agreement/text';
import { statementsWhere, type ToldStatement } from './told-statement.ts';

/** What stands in the margin of a clause. */
export interface ClauseMargin {
  readonly draft: DraftId;
  readonly unit: UnitId;
  /** The questions that it touches, or picks an option of. */
  readonly questions: readonly PosedQuestion[];
  readonly picks: readonly Pick[];
  /** Said of this very unit. */
  readonly ofUnit: readonly ToldStatement[];
  /** Said of an option that it picks. */
  readonly ofOptions: readonly ToldStatement[];
  /** Reported changes that were joined to it, each with the day of the report and of the text. */
  readonly joined: readonly RecordedAmendment[];
  /** Reported changes to this draft on its questions: the words are unknown. */
  readonly reported: readonly RecordedAmendment[];
  /** Amendments in words that touch the unit, each with those that it collides with. */
  readonly tabled: readonly TabledChange[];
}

/** An amendment on the table, with the others that would change the same words. */
export interface TabledChange {
  readonly amendment: RecordedTabledAmendment;
  readonly collidesWith: readonly AmendmentId[];
}

/** The margin of a unit as of a day. Refuses a draft or a unit that this reader may not know of. */
export function clauseMargin(state: State, draft: DraftId, unit: UnitId, asOf?: Day): Result<ClauseMargin> {
  const text = state.text.drafts.get(draft);
  if (text === undefined) return { ok: false, refusal: noSuch('draft', draft) };
  const { units, containers } = flatten(tabledDraft(text));
  if (![...units, ...containers].some(({ id }) => id === unit)) return { ok: false, refusal: noSuch('unit', unit) };
  const picks = state.parties.picks.filter((pick) => pick.draft === draft && pick.units.includes(unit));
  const touched = new Set<QuestionId>([
    ...(text.touches?.[unit] ?? []).map((id) => asId<QuestionId>(id)),
    ...picks.map(({ question }) => question),
  ]);
  const picked = new Set(picks.map(({ option }) => option));
  const amendments = [...state.positions.amendments.values()];
  const isJoined = ({ joins }: RecordedAmendment) =>
    joins.some((join) => join.draft === draft && join.units.includes(unit));
  return ok({
    draft,
    unit,
    questions: [...touched].flatMap((id) => state.parties.questions.get(id) ?? []),
    picks,
    ofUnit: statementsWhere(
      state,
      (_, readings) => readings.some(({ on }) => on.kind === 'unit' && on.draft === draft && on.unit === unit),
      asOf,
    ),
    ofOptions: statementsWhere(
      state,
      (_, readings) => readings.some(({ on }) => on.kind === 'option' && picked.has(on.option)),
      asOf,
    ),
    joined: amendments.filter(isJoined),
    reported: amendments.filter(
      (amendment) =>
        amendment.draft === draft &&
        amendment.questions.some((question) => touched.has(question)) &&
        !isJoined(amendment),
    ),
    tabled: tabledAt(state, draft, unit),
  });
}

function tabledAt({ text: { amendments } }: State, draft: DraftId, unit: UnitId): readonly TabledChange[] {
  return [...amendments.values()]
    .filter((amendment) => amendment.draft === draft && unitsOfAmendment(amendment, amendments).includes(unit))
    .map((amendment) => ({ amendment, collidesWith: collisionsWith(amendment, amendments) }));
}
