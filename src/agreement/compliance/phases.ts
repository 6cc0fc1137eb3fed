import { compareText } from '#agreement/terms';
import type { Phase } from './agreement.ts';
import type { PhaseState } from './assessment.ts';
import { ground } from './ground.ts';
import type { Reckoning } from './reckoning.ts';

/** Where a phase stands: done once all its norms are met, from the last of them; open once one of them has begun. */
export function phaseState({ id, norms }: Phase, r: Reckoning): PhaseState {
  const borne = norms.flatMap((name) => r.named(name));
  const text = borne.flatMap(({ norm }) => norm.text);
  const met = borne.map((each) => r.performanceOf(each).met);
  const last = met
    .filter((moment) => moment !== undefined)
    .sort(compareText)
    .at(-1);
  const begun = borne.flatMap((each) => r.datesOf(each).start ?? []).filter(({ from }) => from <= r.today);
  const opened = begun.map(({ at }) => at).sort(compareText)[0];
  const entries = [...new Set(borne.flatMap((each) => r.performanceOf(each).grounds.flatMap((link) => link.entries)))];
  if (last !== undefined && met.every((moment) => moment !== undefined)) {
    const grounds = [ground('done', { text }, `All of its norms are met, the last on ${last}.`, entries)] as const;
    return { id, state: 'done', since: last, ...(opened === undefined ? {} : { opened }), grounds };
  }
  if (opened === undefined)
    return { id, state: 'pending', grounds: [ground('condition', { text }, 'None of its norms has begun.')] };
  const waits = borne.filter((_, at) => met[at] === undefined).map((each) => each.id);
  return {
    id,
    state: 'open',
    opened,
    grounds: [ground('condition', { text }, `It waits for ${waits.join(', ')}.`, entries)],
  };
}
