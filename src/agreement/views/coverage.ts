import type { State } from '#agreement/evolve';
import { noSuch, type PosedQuestion } from '#agreement/parties';
import { type Demand, demandsOf } from '#agreement/positions';
import {
  compareText,
  type DraftId,
  type EntryId,
  type OptionId,
  ok,
  type PartyId,
  type QuestionId,
  type Result,
  type StatementId,
  type UnitId,
} from '#agreement/terms';
import type { RecordedDraft } from '#agreement/text';

/** How far a draft gives a party what it asked for. */
export const COVERED = ['met', 'part', 'unmet', 'silent', 'unknown'] as const;
/**
 * `met`: the draft picks what was asked or lies beyond it; `part`: strictly between that and an option the party
 * objects to, or one of several outcomes; `unmet`: another option; `silent`: no pick; `unknown`: the text is unseen, or
 * only described without a word on it, or a rival witness whose clauses nobody has read for it.
 */
export type Covered = (typeof COVERED)[number];

/** What a draft makes of one demand. */
export interface DemandCoverage {
  readonly question: QuestionId;
  readonly option: OptionId;
  readonly state: Covered;
  readonly unsourced: boolean;
  readonly units: readonly UnitId[];
  /** Of a clause in alternatives or brackets: each outcome, judged alone. */
  readonly outcomes: readonly { readonly option: OptionId; readonly state: Covered }[];
  /** The first text, by date, whose verdict is another than that of the text it revises, as far as that can be told. */
  readonly firstMovedIn: DraftId | null;
  readonly statements: readonly StatementId[];
  readonly grounds: readonly EntryId[];
}

/**
 * What a draft makes of each demand of a party that this reader may know of. Follows the text by its picks, so a clause
 * that picks otherwise is covered otherwise. Refuses a party or a draft that he may not know of.
 */
export function coverageOf(state: State, party: PartyId, draft: DraftId): Result<readonly DemandCoverage[]> {
  if (!state.parties.parties.has(party)) return { ok: false, refusal: noSuch('party', party) };
  const text = state.text.drafts.get(draft);
  if (text === undefined) return { ok: false, refusal: noSuch('draft', draft) };
  return ok(
    inOrderOfQuestions(state, demandsOf(state.positions, party)).map((demand) => {
      const { question, option, unsourced, statements, grounds } = demand;
      const verdict = judge(state, demand, text);
      return {
        question,
        option,
        state: verdict.covered,
        unsourced,
        units: verdict.units,
        outcomes: verdict.outcomes,
        firstMovedIn: firstMoved(state, demand),
        statements,
        grounds: [...grounds, ...verdict.grounds],
      };
    }),
  );
}

function inOrderOfQuestions(state: State, demands: readonly Demand[]): readonly Demand[] {
  const place = new Map([...state.parties.questions.keys()].map((id, i) => [id, i]));
  return [...demands].sort((a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0));
}

interface Verdict {
  readonly covered: Covered;
  readonly units: readonly UnitId[];
  readonly outcomes: DemandCoverage['outcomes'];
  readonly grounds: readonly EntryId[];
}

function judge(state: State, demand: Demand, draft: RecordedDraft): Verdict {
  const picks = state.parties.picks.filter(
    (pick) => pick.draft === draft.id && pick.question === demand.question && pick.units.length > 0,
  );
  if (picks.length === 0)
    return { covered: isSeen(draft) ? 'silent' : 'unknown', units: [], outcomes: [], grounds: [draft.entry] };
  const question = state.parties.questions.get(demand.question);
  const outcomes = picks.map(({ option }) => ({ option, state: judgeOption(question, demand, option) }));
  const states = new Set(outcomes.map((outcome) => outcome.state));
  return {
    covered: states.size === 1 ? (outcomes[0]?.state ?? 'part') : 'part',
    units: [...new Set(picks.flatMap((pick) => pick.units))],
    outcomes: picks.length > 1 ? outcomes : [],
    grounds: picks.map((pick) => pick.entry),
  };
}

/** One option against a demand, on the question's scale if it has one and in the direction in which the party asks. */
function judgeOption(
  question: PosedQuestion | undefined,
  { party, option, against }: Demand,
  picked: OptionId,
): Covered {
  if (picked === option) return 'met';
  const place = new Map(question?.options.map(({ id, order }) => [id, order]));
  const [at, asked] = [place.get(picked), place.get(option)];
  if (at === undefined || asked === undefined) return 'unmet';
  const pull = question?.pulls?.[party];
  const beyond = pull === undefined ? 0 : Math.sign(at - asked) * (pull === 'up' ? 1 : -1);
  if (beyond > 0) return 'met';
  const refused = against.flatMap((id) => place.get(id) ?? []);
  // On the picked option's side of the demand no refused one may lie nearer to the demand, and one must lie farther.
  const side = refused.filter((place) => Math.sign(place - asked) === Math.sign(at - asked));
  const isShort = side.length > 0 && side.every((place) => Math.abs(place - asked) > Math.abs(at - asked));
  return isShort ? 'part' : 'unmet';
}

/** Whether a text can be said to be silent. */
function isSeen({ availability, text, witnessOf }: RecordedDraft): boolean {
  return availability !== 'described-only' && text.units.length > 0 && witnessOf === undefined;
}

function firstMoved(state: State, demand: Demand): DraftId | null {
  const { drafts } = state.text;
  const judged = new Map([...drafts.values()].map((draft) => [draft.id, judge(state, demand, draft).covered]));
  const isTold = (id: DraftId) => judged.get(id) !== undefined && judged.get(id) !== 'unknown';
  // Corrections can close a circle of bases; it is walked once.
  const before = ({ base }: RecordedDraft, walked: ReadonlySet<DraftId> = new Set()): DraftId | undefined => {
    const earlier = base === undefined || walked.has(base) ? undefined : drafts.get(base);
    return earlier === undefined || isTold(earlier.id)
      ? earlier?.id
      : before(earlier, new Set([...walked, earlier.id]));
  };
  const moved = [...drafts.values()]
    .filter((draft) => isTold(draft.id))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id))
    .find((draft) => {
      const earlier = before(draft);
      return earlier !== undefined && judged.get(earlier) !== judged.get(draft.id);
    });
  return moved?.id ?? null;
}
