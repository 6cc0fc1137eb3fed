import type { Day } from '#agreement/terms';
import type { Books } from './books.ts';
import type { FundState } from './fund-state.ts';
import { sayObstacle } from './say-obstacle.ts';
import type { TrancheState } from './tranche-state.ts';

/** A fund's state as programs read it: every amount in whole minor units, as a string, since it may be larger than a safe integer. */
export interface FundJson {
  readonly id: string;
  readonly ccy: string;
  readonly minor: number;
  readonly books: Readonly<Record<keyof Books, string>>;
  /** Books in other currencies, by currency. */
  readonly others: Readonly<Record<string, Readonly<Record<keyof Books, string>>>>;
  readonly flow: Readonly<Record<'pledged' | 'contributed' | 'allocated' | 'paid', string>>;
  readonly tranches: readonly TrancheJson[];
  /** Sets of postings that the books do not take. */
  readonly refused: readonly { readonly id: string; readonly code: string; readonly sentence: string }[];
}

/** A tranche's state. `payable` is what may be paid now; `why` says what stands in the way of more. */
export interface TrancheJson {
  readonly id: string;
  readonly state: TrancheState['state'];
  readonly amount: string;
  readonly earned: string;
  readonly payable: string;
  readonly reserved: string;
  readonly paid: string;
  readonly withheld: string;
  readonly forfeited: string;
  readonly holdUntil?: Day;
  readonly steps: readonly StepJson[];
  readonly why: readonly string[];
}

/** A step: whether it is met, and since when it stands as it does. */
export interface StepJson {
  readonly id: string;
  readonly met: boolean;
  readonly state: 'met' | 'not-met' | 'departed';
  readonly since?: Day;
}

/** Writes a fund's state as programs read it. */
export function fundJson(fund: FundState): FundJson {
  return {
    id: fund.id,
    ccy: fund.ccy,
    minor: fund.minor,
    books: strings(fund.books),
    others: Object.fromEntries([...fund.others].map(([ccy, books]) => [ccy, strings(books)])),
    flow: strings(fund.flow),
    tranches: fund.tranches.map((tranche) => trancheJson(tranche, fund)),
    refused: fund.refused.map(({ posting, refusal }) => ({
      id: posting.id,
      code: refusal.code,
      sentence: refusal.sentence,
    })),
  };
}

function trancheJson(tranche: TrancheState, fund: FundState): TrancheJson {
  const { id, state, steps, obstacles, holdUntil } = tranche;
  const { amount, earned, payable, reserved, paid, withheld, forfeited } = tranche;
  return {
    id,
    state,
    ...strings({ amount, earned, payable, reserved, paid, withheld, forfeited }),
    ...(holdUntil === undefined ? {} : { holdUntil }),
    steps: steps.map((step) => ({
      id: step.id,
      met: step.state === 'met',
      state: step.state,
      ...(step.since === undefined ? {} : { since: step.since }),
    })),
    why: obstacles.map((obstacle) => sayObstacle(obstacle, fund)),
  };
}

function strings<K extends string>(amounts: Readonly<Record<K, bigint>>): Readonly<Record<K, string>> {
  return Object.fromEntries(Object.entries<bigint>(amounts).map(([name, amount]) => [name, String(amount)])) as Record<
    K,
    string
  >;
}
