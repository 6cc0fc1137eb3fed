import { ARABIC } from './words-ar.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import { SPANISH } from './words-es.ts';
import { FRENCH } from './words-fr.ts';
import { RUSSIAN } from './words-ru.ts';
import { UKRAINIAN } from './words-uk.ts';

/** The words of one language that bear on force, in small letters and as the folder's `bare` spells them. */
export interface Lexicon {
  /** Cardinals: what they count. One alone is an article in many languages, and counts only before a unit. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Units of time, each by its English singular. */
  readonly times: Readonly<Record<string, string>>;
  /** Adjectives that may stand between a figure and its unit of time. */
  readonly timeAdjectives: readonly string[];
  readonly months: Readonly<Record<string, number>>;
  readonly currencies: readonly string[];
  readonly measures: readonly string[];
  /** "a week", "per year". */
  readonly per: readonly string[];
  /** Periods without a figure, as phrases. */
  readonly openPeriods: readonly string[];
  readonly modals: readonly string[];
  readonly negations: readonly string[];
  /** What bounds a figure or a class, as phrases. */
  readonly limiters: readonly string[];
  /** Words that open a condition, an exception or a time. */
  readonly qualifiers: readonly string[];
  /** Words before which an actor stands as the doer: "by". */
  readonly byWords: readonly string[];
  readonly determiners: readonly string[];
  /** Names of the parts of a text, each by its kind in the field's English. */
  readonly parts: Readonly<Record<string, string>>;
  /** "of" in "paragraph 2 of Article 6". */
  readonly of: readonly string[];
  /** What joins or spans the numbers of several parts: "and", "or", "to". */
  readonly joins: readonly string[];
}

const LEXICONS: Readonly<Record<string, Lexicon>> = {
  en: ENGLISH,
  fr: FRENCH,
  es: SPANISH,
  de: GERMAN,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  ar: ARABIC,
};

/** The words to read a text by: those of its language; where that is not known, by its script. */
export function lexiconOf(lang: string | undefined, text: string): Lexicon {
  const known = LEXICONS[(lang ?? '').toLowerCase().split('-')[0] ?? ''];
  if (known !== undefined) return known;
  if (/\p{Script=Arabic}/u.test(text)) return ARABIC;
  if (/[іїєґ]/iu.test(text)) return UKRAINIAN;
  return /\p{Script=Cyrillic}/u.test(text) ? RUSSIAN : ENGLISH;
}
