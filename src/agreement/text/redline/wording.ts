import type { Draft, Wording } from '../draft.ts';

/** What may be said of two drafts: nothing of words if either is a paraphrase. */
export function wordingOf(earlier: Pick<Draft, 'wording'>, later: Pick<Draft, 'wording'>): Wording {
  return earlier.wording === 'paraphrase' || later.wording === 'paraphrase' ? 'paraphrase' : 'text';
}
