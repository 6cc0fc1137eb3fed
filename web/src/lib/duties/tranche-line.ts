import { type FundTerms, printMoney, type StepStanding, sayObstacle, type TrancheState } from '#agreement/compliance';
import type { CaseView, LivedAgreement } from '#agreement/views';
import { entryAddress } from '#lib/addresses.ts';
import { type DutyAsked, dutyAddress } from '#lib/duties/addresses.ts';
import { refsOf } from '#lib/duties/norm-line.ts';
import { inNames } from '#lib/duties/say-ground.ts';
import { partyName } from '#lib/said.ts';
import type { UnitRef } from '#lib/unit-refs.ts';
import { sayDay } from '#lib/words.ts';

/** A tranche as a page sets it: four figures of its money, its steps, and what blocks it. */
export interface TrancheLine {
  readonly id: string;
  readonly address: string;
  readonly state: string;
  readonly figures: readonly { readonly name: string; readonly amount: string }[];
  readonly payableTo: readonly string[];
  readonly holdUntil: string | undefined;
  readonly steps: readonly StepLine[];
  readonly obstacles: readonly string[];
}

/** A step with how it stands, and the decision that says so. */
export interface StepLine {
  readonly id: string;
  readonly what: string;
  readonly state: string;
  readonly since: string | undefined;
  readonly entry: string | undefined;
  readonly refs: readonly UnitRef[];
}

/** A tranche of a fund as a page of a case sets it. */
export function trancheLine(
  view: CaseView,
  lived: LivedAgreement,
  fund: FundTerms,
  tranche: TrancheState,
  asked: DutyAsked,
): TrancheLine {
  const money = (amount: bigint) => printMoney(amount, fund);
  const figures: readonly (readonly [string, bigint])[] = [
    ['Amount', tranche.amount],
    ['Earned', tranche.earned],
    ['Paid', tranche.paid],
    ['Payable now', tranche.payable],
    ['Reserved', tranche.reserved],
    ['Withheld', tranche.withheld],
    ['Forfeited', tranche.forfeited],
  ];
  return {
    id: tranche.id,
    address: dutyAddress(view.id, 'funds', asked, tranche.id),
    state: tranche.state.replaceAll('-', ' '),
    figures: figures.map(([name, amount]) => ({ name, amount: money(amount) })),
    payableTo: tranche.payableTo.map(
      ({ payee, amount }) => `${payee === undefined ? 'nobody is named' : partyName(view, payee)}, ${money(amount)}`,
    ),
    holdUntil: tranche.holdUntil === undefined ? undefined : sayDay(tranche.holdUntil),
    steps: tranche.steps.map((step) => stepLine(view, lived, fund, step, asked)),
    obstacles: tranche.obstacles.map((obstacle) => inNames(sayObstacle(obstacle, fund), view)),
  };
}

function stepLine(
  view: CaseView,
  lived: LivedAgreement,
  fund: FundTerms,
  { id, state, since, entry }: StepStanding,
  asked: DutyAsked,
): StepLine {
  const terms = fund.steps.find((step) => step.id === id);
  const decision = lived.happenings.find((told) => told.id === entry);
  const what = [
    terms?.kind,
    terms?.measure,
    terms?.target === undefined ? undefined : `target ${terms.target}`,
    terms?.min === undefined ? undefined : `at least ${terms.min}`,
    ...Object.values(terms?.more ?? {}).map(String),
  ];
  return {
    id,
    what: what
      .filter((part) => part !== undefined)
      .join(', ')
      .replaceAll('-', ' '),
    state: state.replaceAll('-', ' '),
    since: since === undefined ? undefined : sayDay(since),
    entry: decision === undefined ? undefined : entryAddress(view.id, decision.room, decision.seq),
    refs: refsOf(view, lived, terms?.text ?? [], asked),
  };
}
