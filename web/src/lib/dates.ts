import type { CaseView } from '#agreement/views';
import { type TimedEvent, timedEvents } from '#lib/events.ts';
import type { CitedSource } from '#lib/sources.ts';

/** The deadlines and meetings that the front page names, as known on a day. */
export interface Dates {
  /** Those that lie ahead of the day. */
  readonly ahead: readonly TimedEvent[];
  /** The last ones up to the day, in order of time. */
  readonly latest: readonly TimedEvent[];
  readonly sources: readonly CitedSource[];
}

const KINDS: ReadonlySet<string> = new Set(['meeting', 'call', 'deadline', 'postponement', 'truce', 'stage']);
const LATEST = 5;

/** Picks the dates that a reader of that day looks for: what someone had named, and what came just before. No forecast. */
export function datesOn(view: CaseView, day: string): Dates {
  const dated = view.events.filter((event) => KINDS.has(event.kind));
  const ahead = timedEvents(
    view,
    dated.filter(({ occurred }) => occurred > day),
    day,
  );
  const latest = timedEvents(view, dated.filter(({ occurred }) => occurred <= day).slice(-LATEST), day);
  return { ahead, latest, sources: [...latest, ...ahead].flatMap((event) => event.sources) };
}
