import { addDays } from '#agreement/terms';
import type { Borne } from './bearers.ts';
import { responsesTo } from './cure.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { effectEnds, isAutomatic, rungsOf } from './rung.ts';
import { type Span, since, unite } from './span.ts';
import { breachesUnder, namesIn } from './suspension.ts';

/** The days on which rungs of responses bring a norm into effect; undefined if no response speaks of it. */
export function broughtSpans({ norm, id }: Borne, r: Reckoning): readonly Span[] | undefined {
  const rungs = r.agreement.responses.flatMap((response) =>
    response.steps.filter(({ effect }) => brings(effect, norm.id, id)).map((step) => ({ response, step })),
  );
  if (rungs.length === 0) return undefined;
  return unite(
    rungs.flatMap(({ response, step }) =>
      breachesUnder(response, r).flatMap((finding) => {
        if (!responsesTo(finding, r).includes(response)) return [];
        const rung = rungsOf(response, finding, r).find(({ n }) => n === step.n);
        const from = isAutomatic(step) ? rung?.openFrom : rung?.done;
        if (from === undefined) return [];
        const { clock } = r.agreement;
        const end = effectEnds(step.until, finding, civilDay(finding.on, clock), r);
        const span = since(from, clock, [finding.id], end === undefined ? null : addDays(civilDay(end, clock), -1));
        return span.to !== null && span.to < span.from ? [] : [span];
      }),
    ),
  );
}

function brings(
  effect: Reckoning['agreement']['responses'][number]['steps'][number]['effect'],
  norm: string,
  id: string,
): boolean {
  if (effect?.kind === 'bring') return effect.norm === norm || effect.norm === id;
  return effect?.kind === 'restore' && namesIn(effect.target).some((name) => name === norm || name === id);
}
