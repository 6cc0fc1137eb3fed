import { addDays } from '#agreement/terms';
import { type Borne, namesNorm, normIn } from './bearers.ts';
import { broughtSpans } from './brought.ts';
import { windowsOf } from './cover.ts';
import { restorersOf, startsOf } from './dates.ts';
import { spansOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Moving } from './happening.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { complement, endingOn, intersect, type Span, since, unite } from './span.ts';

/**
 * The days on which a norm binds by its terms and by what was decided of it, suspended or not, done or not: from its
 * start to its end, while its condition holds, until it is released, replaced, void or ended with the agreement; and
 * again whenever it is restored.
 */
export function activeOf(borne: Borne, r: Reckoning): readonly Span[] {
  const own = whileAsked(startsOf(borne, r), borne, r);
  const { end } = r.datesOf(borne);
  const within = end === undefined ? own : endingOn(own, civilDay(end, r.agreement.clock));
  const move = endingMove(borne, r);
  const stands = move === undefined ? within : endingOn(within, addDays(moveDay(move, r), -1));
  return unite([...stands, ...restored(borne, move, r)]);
}

/** What released a norm, replaced it, made it void or ended it with the agreement; the first that counts. */
export function endingMove(borne: Borne, r: Reckoning): Moving | undefined {
  return r.known.moves.find((move) => ends(move, borne, r) && moveDay(move, r) <= r.today);
}

/** The day from which a decision about a norm has effect. */
export function moveDay({ from, occurred }: Moving, { agreement }: Reckoning): string & ReturnType<typeof civilDay> {
  return civilDay(from ?? occurred.from, agreement.clock);
}

function whileAsked(spans: readonly Span[], borne: Borne, r: Reckoning): readonly Span[] {
  const { norm } = borne;
  const windows = norm.kind === 'permission' ? windowsOf(borne, r) : undefined;
  const brought = norm.if === undefined && norm.start === undefined ? broughtSpans(borne, r) : undefined;
  if (brought !== undefined) return brought;
  const asked = windows === undefined ? asAsked(norm.if, spans, borne, r) : intersect(spans, windowSpans(windows, r));
  return norm.until === undefined ? asked : asked.map((span) => cutAt(span, norm.until, borne, r));
}

function asAsked(
  condition: Expression | undefined,
  spans: readonly Span[],
  borne: Borne,
  r: Reckoning,
): readonly Span[] {
  return condition === undefined ? spans : intersect(spans, spansOf(condition, r, { own: borne, ofOwn: 'own' }));
}

function windowSpans(windows: NonNullable<ReturnType<typeof windowsOf>>, r: Reckoning): readonly Span[] {
  const { clock } = r.agreement;
  return unite(windows.map(({ notice, from, to }) => since(from, clock, [notice], civilDay(to, clock))));
}

// `until: cured` of a snapback speaks of the breach that its own condition already watches.
function cutAt(span: Span, until: Expression | undefined, borne: Borne, r: Reckoning): Span {
  if (until === undefined || until.kind === 'own') return span;
  const cut = spansOf(until, r, { own: borne, ofOwn: 'own' }).find(({ from }) => from > span.from);
  if (cut === undefined) return span;
  const last = addDays(cut.from, -1);
  return { ...span, to: span.to === null || last < span.to ? last : span.to };
}

function ends({ does, norms, by, id }: Moving, borne: Borne, r: Reckoning): boolean {
  if (r.known.withdrawn.has(id)) return false;
  switch (does) {
    case 'release':
      return namesNorm(norms, borne) && mayRelease(by, borne);
    case 'supersede-norm':
    case 'void':
      return namesNorm(norms, borne);
    case 'terminate':
      return norms.length === 0 ? !borne.norm.survives : namesNorm(norms, borne);
    case 'lift':
    case 'restore':
      return false;
  }
}

// Only the one to whom it is owed may release a bearer from what he owes; `other` and `each` are all but the bearer.
function mayRelease(by: string, { norm: { toward }, bearer }: Borne): boolean {
  if (toward === undefined) return by !== bearer;
  return toward === 'other' || toward === 'each' ? by !== bearer : by === toward;
}

function restored(borne: Borne, ended: Moving | undefined, r: Reckoning): readonly Span[] {
  const { clock } = r.agreement;
  const decided = r.known.moves
    .filter(({ does, norms, id }) => does === 'restore' && namesNorm(norms, borne) && !r.known.withdrawn.has(id))
    .filter((move) => ended === undefined || moveDay(move, r) >= moveDay(ended, r))
    .map((move) => since(move.from ?? move.occurred.from, clock, [move.id]));
  if (borne.norm.start === undefined) return decided;
  const restoring = restorersOf(normIn(borne.id), r).filter((power) => power.norm.act.do === 'restore');
  const earlier = complement(startsOf(borne, r).slice(0, 1));
  const effects = restoring.flatMap((power) => r.activeOf(power));
  return [
    ...decided,
    ...(speaksOfPower(borne.norm.start, restoring)
      ? []
      : effects.filter(({ from }) => !earlier.some(({ to }) => to !== null && from <= to))),
  ];
}

function speaksOfPower(start: Expression, powers: readonly Borne[]): boolean {
  return start.kind === 'named' && powers.some(({ norm }) => norm.id === start.name);
}
