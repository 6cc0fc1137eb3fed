import { absurd, compareText, type Refusal, refuse } from '#agreement/terms';
import type { FundTerms } from './fund.ts';
import { extremeWith, move } from './gauge.ts';
import { type Bound, changesOf, type Levels, openLevels } from './levels.ts';
import { malformed } from './malformed.ts';
import { printMoney } from './money.ts';
import { type Booked, POSTING_TYPES } from './posting.ts';

/** A set that the books do not take, and why. */
export interface RefusedPosting {
  readonly posting: Booked;
  readonly refusal: Refusal;
}

/** What became of the sets of a fund: those in the books, in the order in which they were told, and those refused. */
export interface Taken {
  readonly postings: readonly Booked[];
  readonly refused: readonly RefusedPosting[];
}

/**
 * Takes sets into the books one by one, in the order in which they could be known. What is refused at its turn stays
 * out, whatever comes later, so that no answer as known on a day changes afterwards. Sets that were told at the same
 * moment are taken in the order of what they do, money in before money out, so that the order of a file decides nothing.
 */
export function takeAll(fund: FundTerms, postings: readonly Booked[]): Taken {
  const levels = openLevels(fund);
  const taken: Booked[] = [];
  const refused: RefusedPosting[] = [];
  for (const posting of inOrder(postings)) {
    const refusal = takeIn(levels, posting);
    if (refusal === undefined) taken.push(posting);
    else refused.push({ posting, refusal });
  }
  return { postings: taken, refused };
}

/**
 * Takes a set into the books, or says why not and changes nothing. Refuses a set that is malformed, of somebody who is
 * not the Trustee, or unbalanced; one that pays, withholds and forfeits more than the cap or the tranche; one that pays
 * more than was received; and one that leaves an account of the fund below zero, on any day from its own on.
 */
export function takeIn(levels: Levels, posting: Booked): Refusal | undefined {
  const fault = malformed(levels, posting);
  if (fault !== undefined) return fault;
  const changes = changesOf(levels, posting);
  for (const [level, { amount, bound }] of changes) {
    const extreme = amount === 0 ? 0 : extremeWith(level, posting.occurred, amount);
    if (extreme < 0) return below(levels.fund, posting, bound, -extreme);
    if (!Number.isSafeInteger(extreme)) return tooMuch(posting);
  }
  for (const [level, { amount }] of changes) if (amount !== 0) move(level, posting.occurred, amount);
  return undefined;
}

const MOST = '9,007,199,254,740,991';

/** As told; most files and every record are in this order already, and are not copied. */
function inOrder(postings: readonly Booked[]): readonly Booked[] {
  const ordered = postings.every((each, i) => {
    const before = postings[i - 1];
    return before === undefined || asTold(before, each) <= 0;
  });
  return ordered ? postings : postings.toSorted(asTold);
}

function asTold(a: Booked, b: Booked): number {
  return (
    compareText(a.knownOn, b.knownOn) ||
    compareText(a.recordedAt, b.recordedAt) ||
    POSTING_TYPES.indexOf(a.type) - POSTING_TYPES.indexOf(b.type) ||
    compareText(a.id, b.id)
  );
}

function below(fund: FundTerms, { id }: Booked, bound: Bound, short: number): Refusal {
  const by = printMoney(short, fund);
  switch (bound.kind) {
    case 'cap':
      return refuse('above-cap', `${id} goes ${by} above the cap of ${fund.id}; pay or withhold less.`, [id]).refusal;
    case 'tranche':
      return refuse(
        'above-tranche',
        `${id} goes ${by} above what is left of tranche ${bound.tranche}; pay or withhold less, or name another tranche.`,
        [id],
      ).refusal;
    case 'received': {
      const money = printMoney(short, { ...fund, ccy: bound.ccy });
      return refuse('above-received', `${id} pays ${money} more than was received; book what came in first.`, [id])
        .refusal;
    }
    case 'account': {
      const money = printMoney(short, { ...fund, ccy: bound.ccy });
      const sentence = `${id} takes ${money} more from ${bound.account} than lies there; book what came in first, or take less.`;
      return refuse('overdraft', sentence, [id]).refusal;
    }
    default:
      return absurd(bound);
  }
}

function tooMuch({ id }: Booked): Refusal {
  return refuse('posting', `${id} makes a balance of more than ${MOST} minor units; keep the fund in a larger unit.`, [
    id,
  ]).refusal;
}
