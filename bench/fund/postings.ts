import type { FundTerms } from '../../src/agreement/compliance/fund/fund.ts';
import { takeAll } from '../../src/agreement/compliance/fund/intake.ts';
import type { Booked } from '../../src/agreement/compliance/fund/posting.ts';
import { addDays, type Day, type Instant } from '../../src/agreement/terms/index.ts';

const TRANCHES = ['T1', 'T2', 'T3', 'T4'] as const;
const DONORS = ['sab', 'lir', 'pel', 'dun'] as const;
const FIRST = '2031-03-01' as Day;
/** A set in this many is booked a month late. */
const LATE = 50;

/** A fund large enough that none of the postings goes above it. */
export const FUND: FundTerms = {
  id: 'VF',
  text: [],
  ccy: 'CRN',
  minor: 2,
  trustee: 'cdb',
  cap: 4e15,
  pledges: [],
  tranches: TRANCHES.map((id) => ({ id, amount: 1e15, steps: [], also: [], shares: {} })),
  steps: [],
  rules: {},
};

/**
 * Sets of postings as a trustee makes them over two years: calls, receipts, reserves, payments and sums withheld, by
 * turns; one in fifty is told a month late. In the order in which books take them.
 */
export function postingsOf(count: number): readonly Booked[] {
  const sets = Array.from({ length: count }, (_, n) => setOf(n, addDays(FIRST, Math.floor((n * 700) / count))));
  return takeAll(FUND, sets).postings;
}

function setOf(n: number, occurred: Day): Booked {
  const tranche = TRANCHES[Math.floor(n / 5) % TRANCHES.length] ?? 'T1';
  const donor = DONORS[n % DONORS.length] ?? 'sab';
  const amount = 10_000 + (n % 997);
  const knownOn = n % LATE === 1 ? addDays(occurred, 30) : occurred;
  const { type, from, to, share } = MOVES[n % MOVES.length] ?? MOVES[0];
  const moved = Math.floor(amount * share);
  return {
    id: `p-${n}`,
    type,
    by: 'cdb',
    ccy: 'CRN',
    occurred,
    knownOn,
    recordedAt: `${knownOn}T${timeOf(n)}Z` as Instant,
    tranche,
    lines: [
      { account: from(donor, tranche), amount: -moved },
      { account: to(donor, tranche), amount: moved },
    ],
  };
}

/** A time of day that goes on from set to set. */
function timeOf(n: number): string {
  const second = n % 86_400;
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.000`;
}

/** One move of the money; the share is of what came in, so that no account is overdrawn even if a receipt is late. */
interface Move {
  readonly type: Booked['type'];
  readonly from: (donor: string, tranche: string) => string;
  readonly to: (donor: string, tranche: string) => string;
  readonly share: number;
}

const MOVES: readonly [Move, ...Move[]] = [
  { type: 'call', from: (donor) => `uncalled:${donor}`, to: (donor) => `called:${donor}`, share: 1 },
  { type: 'receive', from: (donor) => `donor:${donor}`, to: () => 'fund:received', share: 1 },
  { type: 'reserve', from: () => 'fund:received', to: (_, tranche) => `fund:reserved:${tranche}`, share: 0.5 },
  { type: 'pay', from: (_, tranche) => `fund:reserved:${tranche}`, to: () => 'paid:kol', share: 0.3 },
  {
    type: 'withhold',
    from: (_, tranche) => `fund:reserved:${tranche}`,
    to: (_, tranche) => `fund:withheld:${tranche}`,
    share: 0.1,
  },
];
