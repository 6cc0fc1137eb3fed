import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { effectIn, suspensionEnd } from './suspension.ts';

/**
 * The entries by which payments to somebody are suspended on the day asked for, by decision or by a rung that takes
 * effect by itself; of all payments, where nobody is named. Undefined if they are not.
 */
export function paymentsSuspended(payee: string | undefined, r: Reckoning): readonly string[] | undefined {
  const entries = [
    ...decided(r)
      .filter(({ target }) => stops(target, payee))
      .map(({ id }) => id),
    ...r
      .responses()
      .filter(({ suspended }) => suspended.some((target) => stops(target, payee)))
      .map(({ finding }) => finding),
  ];
  return entries.length === 0 ? undefined : [...new Set(entries)];
}

function decided(r: Reckoning): readonly { readonly target: string; readonly id: string }[] {
  const { clock } = r.agreement;
  return [...r.known.responding.values()].flat().flatMap((decision) => {
    if (decision.does !== 'suspend' || r.known.withdrawn.has(decision.id)) return [];
    const end = suspensionEnd(decision, r);
    if (civilDay(decision.occurred.from, clock) > r.today || (end !== null && end < r.today)) return [];
    const effect = effectIn(decision, r);
    return effect?.kind === 'suspend' ? [{ target: effect.target, id: decision.id }] : [];
  });
}

function stops(target: string, payee: string | undefined): boolean {
  const to = /^payments?(?: to (.+))?$/.exec(target.trim());
  if (to === null) return false;
  return to[1] === undefined || to[1] === payee;
}
