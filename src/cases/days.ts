import type { Day } from '#agreement/terms';
import type { CaseView } from '#agreement/views';

/** The days that a reader may move between, and the one that pages open on. */
export interface CaseDays {
  readonly from: Day;
  readonly to: Day;
  readonly opens: Day;
}

/** The first and the last day of a case that a reader may ask for. A case that is not closed ends with what is known last. */
export function daysOf(view: CaseView): CaseDays {
  const { opensOn, closesOn, knownFrom } = view;
  const to = closesOn ?? lastKnown(view);
  return { from: knownFrom ?? opensOn, to, opens: knownFrom ?? to };
}

function lastKnown({ drafts, events, opensOn }: CaseView): Day {
  const days = [...drafts.map((draft) => draft.knownOn ?? draft.date), ...events.map((event) => event.knownOn)];
  return days.reduce<Day>((last, day) => (day > last ? (day as Day) : last), opensOn);
}
