import { isNonEmpty } from '#agreement/terms';
import type { Zone } from './agreement.ts';
import type { Report } from './happening.ts';
import type { Moment } from './moment.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * Whose a bank is: the side that the line names for it. While a place on that bank is held by another side, nobody can
 * tell by the bank alone; the place counts as given up once every duty to withdraw from it is done.
 */
export function holderOf(bank: string, at: Moment, r: Reckoning): string | undefined {
  const holders = new Set(Object.values(r.agreement.lines).flatMap(({ banks }) => banks[bank] ?? []));
  const [holder, rival] = [...holders];
  if (holder === undefined || rival !== undefined) return undefined;
  const day = civilDay(at, r.agreement.clock);
  const foreign = Object.values(r.agreement.zones).some(
    (zone) => isHeldByAnother(zone, bank, holder) && !isVacated(zone, day, r),
  );
  return foreign ? undefined : holder;
}

/** Who holds the place of a report, if the whole of it lies on one bank. */
export function holderAt(report: Report, r: Reckoning): string | undefined {
  const banks = Object.keys(r.agreement.lines).flatMap((line) => r.placing.bankOf(report, line) ?? []);
  const [bank, other] = banks;
  return bank === undefined || other !== undefined ? undefined : holderOf(bank, report.occurred.from, r);
}

function isHeldByAnother(zone: Zone, bank: string, holder: string): boolean {
  return zone.kind === 'place' && zone.bank === bank && zone.heldBy !== undefined && zone.heldBy !== holder;
}

function isVacated({ id }: Zone, day: string, r: Reckoning): boolean {
  const leaving = r.borne.filter(
    ({ norm: { act } }) => act.do === 'withdraw' && act.from?.kind === 'zone' && act.from.id === id,
  );
  return (
    isNonEmpty(leaving) &&
    leaving.every((borne) => {
      const { met } = r.performanceOf(borne);
      return met !== undefined && civilDay(met, r.agreement.clock) <= day;
    })
  );
}
