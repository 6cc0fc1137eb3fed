import { readAccount } from './account.ts';
import type { FundTerms } from './fund.ts';
import type { Asked, Ledger } from './ledger.ts';
import type { Pledge } from './pledge.ts';
import { divide } from './shares.ts';
import { total } from './tally.ts';

/** What a donor promised and what came of it, in whole minor units of the fund's currency. */
export interface DonorAccount {
  readonly donor: string;
  readonly pledged: bigint;
  /** The part of it that binds. */
  readonly binding: bigint;
  readonly called: bigint;
  readonly received: bigint;
  readonly refunded: bigint;
  /** Called and not yet received; nothing where more came than was called. */
  readonly open: bigint;
  /** What of the pledges falls due with each tranche. */
  readonly due: ReadonlyMap<string, bigint>;
}

/** The pledges that were made by the one day and known by the other: those without a day were made with the text. */
export function pledgesAt({ pledges }: FundTerms, { asOf, asKnownOn }: Asked): readonly Pledge[] {
  return pledges.filter(({ made }) => made === undefined || (made <= asOf && made <= asKnownOn));
}

/** What was pledged in all, whether it binds or not. */
export function pledgedOf(pledges: readonly Pledge[]): bigint {
  return pledges.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
}

/** The account of every donor that pledged or paid, in the order of the pledges and then of the books. */
export function donorsOf(pledges: readonly Pledge[], ledger: Ledger, ccy: string): readonly DonorAccount[] {
  const moved = movedOf(ledger, ccy);
  const names = new Set([...pledges.map(({ donor }) => donor), ...moved.keys()]);
  return [...names].map((donor) => accountOf(donor, pledges, moved.get(donor) ?? NOTHING));
}

interface Moved {
  readonly called: bigint;
  readonly received: bigint;
  readonly refunded: bigint;
}

const NOTHING: Moved = { called: 0n, received: 0n, refunded: 0n };

function accountOf(donor: string, pledges: readonly Pledge[], moved: Moved): DonorAccount {
  const own = pledges.filter((pledge) => pledge.donor === donor);
  const open = moved.called - moved.received + moved.refunded;
  return {
    donor,
    pledged: pledgedOf(own),
    binding: pledgedOf(own.filter(({ binding }) => binding)),
    ...moved,
    open: open > 0n ? open : 0n,
    due: dueByTranche(own),
  };
}

/** Parts that make up the whole pledge add up to it; what is promised without a tranche falls due with none. */
function dueByTranche(pledges: readonly Pledge[]): ReadonlyMap<string, bigint> {
  const due = new Map<string, bigint>();
  for (const { amount, due: parts } of pledges) {
    const named = Object.entries(parts).map(([tranche, part]) => [tranche, BigInt(part)] as const);
    const rest = 10_000n - named.reduce((sum, [, part]) => sum + part, 0n);
    for (const [tranche, part] of divide(BigInt(amount), new Map([...named, ['', rest > 0n ? rest : 0n]]))) {
      if (tranche !== '') due.set(tranche, (due.get(tranche) ?? 0n) + part);
    }
  }
  return due;
}

function movedOf(ledger: Ledger, ccy: string): ReadonlyMap<string, Moved> {
  const moved = new Map<string, Moved>();
  for (const [type, accounts] of ledger.get(ccy) ?? [])
    for (const [name, tally] of accounts) {
      const { kind } = readAccount(name);
      if (kind !== 'called' && kind !== 'donor') continue;
      const donor = name.slice(name.indexOf(':') + 1);
      const { called, received, refunded } = moved.get(donor) ?? NOTHING;
      const sum = total(tally);
      moved.set(donor, {
        called: called + (kind === 'called' ? sum : 0n),
        received: received - (kind === 'donor' && type === 'receive' ? sum : 0n),
        refunded: refunded + (kind === 'donor' && type === 'refund' ? sum : 0n),
      });
    }
  return moved;
}
