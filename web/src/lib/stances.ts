import type { StanceKind, Standing, Strength } from '#agreement/positions';
import { absurd } from '#agreement/terms';

const VERBS: Readonly<Record<StanceKind, string>> = {
  demand: 'demands',
  proposal: 'proposes',
  offer: 'offers',
  objection: 'objects to',
  rejection: 'rejects',
  acceptance: 'accepts',
  'acceptance-in-part': 'accepts in part',
  'acceptance-as-basis': 'accepts as a basis',
  support: 'supports',
  caution: 'is cautious about',
  warning: 'warns about',
  claim: 'claims',
  denial: 'denies',
  description: 'describes',
};

/** What somebody does to a matter, as a verb. */
export function sayStance(stance: StanceKind): string {
  return VERBS[stance];
}

/** How firmly it is meant, where that was read. */
export function sayStrength(strength: Strength | undefined): string {
  switch (strength) {
    case undefined:
      return '';
    case 'red line':
      return 'red line';
    case 'firm':
      return 'firmly';
    case 'preference':
      return 'as a preference';
    case 'hint':
      return 'as a hint';
    default:
      return absurd(strength);
  }
}

/** The sign of a stance on a strip: for, on conditions, against, or only spoken of; a doubtful one is dotted. */
export type StanceSign = 'for' | 'conditions' | 'against' | 'spoken';

/** Which sign a stance bears. */
export function signOf(stance: StanceKind): StanceSign {
  switch (stance) {
    case 'demand':
    case 'proposal':
    case 'offer':
    case 'acceptance':
    case 'support':
      return 'for';
    case 'acceptance-in-part':
    case 'acceptance-as-basis':
      return 'conditions';
    case 'objection':
    case 'rejection':
      return 'against';
    case 'caution':
    case 'warning':
    case 'claim':
    case 'denial':
    case 'description':
      return 'spoken';
    default:
      return absurd(stance);
  }
}

/** What makes a stance doubtful, in words; nothing where it was said by somebody for the party himself. */
export function doubtsOf({ rival, secondHand, unsourced }: Standing): readonly string[] {
  return [
    ...(rival ? ['a rival reading'] : []),
    ...(secondHand ? ['told by another'] : []),
    ...(unsourced ? ['nobody is named as having said it'] : []),
  ];
}
