import type { NonEmpty } from '#agreement/terms';
import type { Norm } from './agreement.ts';
import type { Ground, Rule } from './assessment.ts';

/** A link of a chain: the rule, the sentence, the entries, and the provisions of the norm. */
export function ground(rule: Rule, norm: Pick<Norm, 'text'>, says: string, entries: readonly string[] = []): Ground {
  return { rule, entries, provisions: norm.text, says };
}

/** The links that were found, or the plain one where there are none. */
export function chain(found: readonly Ground[], plain: Ground): NonEmpty<Ground> {
  const [first, ...rest] = found;
  return first === undefined ? [plain] : [first, ...rest];
}
