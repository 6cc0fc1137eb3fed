import type { StepDecision } from '../happening.ts';
import { type Books, booksOf } from './books.ts';
import { type DonorAccount, donorsOf, pledgedOf, pledgesAt } from './donors.ts';
import type { FundTerms } from './fund.ts';
import type { RefusedPosting, Taken } from './intake.ts';
import { type Ledger, ledgerOf, postingsAt } from './ledger.ts';
import type { Booked } from './posting.ts';
import type { Inquiry } from './standing.ts';
import { type StepStanding, standings } from './step-state.ts';
import { total } from './tally.ts';
import { moneyByTranche } from './tranche-money.ts';
import { type TrancheState, trancheState } from './tranche-state.ts';

/** A fund on a pair of days: its books, what each figure comes from, its donors and its tranches. */
export interface FundState {
  readonly id: string;
  readonly ccy: string;
  readonly minor: number;
  readonly cap: bigint;
  /** In the fund's own currency. */
  readonly books: Books;
  /** In every other currency that moved. */
  readonly others: ReadonlyMap<string, Books>;
  readonly flow: Flow;
  readonly donors: readonly DonorAccount[];
  readonly tranches: readonly TrancheState[];
  readonly steps: readonly StepStanding[];
  /** The sets that the books rest on, in the order in which they were told. */
  readonly postings: readonly Booked[];
  /** The sets that could be known and that the books did not take. */
  readonly refused: readonly RefusedPosting[];
}

/** The way of the money, in the fund's own currency: what was promised, what came, what of it was set apart, what was paid. */
export interface Flow {
  /** Promised, whether it binds or not. */
  readonly pledged: bigint;
  /** Received from donors, less what they got back. */
  readonly contributed: bigint;
  /** Ever set apart for a tranche: reserved, withheld or paid. */
  readonly allocated: bigint;
  readonly paid: bigint;
}

/** Tells how it stands with a fund on the pair of days of an inquiry. */
export function fundState(
  fund: FundTerms,
  taken: Taken,
  decisions: readonly StepDecision[],
  inquiry: Inquiry,
): FundState {
  const { asked, clock } = inquiry;
  const postings = postingsAt(taken.postings, asked);
  const ledger = ledgerOf(postings);
  const pledges = pledgesAt(fund, asked);
  const books = booksOf(ledger, fund.ccy, pledgedOf(pledges));
  const steps = standings(fund.steps, decisions, asked, clock);
  return {
    id: fund.id,
    ccy: fund.ccy,
    minor: fund.minor,
    cap: BigInt(fund.cap),
    books,
    others: new Map([...ledger.keys()].filter((ccy) => ccy !== fund.ccy).map((ccy) => [ccy, booksOf(ledger, ccy, 0n)])),
    flow: flowOf(books),
    donors: donorsOf(pledges, ledger, fund.ccy),
    tranches: trancheStates({ fund, decisions, asked, clock, inquiry, steps }, postings, freeMoney(ledger, fund.ccy)),
    steps,
    postings,
    refused: taken.refused.filter(({ posting }) => posting.knownOn <= asked.asKnownOn),
  };
}

function flowOf({ pledged, received, refunded, reserved, withheld, paid }: Books): Flow {
  return { pledged, contributed: received - refunded, allocated: reserved + withheld + paid, paid };
}

/** Money that is set apart for no tranche serves the tranches in the order of the text. */
function trancheStates(
  all: Parameters<typeof trancheState>[3],
  postings: readonly Booked[],
  unreserved: bigint,
): readonly TrancheState[] {
  const money = moneyByTranche(postings);
  let free = unreserved;
  return all.fund.tranches.map((tranche) => {
    const { state, uses } = trancheState(tranche, money.get(tranche.id), free, all);
    free -= uses;
    return state;
  });
}

function freeMoney(ledger: Ledger, ccy: string): bigint {
  let free = 0n;
  for (const accounts of ledger.get(ccy)?.values() ?? []) free += total(accounts.get('fund:received'));
  return free;
}
