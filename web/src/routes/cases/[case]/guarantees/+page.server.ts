import { guaranteesOf } from '#agreement/compliance';
import { dutiesAsked } from '#lib/duties/asked.ts';
import { refsOf } from '#lib/duties/norm-line.ts';
import { sayBearer } from '#lib/duties/say-norm.ts';
import { sayMoment, sayPeriod } from '#lib/duties/say-period.ts';
import { partyName } from '#lib/said.ts';
import type { PageServerLoad } from './$types';

/** Guarantees: who may invoke them, each guarantor's clocks, what silence means, and what is owed. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, asked, lived, head } = await dutiesAsked(locals, params.case, url.searchParams);
  if (lived === undefined) return { head, guarantees: [] };
  const name = (id: string) => sayBearer(id, (party) => partyName(view, party));
  const states = new Map(lived.assessment.guarantees.map((state) => [state.id, state]));
  return {
    head,
    guarantees: guaranteesOf(lived.agreement).map((guarantee) => {
      const state = states.get(guarantee.id);
      return {
        id: guarantee.id,
        title: `Guarantee by ${guarantee.guarantors.map(({ guarantor }) => name(guarantor)).join(', ')}`,
        refs: refsOf(view, lived, guarantee.text, asked),
        invoker: name(guarantee.bearer),
        state: state === undefined ? '' : state.state.replaceAll('-', ' '),
        rule: guarantee.rule,
        triggers: guarantee.triggers.map(({ id, on, judge, effect }) => ({
          id,
          on,
          judge: judge === undefined ? undefined : name(judge),
          isAutomatic: effect === 'automatic',
        })),
        ends: guarantee.ends.map(({ id, how, on }) => ({ id, how, on })),
        duties: guarantee.duties.map(({ id, act, bearer, within }) => ({
          id,
          says: `${bearer === undefined ? 'nobody is named' : name(bearer)}: ${act}${within === undefined ? ', no time named' : `, within ${sayPeriod(within)}`}`,
        })),
        terms: guarantee.guarantors.map(({ guarantor, consult, decide, silence }) => ({
          guarantor: name(guarantor),
          consult: consult === undefined ? 'no time named' : sayPeriod(consult),
          decide: decide === undefined ? 'no time named' : sayPeriod(decide),
          silence: silence === undefined ? 'not said' : silence === 'act' ? 'that it acts' : 'no measure',
        })),
        clocks: (state?.clocks ?? []).map((clock) => ({
          key: `${clock.guarantor} ${clock.invoked}`,
          guarantor: name(clock.guarantor),
          invoked: sayMoment(clock.invoked),
          consultBy: clock.consultBy === undefined ? undefined : sayMoment(clock.consultBy),
          consulted: clock.consulted === undefined ? undefined : sayMoment(clock.consulted),
          decideBy: clock.decideBy === undefined ? undefined : sayMoment(clock.decideBy),
          outcome:
            clock.outcome === undefined
              ? 'open'
              : `${clock.outcome.acts ? (clock.outcome.measure ?? 'acts') : 'no measure'}, by ${clock.outcome.how}, ${sayMoment(clock.outcome.on)}`,
        })),
      };
    }),
  };
};
