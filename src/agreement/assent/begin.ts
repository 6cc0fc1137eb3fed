import { absurd, addDays, addMonths, compareText, type Day, type PartyId } from '#agreement/terms';
import type { Act, Assent } from './act.ts';
import type { Delay, FinalClause, Trigger } from './final-clause.ts';

/** When something begins, and the acts that it follows from; `by` is empty where the text names the day itself. */
export interface Beginning<A extends Assent = Assent> {
  readonly on: Day;
  readonly by: readonly A[];
}

/**
 * When a trigger is met by the acts of those parties that count, or nothing while acts are missing. A party counts once,
 * by its first act of those that are asked for; the delay runs from the last act that was needed.
 */
export function beginningOf<A extends Assent>(
  trigger: Trigger,
  { of }: Pick<FinalClause, 'of'>,
  acts: readonly A[],
): Beginning<A> | undefined {
  if (trigger.kind === 'day') return { on: trigger.day, by: [] };
  const counted = firstActs(trigger.acts, acts).filter(({ party }) => of.includes(party));
  const needed = trigger.parties === 'all' ? new Set(of).size : trigger.parties;
  const by = counted.slice(0, needed);
  const last = by.at(-1);
  return last === undefined || by.length < needed ? undefined : { on: delayed(last.occurred, trigger.after), by };
}

/** The first of these acts by each party, in the order of days. */
export function firstActs<A extends Assent>(kinds: readonly Act[], acts: readonly A[]): readonly A[] {
  const first = new Map<PartyId, A>();
  for (const act of acts) {
    const before = first.get(act.party);
    if (kinds.includes(act.act) && (before === undefined || act.occurred < before.occurred)) first.set(act.party, act);
  }
  return [...first.values()].sort((a, b) => compareText(a.occurred, b.occurred) || compareText(a.party, b.party));
}

/** The day that lies so long after another. The day of the act is not counted: the thirtieth day after 30 January is 1 March. */
export function delayed(day: Day, { count, unit }: Delay): Day {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'month':
      return addMonths(day, count);
    case 'first-of-month':
      return `${addMonths(day, count).slice(0, 8)}01` as Day;
    default:
      return absurd(unit);
  }
}
