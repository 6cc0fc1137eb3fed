import type { Day } from '#agreement/terms';
import { lastGoodOf } from '../evaluate.ts';
import type { Expression } from '../expression.ts';
import type { Claim, RegisterDecision } from '../happening.ts';
import { civilDay } from '../period.ts';
import type { Reckoning } from '../reckoning.ts';
import { type RegisterState, registerState } from './register-state.ts';

/** The register of damage as it stands on the days of a reckoning; nothing where the text has none. */
export function registerAt(
  r: Reckoning,
  claims: readonly Claim[],
  decisions: readonly RegisterDecision[],
): RegisterState | undefined {
  const { register, clock } = r.agreement;
  if (register === undefined) return undefined;
  const opens = dayOf(register.opens, r);
  const closes = dayOf(register.closes, r);
  return registerState(register, {
    today: r.today,
    claims,
    decisions,
    dayOf: ({ occurred }) => civilDay(occurred.from, clock),
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
  });
}

function dayOf(expression: Expression | undefined, r: Reckoning): Day | undefined {
  const moment = expression === undefined ? undefined : lastGoodOf(expression, r, { ofOwn: 'all' });
  return moment === undefined ? undefined : civilDay(moment, r.agreement.clock);
}
