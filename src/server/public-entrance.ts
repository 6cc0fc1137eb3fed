import { ok, type Refusal, refuse } from '#agreement/terms';
import { type Manner, type Visits, visitOfNobody } from '#cases';
import type { Entrance } from './entrance.ts';
import { PUBLIC } from './visitor.ts';

/** An entrance through which nobody comes as anybody: all are the public. */
export function publicEntrance(): Entrance {
  return {
    visitorOf: async () => ok(PUBLIC),
    visitsOf: () => visitsOfPublic('single-user'),
    until: (_visitor, closed) => closed,
    becomeIn: async () => signInFirst('single-user'),
    noteRead: async () => ok(undefined),
    close: async () => undefined,
  };
}

/** What the public may do about being somebody where an entrance has no way for it: nothing, and it says what would help. */
export function visitsOfPublic(manner: Manner): Visits {
  return visitOfNobody({ kind: 'public', manner }, async () => signInFirst(manner));
}

/** What the public is told where one must be somebody. */
export function signInFirst(manner: Manner): { readonly ok: false; readonly refusal: Refusal } {
  return refuse('sign-in', WAY_IN[manner]);
}

const WAY_IN: Readonly<Record<Manner, string>> = {
  'single-user': 'Open the one-time address that Travaux printed when it started; it tells the program who you are.',
  accounts: 'Sign in first.',
};
