import type { Token } from './vocabulary.ts';

/**
 * Tells whether two texts differ in nothing but capitals, punctuation, spacing, spelling and articles. In a `list`,
 * the word that joins the items may go as well, since a list that is split into units loses it.
 */
export function sameSense(before: readonly Token[], after: readonly Token[], form: 'sentence' | 'list'): boolean {
  let [i, j] = [0, 0];
  for (;;) {
    while (i < before.length && !isTelling(before[i], form)) i++;
    while (j < after.length && !isTelling(after[j], form)) j++;
    const [one, other] = [before[i++], after[j++]];
    if (one === undefined || other === undefined) return one === other;
    if (one.word !== other.word && spelling(one.word) !== spelling(other.word)) return false;
  }
}

function isTelling(token: Token | undefined, form: 'sentence' | 'list'): boolean {
  if (token === undefined) return false;
  if (!token.isWord) return /^[[\]§%$€£|]/.test(token.word);
  const plain = token.word.length > LONGEST ? '' : spelling(token.word);
  return !ARTICLES.has(plain) && (form === 'sentence' || !JOINING.has(plain));
}

/** No article and no joining word is longer than this. */
const LONGEST = 5;

/** One spelling for the variants that style guides allow. */
function spelling(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’\-\u2011]/gu, '');
  if (!/^\p{L}{5,}$/u.test(plain)) return plain;
  return plain
    .replace(/iz(?=(e|es|ed|ing|ation|ations)$)/, 'is')
    .replace(/yz(?=(e|es|ed|ing)$)/, 'ys')
    .replace(/our(?=(s|ed|ing|able|ably|ite|hood)?$)/, 'or')
    .replace(/tre(?=s?$)/, 'ter')
    .replace(/ll(?=(ed|ing|er|ers|ment|ments)$)/, 'l')
    .replace(/gramme(?=s?$)/, 'gram')
    .replace(/ß/g, 'ss');
}

const ARTICLES = new Set(
  'the a an le la les l un une des el los las uno una unos unas der die das den dem des ein eine einen einem einer eines il lo gli i o os as um uma'.split(
    ' ',
  ),
);
const JOINING = new Set('and et y e und i и та й و'.split(' '));
