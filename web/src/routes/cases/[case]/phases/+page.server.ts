import { daysBetween } from '#agreement/terms';
import { type PhaseBar, phaseChart } from '#agreement/views';
import { dutyAddress } from '#lib/duties/addresses.ts';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { monthsBetween } from '#lib/duties/months.ts';
import { sayNamed } from '#lib/duties/norm-line.ts';
import { sayDay } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

/** Phases and every duty on the axis of time; on a draft, by the supposed signature. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  if (lived === undefined) return { head, chart: undefined };
  const { phases, others, from, to } = phaseChart(lived);
  const span = daysBetween(from, to) + 1;
  const place = (day: typeof from) => Math.min(Math.max(daysBetween(from, day), 0), span);
  const bar = (each: PhaseBar) => {
    const begins = each.from === undefined ? undefined : place(each.from);
    const ends = each.to === undefined ? undefined : place(each.to) + 1;
    return {
      id: each.norm,
      says: sayNamed(view, lived, each.norm),
      address: dutyAddress(view.id, 'duties', asked, each.norm),
      state: each.state,
      drawn: begins === undefined ? undefined : { at: begins, days: Math.max((ends ?? span) - begins, 1) },
      words: sayBar(each),
    };
  };
  return {
    head,
    chart: {
      span,
      today: place(lived.asked.asOf),
      isWithin: lived.asked.asOf >= from && lived.asked.asOf <= to,
      day: sayDay(lived.asked.asOf),
      months: monthsBetween(from, to),
      phases: phases.map(({ id, state, since, bars }) => ({
        id,
        says: `Phase ${id}: ${state}${since === undefined ? '' : ` since ${sayDay(since.slice(0, 10))}`}`,
        bars: bars.map(bar),
      })),
      others: others.map(bar),
    },
  };
};

const WORDS = {
  met: 'done and verified',
  claimed: 'claimed, not verified',
  running: 'runs',
  waiting: 'not begun',
  kept: 'kept all the time',
} as const;

function sayBar({ state, from, to, due, isLate, isExpected }: PhaseBar): string {
  const days = [
    from === undefined ? 'no day yet' : `from ${sayDay(from)}`,
    due === undefined ? (to === undefined || state === 'kept' ? '' : `to ${sayDay(to)}`) : `due ${sayDay(due)}`,
    state === 'met' && to !== undefined ? `met ${sayDay(to)}` : '',
    isLate ? 'late' : '',
    isExpected ? 'expected, if all before it is done when it is due' : '',
  ];
  return [WORDS[state], ...days].filter((part) => part !== '').join(', ');
}
