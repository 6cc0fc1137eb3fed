import { addDays, type Day } from '#agreement/terms';
import type { Clock } from './clock.ts';
import type { Moment } from './moment.ts';
import { civilDay } from './period.ts';

/** Days on which something holds, from the moment at which it began, and the entries that make it so. */
export interface Span {
  readonly from: Day;
  /** The beginning as precisely as it was told; it lies on `from`. */
  readonly at: Moment;
  /** The last day; null where it goes on. */
  readonly to: Day | null;
  readonly entries: readonly string[];
}

/** A span from a moment on. */
export function since(at: Moment, clock: Clock, entries: readonly string[], to: Day | null = null): Span {
  return { from: civilDay(at, clock), at, to, entries };
}

/** Whether one of the spans holds on a day, and which. */
export function spanAt(spans: readonly Span[], day: Day): Span | undefined {
  return spans.find(({ from, to }) => from <= day && (to === null || day <= to));
}

/** The days on which both hold. */
export function intersect(left: readonly Span[], right: readonly Span[]): readonly Span[] {
  const found = left.flatMap((a) => right.flatMap((b) => overlap(a, b)));
  return found.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The days on which one of them holds; spans that touch or overlap become one. */
export function unite(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const united: Span[] = [];
  for (const span of sorted) {
    const last = united.at(-1);
    if (last === undefined || (last.to !== null && addDays(last.to, 1) < span.from)) united.push(span);
    else united[united.length - 1] = { ...last, to: later(last.to, span.to), entries: both(last, span) };
  }
  return united;
}

/** The days on which none of them holds, from the first day that can be written to the last. */
export function complement(spans: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let next: Day | undefined = FIRST;
  let entries: readonly string[] = [];
  for (const span of unite(spans)) {
    if (next !== undefined && next < span.from)
      gaps.push({ from: next, at: next, to: addDays(span.from, -1), entries });
    next = span.to === null ? undefined : addDays(span.to, 1);
    entries = span.entries;
  }
  if (next !== undefined) gaps.push({ from: next, at: next, to: null, entries });
  return gaps;
}

/** Cuts spans off after a day. */
export function endingOn(spans: readonly Span[], last: Day): readonly Span[] {
  return spans.filter(({ from }) => from <= last).map((span) => ({ ...span, to: earlier(span.to, last) }));
}

const FIRST = '0001-01-01' as Day;

function overlap(a: Span, b: Span): readonly Span[] {
  const later = a.from >= b.from ? a : b;
  const to = earlier(a.to, b.to);
  if (to !== null && to < later.from) return [];
  return [{ from: later.from, at: latest(a, b), to, entries: both(a, b) }];
}

function latest(a: Span, b: Span): Moment {
  if (a.from !== b.from) return a.from > b.from ? a.at : b.at;
  return [a.at, b.at].sort().at(-1) ?? a.at;
}

function both(a: Span, b: Span): readonly string[] {
  return [...new Set([...a.entries, ...b.entries])];
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
