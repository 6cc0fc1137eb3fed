import type { Norm, Place } from './agreement.ts';
import type { Borne } from './bearers.ts';
import { isCovered } from './cover.ts';
import type { Notice, Report } from './happening.ts';
import { holderAt, holderOf } from './holders.ts';
import type { Indication } from './indication.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { type Span, spanAt } from './span.ts';
import type { ClassFit, ZoneVerdict } from './zone/index.ts';

/**
 * What was seen, by the norm and bearer concerned. A report alleges a departure only if it is certain in place, class,
 * count, time and side, and nothing that overrides the norm covers it; a withdrawn or corrected report says nothing.
 */
export function indications(r: Reckoning): ReadonlyMap<string, readonly Indication[]> {
  const found = new Map<string, Indication[]>();
  const add = (id: string, indication: Indication) => {
    const list = found.get(id);
    if (list === undefined) found.set(id, [indication]);
    else list.push(indication);
  };
  const watched = watchedNorms(r);
  for (const report of r.known.reports) {
    if (r.known.withdrawn.has(report.id) || r.known.corrected.has(report.id)) continue;
    for (const borne of candidates(watched, report)) {
      const says = meaning(report, borne, r);
      if (says !== undefined) add(borne.id, { entry: report.id, on: report.occurred, ...says });
    }
  }
  for (const [id, indication] of denials(r)) add(id, indication);
  return found;
}

/** What a count or a measure says of the bounds of a norm. */
export type Against = 'certain' | 'possible' | 'no';

interface Watched {
  /** Norms on how many of a class may be where. */
  readonly placed: readonly Borne[];
  /** Norms on a measure, by the measure. */
  readonly measured: ReadonlyMap<string, readonly Borne[]>;
}

function watchedNorms(r: Reckoning): Watched {
  const kept = r.borne.filter(
    ({ norm }) => norm.kind !== 'permission' && norm.kind !== 'power' && norm.aim !== 'achieve',
  );
  const measured = new Map<string, Borne[]>();
  for (const borne of kept) {
    const { measure, min, max } = borne.norm.act;
    if (measure === undefined || (min === undefined && max === undefined)) continue;
    measured.set(measure, [...(measured.get(measure) ?? []), borne]);
  }
  const placed = kept.filter(
    ({ norm: { kind, act } }) => kind === 'ban' && act.measure === undefined && placeOf(act) !== undefined,
  );
  return { placed, measured };
}

function candidates({ placed, measured }: Watched, { seen, norm }: Report): readonly Borne[] {
  const open = seen.measure === undefined ? placed : (measured.get(seen.measure) ?? []);
  return norm === undefined ? open : open.filter((borne) => borne.id === norm || borne.norm.id === norm);
}

function meaning(report: Report, borne: Borne, r: Reckoning): Pick<Indication, 'says' | 'by'> | undefined {
  const bound = exceeds(report, borne.norm);
  if (bound === 'no') return undefined;
  const time = inTime(report, r.activeOf(borne), r.suspensionsOf(borne), r);
  if (time === 'out') return undefined;
  const fit = fits(report, borne.norm, r);
  if (fit === 'does-not-fit') return undefined;
  const place = whereabouts(report, borne.norm, r);
  if (place === 'out') return undefined;
  const side = sideOf(report, borne, r);
  if (side === 'other') return undefined;
  const cover = isCovered(report, borne, r);
  if (cover !== undefined) return { says: 'covered', by: cover };
  const certain = bound === 'certain' && time === 'in' && fit === 'fits' && place === 'in' && side === 'own';
  return { says: certain ? 'alleges' : 'possible' };
}

/** Whether what was seen passes the norm's bounds, its tolerance taken into account. */
function exceeds({ seen }: Report, { kind, act, tolerance }: Norm): Against {
  const slack = (bound: number) =>
    tolerance?.kind === 'number'
      ? tolerance.number
      : tolerance?.kind === 'share'
        ? (bound * tolerance.perCent) / 100
        : 0;
  if (seen.measure !== undefined) {
    if (seen.value === undefined) return 'no';
    return worst(below(seen.value, act.min, slack), above(seen.value, act.max ?? act.over, slack));
  }
  if (kind !== 'ban') return 'no';
  return above(seen.count ?? [1, Number.POSITIVE_INFINITY], act.over ?? act.max ?? 0, slack);
}

