import { absurd, addDays, type Day } from '#agreement/terms';
import type { FindingState } from './assessment.ts';
import { type Borne, bearerIn } from './bearers.ts';
import type { Expression, NormQuestion } from './expression.ts';
import { isInstant, type Moment } from './moment.ts';
import { after, before, civilDay, lastGood } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { complement, intersect, type Span, since, unite } from './span.ts';

/** In whose name an expression is asked: the norm in which it stands, and the finding from which it counts. */
export interface Asker {
  readonly own?: Borne;
  readonly finding?: FindingState;
  /** Whether a norm that each party bears means the asker's own, as in a permission upon his own notice. */
  readonly ofOwn: 'own' | 'all';
}

/** The days on which an expression holds, and what makes it so. */
export function spansOf(expression: Expression, r: Reckoning, asker: Asker): readonly Span[] {
  switch (expression.kind) {
    case 'day':
      return [since(expression.day, r.agreement.clock, [])];
    case 'named':
      return namedSpans(expression.name, r);
    case 'event':
      return eventSpans(expression.name, r);
    case 'own':
      return ownSpans(expression.of, r, asker);
    case 'shift':
      return shifted(expression, r, asker);
    case 'before':
      return [];
    case 'norms':
      return unite(expression.norms.flatMap((name) => asked(expression.ask, name, r, asker)));
    case 'uncured':
      return uncured(expression, r);
    case 'confirmed':
      return confirmed(expression.by, r, asker);
    case 'phase':
      return phaseSpans(expression.phase, r);
    case 'paid':
      return r.paid(expression.tranche);
    case 'declared':
      return declaredSpans(expression.what, r);
    case 'all':
      return expression.of.map((part) => spansOf(part, r, asker)).reduce(intersect);
    case 'any':
      return unite(expression.of.flatMap((part) => spansOf(part, r, asker)));
    case 'no':
      return complement(spansOf(expression.of, r, asker));
    default:
      return absurd(expression);
  }
}

/** The last good moment that an expression names, as a due date or an end: a period's last day is good if it counts. */
export function lastGoodOf(expression: Expression, r: Reckoning, asker: Asker): Moment | undefined {
  if (expression.kind !== 'shift') return spansOf(expression, r, asker)[0]?.at;
  const from = spansOf(expression.from, r, asker)[0]?.at;
  if (from === undefined) return undefined;
  const { clock } = r.agreement;
  return expression.way === 'after' ? lastGood(from, expression.by, clock) : before(from, expression.by, clock);
}

/** Whether an expression speaks of time alone, so that the day it names is the last good one, and no condition's first. */
export function isOfTime(expression: Expression): boolean {
  if (expression.kind === 'shift') return isOfTime(expression.from);
  return expression.kind === 'day' || expression.kind === 'named' || expression.kind === 'own';
}

/** The day before the first on which it no longer holds: what was put right on a day departed until the day before. */
export function dayBefore(moment: Moment, r: Reckoning): Day {
  return addDays(civilDay(moment, r.agreement.clock), -1);
}

/** The span of a finding from its decision until it is put right, or until another takes its place. */
function breachSpan(finding: FindingState, r: Reckoning, until: 'cured' | 'superseded'): Span | undefined {
  const { clock } = r.agreement;
  const superseding = finding.supersededOn === undefined ? null : dayBefore(finding.supersededOn, r);
  const cured = until === 'cured' && finding.cured !== undefined ? dayBefore(finding.cured, r) : null;
  const to = superseding === null || (cured !== null && cured < superseding) ? cured : superseding;
  const span = since(finding.on, clock, [finding.id], to);
  return to !== null && to < span.from ? undefined : span;
}

function namedSpans(name: string, r: Reckoning): readonly Span[] {
  const anchor = r.agreement.anchors[name];
  if (anchor?.kind === 'day') return [since(anchor.day, r.agreement.clock, [])];
  if (anchor?.kind === 'event') return eventSpans(anchor.event, r);
  return unite(r.named(name).flatMap((borne) => r.activeOf(borne)));
}

function eventSpans(form: string, r: Reckoning): readonly Span[] {
  const notice = r.known.notices.get(form)?.find(({ id }) => !r.known.withdrawn.has(id));
  return notice === undefined ? [] : [since(notice.begins ?? notice.occurred.from, r.agreement.clock, [notice.id])];
}

function ownSpans(
  of: 'start' | 'due' | 'end' | 'finding' | 'cured',
  r: Reckoning,
  { own, finding }: Asker,
): readonly Span[] {
  const { clock } = r.agreement;
  if (of === 'finding') return finding === undefined ? [] : [since(finding.on, clock, [finding.id])];
  if (of === 'cured') return finding?.cured === undefined ? [] : [since(finding.cured, clock, [finding.id])];
  if (own === undefined) return [];
  const dates = r.datesOf(own);
  if (of === 'start') return dates.start === undefined ? [] : [dates.start];
  const moment = dates[of];
  return moment === undefined ? [] : [since(moment, clock, dates.start?.entries ?? [])];
}

function shifted(expression: Expression & { kind: 'shift' }, r: Reckoning, asker: Asker): readonly Span[] {
  const { clock } = r.agreement;
  const move = expression.way === 'after' ? after : before;
  return spansOf(expression.from, r, asker).flatMap((span) => {
    const moved = since(move(span.at, expression.by, clock), clock, span.entries, span.to);
    return moved.to !== null && moved.to < moved.from ? [] : [moved];
  });
}

