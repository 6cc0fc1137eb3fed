import { isWord, tokenize } from './tokens.ts';

/**
 * Tells whether two texts differ in nothing but capitals, punctuation, spacing, spelling and articles. In a `list`,
 * the word that joins the items may go as well, since a list that is split into units loses it.
 */
export function sameSense(before: string, after: string, form: 'sentence' | 'list'): boolean {
  return bare(before, form) === bare(after, form);
}

function bare(text: string, form: 'sentence' | 'list'): string {
  return tokenize(text)
    .map((token) => token.word)
    .filter((word) => isWord(word) || /^[[\]§%$€£]|^[|]/.test(word))
    .map(spelling)
    .filter((word) => !ARTICLES.has(word) && (form === 'sentence' || !JOINING.has(word)))
    .join(' ');
}

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