function above(
  [low, high]: readonly [number, number],
  bound: number | undefined,
  slack: (bound: number) => number,
): Against {
  if (bound === undefined || high <= bound + slack(bound)) return 'no';
  return low > bound + slack(bound) ? 'certain' : 'possible';
}

function below(
  [low, high]: readonly [number, number],
  bound: number | undefined,
  slack: (bound: number) => number,
): Against {
  if (bound === undefined || low >= bound - slack(bound)) return 'no';
  return high < bound - slack(bound) ? 'certain' : 'possible';
}

function worst(a: Against, b: Against): Against {
  if (a === 'certain' || b === 'certain') return 'certain';
  return a === 'possible' || b === 'possible' ? 'possible' : 'no';
}

// Suspended time lies outside the checks of what must be kept.
function inTime({ occurred }: Report, active: readonly Span[], suspended: readonly Span[], r: Reckoning): ZoneVerdict {
  const days = [civilDay(occurred.from, r.agreement.clock), civilDay(occurred.to, r.agreement.clock)] as const;
  const binds = days.map((day) => spanAt(active, day) !== undefined && spanAt(suspended, day) === undefined);
  if (binds.every(Boolean)) return 'in';
  return binds.some(Boolean) ? 'possible' : 'out';
}

function fits({ seen }: Report, { act }: Norm, r: Reckoning): ClassFit {
  if (act.measure !== undefined) return 'fits';
  return act.class === undefined ? 'may-fit' : r.placing.fits(seen, act.class);
}

function whereabouts(report: Report, { act }: Norm, r: Reckoning): ZoneVerdict {
  if (act.at !== undefined && report.where?.kind === 'site') return report.where.site === act.at ? 'in' : 'out';
  const place = placeOf(act);
  if (place === undefined) return act.at === undefined ? 'in' : 'possible';
  return r.placing.inPlace(report, place);
}

function placeOf({ in: within, on }: Norm['act']): Place | undefined {
  const place = within ?? on;
  return place?.kind === 'words' ? undefined : place;
}

// Where each side is bound on its own bank, what was seen is put to whoever holds the bank, and to nobody if that is open.
function sideOf(report: Report, { norm, bearer, id }: Borne, r: Reckoning): 'own' | 'other' | 'open' {
  if (norm.bearer !== 'each' || id === norm.id) return 'own';
  const holder = holderAt(report, r);
  if (holder === undefined) return 'open';
  return holder === bearer ? 'own' : 'other';
}

// Access that was denied, or a complaint in so many words, alleges a departure from the norm that the notice names.
function denials(r: Reckoning): readonly (readonly [string, Indication])[] {
  const told = ALLEGING.flatMap((form) => r.known.notices.get(form) ?? []);
  return told.flatMap((notice) => {
    if (notice.norm === undefined || !alleges(notice) || r.known.withdrawn.has(notice.id)) return [];
    return accused(notice, notice.norm, r).map(
      ({ id }) => [id, { entry: notice.id, says: 'alleges', on: notice.occurred }] as const,
    );
  });
}

/** The forms of notices that may allege something; of coverage, only that access was denied. */
const ALLEGING = ['coverage', 'allegation', 'complaint'];

function alleges({ form, state }: Notice): boolean {
  return form !== 'coverage' || state === 'denied';
}

function accused(notice: Notice, norm: string, r: Reckoning): readonly Borne[] {
  const named = r.named(norm);
  if (named.length <= 1) return named;
  const { bank } = notice;
  if (bank !== undefined) {
    const holder = holderOf(bank, notice.occurred.from, r);
    return named.filter(({ bearer }) => bearer === holder);
  }
  const others = named.filter(({ bearer }) => bearer !== notice.by);
  return others.length < named.length && others.length === 1 ? others : [];
}
