import { bare } from './bare.ts';

/**
 * A word as the redline compares it, with the white space before it: `ws + word`, one after the other, gives the text.
 * A sign of the notation (an escape, a gap, the names of a bracket) is one word, so that no edit cuts it. The same
 * word after the same white space is one and the same token throughout a vocabulary.
 */
export interface Token {
  readonly ws: string;
  readonly word: string;
  /** The word's number in its vocabulary. */
  readonly id: number;
  /** In the spelling of the word lists. */
  readonly bare: string;
  /** A word or a figure, not a sign. */
  readonly isWord: boolean;
  /** A figure, or a word that may hold one: "30-day", "einundzwanzig". */
  readonly mayCount: boolean;
  /** What it weighs to the eye: signs nothing, small words little. */
  readonly heft: number;
}

/** The words met in a redline, each looked at once however often it stands there. */
export interface Vocabulary {
  readonly tight: Map<string, Token>;
  readonly spaced: Map<string, Token>;
}

/** A vocabulary without a word. */
export function newVocabulary(): Vocabulary {
  return { tight: new Map(), spaced: new Map() };
}

/** The token of a word after this white space. */
export function tokenOf(vocabulary: Vocabulary, ws: string, word: string): Token {
  const known = ws === ' ' ? vocabulary.spaced.get(word) : vocabulary.tight.get(word);
  if (known !== undefined && (ws === '' || ws === ' ')) return known;
  const tight = vocabulary.tight.get(word) ?? lookAt(word, vocabulary.tight.size);
  vocabulary.tight.set(word, tight);
  if (ws === '') return tight;
  const token = { ...tight, ws };
  if (ws === ' ') vocabulary.spaced.set(word, token);
  return token;
}

function lookAt(word: string, id: number): Token {
  const isWord = /^[\p{L}\p{N}]/u.test(word);
  const small = bare(word);
  const isSmall = /^\p{L}{1,3}$/u.test(word) && !UNSPACED.test(word);
  const mayCount = isWord && /^\p{N}|[-‑]|und/u.test(small);
  return { ws: '', word, id, bare: small, isWord, mayCount, heft: isWord ? (isSmall ? 0.3 : 1) : 0 };
}

/** Scripts that put no spaces between words: a word of one sign weighs there what any other weighs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
