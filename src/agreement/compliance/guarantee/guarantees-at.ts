import { holdingIn } from '../fund/fund-at.ts';
import type { GuaranteeDecision } from '../happening.ts';
import type { Reckoning } from '../reckoning.ts';
import { type GuaranteeState, guaranteeState } from './guarantee-state.ts';
import { guaranteesOf } from './guarantees-of.ts';

/** Every guarantee of an agreement as it stands on the days of a reckoning; as drafted, where the text is not signed. */
export function guaranteesAt(r: Reckoning, acts: readonly GuaranteeDecision[]): readonly GuaranteeState[] {
  if (r.agreement.stands === 'drafted') {
    return guaranteesOf(r.agreement).map(({ id }) => ({ id, state: 'drafted', clocks: [], owed: [] }));
  }
  const invocations = (r.known.notices.get('invoke') ?? []).filter(({ id }) => !r.known.withdrawn.has(id));
  return guaranteesOf(r.agreement).map((guarantee) =>
    guaranteeState(guarantee, {
      today: r.today,
      clock: r.agreement.clock,
      invocations,
      acts,
      holds: holdingIn(r),
    }),
  );
}
