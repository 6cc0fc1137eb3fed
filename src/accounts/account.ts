import type { Id } from '#agreement/terms';

/** Somebody who signs in. What he is in a process is another id, made at random when he first enters there. */
export type AccountId = Id<'account'>;
