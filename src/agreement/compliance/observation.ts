import type { Day } from '#agreement/terms';
import type { Assessment, NormState } from './assessment.ts';
import type { Clock } from './clock.ts';
import type { Happening } from './happening.ts';
import { civilDay } from './period.ts';

/** What is known of a day: something was reported, the monitors looked and saw nothing, or they could not look. */
export type Watch = 'seen' | 'none-seen' | 'not-watched';

/**
 * Tells *none seen* from *not watched* for a norm on a day: a stretch that was denied or not watched means that nothing
 * reported proves nothing. Something that was reported counts even then.
 */
export function watchOn(
  day: Day,
  { performance, compliance }: NormState,
  { unwatched }: Pick<Assessment, 'unwatched'>,
  happenings: readonly Happening[],
  clock: Clock,
): Watch {
  const covers = ({ from, to }: Happening['occurred']) => civilDay(from, clock) <= day && day <= civilDay(to, clock);
  const said = new Set([...compliance.possible, ...compliance.grounds.flatMap(({ entries }) => entries)]);
  if (happenings.some(({ kind, id, occurred }) => kind === 'report' && said.has(id) && covers(occurred))) return 'seen';
  const blind = unwatched.filter(({ entry }) => performance.unwatched.includes(entry));
  return blind.some((stretch) => covers(stretch)) ? 'not-watched' : 'none-seen';
}
