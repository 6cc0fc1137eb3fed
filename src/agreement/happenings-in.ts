import { absurd } from '#agreement/terms';
import type { BodyOf } from './entry.ts';

/** The earlier happening that a happening takes the place of, where it does. */
export function happeningsIn({ supersedes }: { readonly supersedes?: string }): readonly (string | undefined)[] {
  return [supersedes];
}

/** The happenings on which a decision rests, those that it is of, and those that it ends. */
export function happeningsOfDecision(made: BodyOf<'DecisionMade'>): readonly (string | undefined)[] {
  return [...happeningsIn(made), ...(made.rests ?? []), ...concerned(made)];
}

function concerned(made: BodyOf<'DecisionMade'>): readonly (string | undefined)[] {
  switch (made.does) {
    case 'verify':
    case 'investigate':
    case 'guarantee':
      return [made.of];
    case 'find':
      return [made.reply];
    case 'confirm-cured':
      return [made.finding, made.of, made.ends];
    case 'response-step':
    case 'suspend':
      return [made.finding];
    case 'lift':
    case 'release':
    case 'supersede-norm':
    case 'void':
    case 'terminate':
    case 'restore':
      return [made.ends];
    case 'withdraw':
      return [made.withdraws];
    case 'register':
      return made.claims;
    case 'declare':
    case 'step':
      return [];
    default:
      return absurd(made);
  }
}
