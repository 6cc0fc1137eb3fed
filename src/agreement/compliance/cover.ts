import { addDays } from '#agreement/terms';
import type { Occasion } from './assessment.ts';
import type { Borne } from './bearers.ts';
import { startOfDay } from './civil-zone.ts';
import type { Notice, Report } from './happening.ts';
import { milliseconds } from './instant.ts';
import type { Moment, Stretch } from './moment.ts';
import { isInstant } from './moment.ts';
import { occasionsOf } from './occasions.ts';
import { after, civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { spanAt } from './span.ts';

/**
 * The norm that covers what was seen, of those that override the one concerned: a permission within the window of a
 * notice that came in time, or while it is in force; or a duty that is still being carried out, until it is due. What may
 * be covered is not certain, so that it alleges nothing.
 */
export function isCovered(report: Report, { norm, bearer }: Borne, r: Reckoning): string | undefined {
  for (const over of r.borne) {
    if (!over.norm.beats.includes(norm.id) || !concerns(over, bearer)) continue;
    if (mayBeWithin(report, over, r)) return over.id;
  }
  return undefined;
}

/** The windows in which a permission may be used, by the notices that came in time; undefined if it needs none. */
export function windowsOf(
  permission: Borne,
  r: Reckoning,
): readonly (Stretch & { readonly notice: string })[] | undefined {
  const duty = noticeDuty(permission, r);
  if (duty === undefined) return undefined;
  const { lasts } = permission.norm;
  return occasionsOf(duty, r).flatMap((occasion) => {
    if (occasion.late) return [];
    const longest = lasts === undefined ? undefined : after(occasion.begins, lasts, r.agreement.clock);
    return [{ notice: occasion.notice, from: occasion.begins, to: windowEnd(occasion, longest) }];
  });
}

/** The same bearer's duty to give notice before the act that a permission allows. */
function noticeDuty(permission: Borne, r: Reckoning): Borne | undefined {
  const condition = permission.norm.if;
  if (condition?.kind !== 'norms') return undefined;
  const meant = condition.norms.flatMap((name) => r.named(name)).filter(({ norm }) => norm.due?.kind === 'before');
  return meant.find(({ bearer }) => bearer === permission.bearer) ?? (meant.length === 1 ? meant[0] : undefined);
}

function windowEnd({ begins, until }: Occasion, longest: Moment | undefined): Moment {
  if (longest === undefined || until === undefined) return until ?? longest ?? begins;
  return until < longest ? until : longest;
}

function concerns(over: Borne, bearer: string): boolean {
  return over.bearer === bearer || (over.norm.bearer === 'each' && over.id === over.norm.id);
}

function mayBeWithin(report: Report, over: Borne, r: Reckoning): boolean {
  const { act } = over.norm;
  if (act.class !== undefined && act.class !== 'all' && r.placing.fits(report.seen, act.class) === 'does-not-fit')
    return false;
  const least = report.seen.count?.[0] ?? 1;
  if (act.max !== undefined && over.norm.kind === 'permission' && least > act.max) return false;
  if (over.norm.kind === 'duty') return isBeingDone(report, over, r);
  const windows = windowsOf(over, r);
  if (windows === undefined) return touchesActive(report, over, r);
  return windows.some((window) => overlaps(report.occurred, window, r) && fitsNotice(report, window.notice, over, r));
}

function fitsNotice({ seen }: Report, id: string, over: Borne, r: Reckoning): boolean {
  const notice = noticeOf(id, over, r);
  if (notice === undefined) return true;
  if (notice.count !== undefined && (seen.count?.[0] ?? 1) > notice.count) return false;
  return notice.class === undefined || r.placing.fits(seen, notice.class) !== 'does-not-fit';
}

function noticeOf(id: string, over: Borne, r: Reckoning): Notice | undefined {
  const duty = noticeDuty(over, r);
  return duty === undefined ? undefined : r.known.logs.get(duty.norm.id)?.notices.find((notice) => notice.id === id);
}

// A withdrawal that is not yet due still has things on the wrong side; what it leaves there after that is not covered.
function isBeingDone({ occurred }: Report, over: Borne, r: Reckoning): boolean {
  const { start, due } = r.datesOf(over);
  if (start === undefined) return false;
  const { clock } = r.agreement;
  const last = due === undefined ? addDays(r.today, 1) : civilDay(due, clock);
  return start.from <= civilDay(occurred.to, clock) && civilDay(occurred.from, clock) <= last;
}

function touchesActive({ occurred }: Report, over: Borne, r: Reckoning): boolean {
  const { clock } = r.agreement;
  return [occurred.from, occurred.to].some((moment) => {
    const day = civilDay(moment, clock);
    return spanAt(r.activeOf(over), day) !== undefined && spanAt(r.suspensionsOf(over), day) === undefined;
  });
}

// Windows are told to the minute: two hours over is outside.
function overlaps(seen: Stretch, window: Stretch, r: Reckoning): boolean {
  return begin(seen.from, r) <= end(window.to, r) && begin(window.from, r) <= end(seen.to, r);
}

function begin(moment: Moment, { agreement: { clock } }: Reckoning): number {
  return milliseconds(isInstant(moment) ? moment : startOfDay(moment, clock.tz));
}

function end(moment: Moment, { agreement: { clock } }: Reckoning): number {
  return isInstant(moment) ? milliseconds(moment) : milliseconds(startOfDay(addDays(moment, 1), clock.tz)) - 1;
}
