import { languageByWords } from '../language.ts';
import type { DocxBlock } from './block.ts';
import { wordsOf } from './words.ts';

/** Signs of the script that a language is written in, by the script's ISO 15924 code. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
};

/** So many characters tell the script of a text. */
const ENOUGH = 100_000;

/**
 * The language of a file's words. What the file says is believed where the words do not speak against it: many a
 * French or Arabic text was written in a program set to English. Undefined where the words tell no language, and most
 * letters are of another script than the language named.
 */
export function languageOf(named: string | undefined, blocks: readonly DocxBlock[]): string | undefined {
  const words = wordsOf(blocks).slice(0, ENOUGH);
  const told = languageByWords(words);
  if (told === undefined) return named === undefined ? undefined : fitting(named, words);
  return named?.toLowerCase().split('-')[0] === told ? named : told;
}

function fitting(named: string, words: string): string | undefined {
  const script = scriptOf(named);
  if (script === undefined) return undefined;
  const signs = SIGNS[script];
  if (signs === undefined) return named;
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  return count(signs) * 2 >= count(/\p{L}/gu) ? named : undefined;
}

function scriptOf(named: string): string | undefined {
  try {
    return new Intl.Locale(named).maximize().script;
  } catch {
    // No tag of a language at all.
    return undefined;
  }
}
