import { absurd } from '#agreement/terms';
import type { Norm } from './agreement.ts';
import type { NormState } from './assessment.ts';
import type { Level } from './score.ts';

/**
 * The level of the Peace Accords Matrix that a norm has reached by *verified* performance; what is only claimed counts
 * nothing. Done is 3, half or more verified is 2, less is 1, none is 0. What is kept is 3; departed from and put right
 * since, 2; departed from today, 1; what does not bind yet, 0. A permission and a power are not scored. The thresholds
 * are this program's reading of the four levels, not a rating by those who publish them.
 */
export function levelOf({ force, performance }: NormState, { kind }: Pick<Norm, 'kind'>): Level | undefined {
  if (kind === 'permission' || kind === 'power') return undefined;
  switch (performance.state) {
    case 'done':
      return 3;
    case 'none':
      return 0;
    case 'claimed':
    case 'verified': {
      const share = performance.verified ?? (performance.state === 'verified' ? performance.share : undefined) ?? 0;
      return share >= 50 ? 2 : share > 0 ? 1 : 0;
    }
    case 'kept':
      return isBinding(force.state) || force.how === 'expired' ? (performance.departed.length === 0 ? 3 : 2) : 0;
    case 'departed':
      return performance.departed.some(({ to }) => to === null) ? 1 : 2;
    default:
      return absurd(performance.state);
  }
}

/** States of an obligation in Symboleo, a language in which contracts are specified. */
export type SymboleoState =
  | 'create'
  | 'inEffect'
  | 'suspension'
  | 'violation'
  | 'fulfillment'
  | 'discharge'
  | 'unsuccessfulTermination';

/**
 * The state of an obligation in Symboleo, from the axes. There a deadline that passes is a violation; here only what a
 * competent body has found and what is not put right is called so, and what is late is still in effect.
 */
export function symboleoState({ force, performance, compliance }: NormState): SymboleoState {
  switch (force.state) {
    case 'drafted':
    case 'pending':
      return 'create';
    case 'suspended':
      return 'suspension';
    case 'in-force':
      return isBreached(compliance.state) ? 'violation' : 'inEffect';
    case 'ended':
      return endedState(force.how, performance.state === 'departed' || isBreached(compliance.state));
    default:
      return absurd(force.state);
  }
}

function endedState(how: NormState['force']['how'], isDeparted: boolean): SymboleoState {
  switch (how) {
    case 'performed':
      return 'fulfillment';
    case 'released':
      return 'discharge';
    case 'expired':
    case undefined:
      return isDeparted ? 'violation' : 'fulfillment';
    case 'superseded':
    case 'void':
      return 'unsuccessfulTermination';
    default:
      return absurd(how);
  }
}

function isBinding(state: NormState['force']['state']): boolean {
  return state === 'in-force' || state === 'suspended';
}

function isBreached(state: NormState['compliance']['state']): boolean {
  return state === 'established' || state === 'curing' || state === 'uncured';
}
