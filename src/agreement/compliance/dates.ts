import { compareText } from '#agreement/terms';
import type { Borne } from './bearers.ts';
import { type Asker, dayBefore, isOfTime, lastGoodOf, spansOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Moment } from './moment.ts';
import type { Dates, Reckoning } from './reckoning.ts';
import type { Span } from './span.ts';

/** The norm's own dates, as far as they can be told on the day asked for. */
export function datesOf(borne: Borne, r: Reckoning): Dates {
  const { norm } = borne;
  const start = startsOf(borne, r)[0];
  const dates: Dates = start === undefined ? {} : { start };
  const due = momentOf(norm.due, dates, borne, r);
  const end = norm.end === undefined ? undefined : endOf(norm.end, dates, borne, r);
  return { ...dates, ...(due === undefined ? {} : { due }), ...(end === undefined ? {} : { end }) };
}

/** From when on it binds by its start; without one, from entry into force, or whenever what restores it has effect. */
export function startsOf(borne: Borne, r: Reckoning): readonly Span[] {
  const { norm } = borne;
  const asker: Asker = { own: borne, ofOwn: 'all' };
  if (norm.start !== undefined) return spansOf(norm.start, r, asker);
  const restoring = restorersOf(norm.id, r);
  if (restoring.length > 0) return restoring.flatMap((power) => r.activeOf(power)).sort(byBegin);
  return spansOf({ kind: 'named', name: 'EIF' }, r, asker);
}

/** The powers that bring a norm back. */
export function restorersOf(norm: string, r: Reckoning): readonly Borne[] {
  return r.borne.filter(({ norm: { kind, act } }) => kind === 'power' && act.norms?.includes(norm) === true);
}

// Dates that count from the norm's own start are told before `datesOf` has them: the reckoning lends them meanwhile.
function momentOf(expression: Expression | undefined, dates: Dates, borne: Borne, r: Reckoning): Moment | undefined {
  if (expression === undefined || expression.kind === 'before') return undefined;
  return lastGoodOf(
    expression,
    { ...r, datesOf: (asked) => (asked === borne ? dates : r.datesOf(asked)) },
    { own: borne, ofOwn: 'own' },
  );
}

function endOf(expression: Expression, dates: Dates, borne: Borne, r: Reckoning): Moment | undefined {
  const moment = momentOf(expression, dates, borne, r);
  return moment === undefined || isOfTime(expression) ? moment : dayBefore(moment, r);
}

function byBegin(a: Span, b: Span): number {
  return compareText(a.from, b.from);
}
