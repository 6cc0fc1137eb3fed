import type { Day } from '#agreement/terms';
import { achieved } from './achieve.ts';
import type { Agreement, Norm } from './agreement.ts';
import type { AsOf, Performance } from './assessment.ts';
import type { Borne } from './bearers.ts';
import type { Happening } from './happening.ts';
import { knownAt } from './known.ts';
import type { Moment } from './moment.ts';
import { after, civilDay, type Period } from './period.ts';
import type { Placing } from './placing.ts';
import { performed, reckon } from './reckon.ts';
import type { Reckoning } from './reckoning.ts';

/** What is supposed for a plan: the days of anchors, and by how long norms are done later than they are due. */
export interface Supposed {
  readonly anchors?: Readonly<Record<string, Day>>;
  readonly delays?: Readonly<Record<string, Period>>;
}

/** When a norm begins, is due, ends and is done: as it is known, or as it is expected if each is done when it is due. */
export interface ScheduledNorm {
  readonly id: string;
  readonly norm: string;
  readonly bearer: string;
  readonly start?: Moment;
  readonly due?: Moment;
  readonly end?: Moment;
  readonly done?: Moment;
  readonly basis: 'known' | 'expected';
}

/** When a phase opens and is done, as it is known or expected. */
export interface ScheduledPhase {
  readonly id: string;
  readonly opens?: Moment;
  readonly done?: Moment;
}

/** The dates of an agreement, known and expected. */
export interface Schedule {
  readonly norms: readonly ScheduledNorm[];
  readonly phases: readonly ScheduledPhase[];
}

/**
 * Plans an agreement from where it stands: what is done keeps its day; what is not is expected on its last good day, or
 * today if that has passed, and as much later as is supposed; what waits for it moves along. Breaches are not expected.
 */
export function scheduleOf(
  agreement: Agreement,
  happenings: readonly Happening[],
  asked: AsOf,
  supposed: Supposed = {},
): Schedule {
  const planned = supposing(agreement, supposed);
  const known = knownAt(planned, planned.stands === 'drafted' ? [] : happenings, asked);
  const now = reckon(planned, known, asked, NOWHERE);
  const plan: Reckoning = reckon(planned, known, { ...asked, asOf: LAST }, NOWHERE, (borne, r) =>
    expected(borne, now, r, supposed),
  );
  return {
    norms: plan.borne.map((borne) => scheduled(borne, now, plan)),
    phases: planned.phases.map(({ id }) => {
      const state = plan.phase(id);
      return {
        id,
        ...(state?.opened === undefined ? {} : { opens: state.opened }),
        ...(state?.since === undefined ? {} : { done: state.since }),
      };
    }),
  };
}

/** An agreement whose anchors lie on other days: what if it is signed, or enters into force, on that day. */
export function supposing(agreement: Agreement, { anchors = {} }: Supposed): Agreement {
  const days = Object.entries(anchors).map(([name, day]) => [name, { kind: 'day', day }] as const);
  return { ...agreement, anchors: { ...agreement.anchors, ...Object.fromEntries(days) } };
}

const LAST = '9999-12-30' as Day;

/** A plan asks no report where it was. */
const NOWHERE: Placing = { inPlace: () => 'possible', bankOf: () => undefined, fits: () => 'may-fit' };

function expected(borne: Borne, now: Reckoning, plan: Reckoning, { delays = {} }: Supposed): Performance {
  const { norm } = borne;
  if (!isDone(norm)) return performed(borne, plan);
  const known = now.performanceOf(borne);
  if (known.met !== undefined) return known;
  const due = plan.datesOf(borne).due;
  if (due === undefined) return { ...achieved(borne, now) };
  const day = civilDay(due, plan.agreement.clock);
  const least: Moment = day < now.today && known.state !== 'claimed' ? now.today : due;
  const delay = delays[borne.id] ?? delays[norm.id];
  const met = delay === undefined ? least : after(least, delay, plan.agreement.clock);
  return { ...known, met, doneOn: met };
}

function isDone({ kind, aim, due }: Norm): boolean {
  return kind === 'duty' && aim !== 'maintain' && due?.kind !== 'before';
}

function scheduled(borne: Borne, now: Reckoning, plan: Reckoning): ScheduledNorm {
  const { start, due, end } = plan.datesOf(borne);
  const { met } = plan.performanceOf(borne);
  const known = isDone(borne.norm)
    ? now.performanceOf(borne).met !== undefined
    : now.datesOf(borne).start !== undefined;
  return {
    id: borne.id,
    norm: borne.norm.id,
    bearer: borne.bearer,
    ...(start === undefined ? {} : { start: start.at }),
    ...(due === undefined ? {} : { due }),
    ...(end === undefined ? {} : { end }),
    ...(met === undefined ? {} : { done: met }),
    basis: known ? 'known' : 'expected',
  };
}