// A name that means several bearers is met when all of them have met it, and breached when one of them has breached it.
function asked(ask: NormQuestion, name: string, r: Reckoning, asker: Asker): readonly Span[] {
  const [first, ...rest] = bearersMeant(name, r, asker).map((borne) => answer(ask, borne, r));
  if (first === undefined) return [];
  const anyone = ask === 'breach' || ask === 'open-breach' || ask === 'late' || ask === 'in-force';
  return anyone ? unite([first, ...rest].flat()) : rest.reduce(intersect, first);
}

function bearersMeant(name: string, r: Reckoning, { own, ofOwn }: Asker): readonly Borne[] {
  const meant = r.named(name);
  if (ofOwn === 'all' || own === undefined || bearerIn(name) !== undefined) return meant;
  const mine = meant.filter(({ bearer, norm }) => norm.bearer === 'each' && bearer === own.bearer);
  return mine.length > 0 ? mine : meant;
}

function answer(ask: NormQuestion, borne: Borne, r: Reckoning): readonly Span[] {
  switch (ask) {
    case 'met':
    case 'done':
    case 'verified':
      return metSpans(borne, r);
    case 'claimed':
      return momentSpans(r.performanceOf(borne).doneOn, borne, r);
    case 'late':
      return momentSpans(r.performanceOf(borne).lateSince, borne, r);
    case 'breach':
    case 'open-breach':
      return breaches(borne, r, ask === 'breach' ? 'superseded' : 'cured');
    case 'cured':
      return curedSpans(borne, r);
    case 'in-force':
      return r.activeOf(borne);
    case 'ended':
      return complement(r.activeOf(borne))
        .slice(-1)
        .filter(({ to, from }) => to === null && from > '0001-01-01');
    default:
      return absurd(ask);
  }
}

function metSpans(borne: Borne, r: Reckoning): readonly Span[] {
  const { met, occasions, grounds } = r.performanceOf(borne);
  const timely = occasions.filter(({ late }) => !late);
  if (timely.length > 0) return unite(timely.map(({ given, notice }) => since(given, r.agreement.clock, [notice])));
  return met === undefined ? [] : [since(met, r.agreement.clock, entriesOf(grounds))];
}

function momentSpans(moment: Moment | undefined, borne: Borne, r: Reckoning): readonly Span[] {
  if (moment === undefined) return [];
  return [since(moment, r.agreement.clock, entriesOf(r.performanceOf(borne).grounds))];
}

function breaches(borne: Borne, r: Reckoning, until: 'cured' | 'superseded'): readonly Span[] {
  return unite(r.breachesOf(borne).flatMap((finding) => breachSpan(finding, r, until) ?? []));
}

// Cured is who has put right all that was found; without a finding, who has done it in the end.
function curedSpans(borne: Borne, r: Reckoning): readonly Span[] {
  const found = r.breachesOf(borne);
  if (found.length === 0) return metSpans(borne, r);
  const each = found.map(({ cured, id }) => (cured === undefined ? [] : [since(cured, r.agreement.clock, [id])]));
  return each.reduce<readonly Span[]>(intersect, each[0] ?? []);
}

function uncured(expression: Expression & { kind: 'uncured' }, r: Reckoning): readonly Span[] {
  const bearers = expression.norms.flatMap((name) => r.named(name));
  return unite(
    bearers.flatMap((borne) =>
      r.breachesOf(borne).flatMap((finding) => uncuredSpan(expression.within, finding, borne, r)),
    ),
  );
}

function uncuredSpan(within: Expression, finding: FindingState, borne: Borne, r: Reckoning): readonly Span[] {
  const last = lastGoodOf(within, r, { own: borne, finding, ofOwn: 'own' });
  const open = breachSpan(finding, r, 'cured');
  if (last === undefined || open === undefined) return [];
  const { clock } = r.agreement;
  const at = isInstant(last) ? last : addDays(last, 1);
  const span = since(at, clock, [finding.id], open.to);
  return span.to !== null && span.to < span.from ? [] : [span];
}

function confirmed(by: string, r: Reckoning, { finding }: Asker): readonly Span[] {
  if (finding === undefined) return [];
  const confirming = r.known.confirmations.get(finding.id)?.find((decision) => decision.by === by);
  return confirming === undefined ? [] : [since(confirming.occurred.from, r.agreement.clock, [confirming.id])];
}

function phaseSpans(id: string, r: Reckoning): readonly Span[] {
  const phase = r.phase(id);
  if (phase?.since === undefined) return [];
  return [since(phase.since, r.agreement.clock, entriesOf(phase.grounds))];
}

function declaredSpans(what: string, r: Reckoning): readonly Span[] {
  const { clock } = r.agreement;
  return unite(
    r.known.declarations
      .filter((decision) => decision.what === what && !r.known.withdrawn.has(decision.id))
      .map(({ id, from, to, occurred }) =>
        since(from ?? occurred.from, clock, [id], to === undefined ? null : civilDay(to, clock)),
      ),
  );
}

function entriesOf(grounds: readonly { readonly entries: readonly string[] }[]): readonly string[] {
  return [...new Set(grounds.flatMap(({ entries }) => entries))];
}
