import { type Phrases, phrasesOf } from './phrases.ts';
import { ARABIC } from './words-ar.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import { SPANISH } from './words-es.ts';
import { FRENCH } from './words-fr.ts';
import { RUSSIAN } from './words-ru.ts';
import { UKRAINIAN } from './words-uk.ts';

/** The words of one language that bear on force, in small letters and as the folder's `bare` spells them. */
export interface WordLists {
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

/** Word lists made ready to be looked up. */
export interface Lexicon
  extends Omit<WordLists, 'openPeriods' | 'limiters' | 'modals' | 'negations' | 'determiners' | 'qualifiers'> {
  readonly openPeriods: Phrases;
  readonly limiters: Phrases;
  readonly modals: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  /** Words with which a figure or a reference may begin, so that all others are passed over at once. */
  readonly openers: ReadonlySet<string>;
}

const LISTS: Readonly<Record<string, WordLists>> = {
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
  return prepare(LISTS[(lang ?? '').toLowerCase().split('-')[0] ?? ''] ?? byScript(text));
}

function byScript(text: string): WordLists {
  if (/\p{Script=Arabic}/u.test(text)) return ARABIC;
  if (/[іїєґ]/iu.test(text)) return UKRAINIAN;
  return /\p{Script=Cyrillic}/u.test(text) ? RUSSIAN : ENGLISH;
}

function prepare(lists: WordLists): Lexicon {
  const openPeriods = phrasesOf(lists.openPeriods);
  return {
    ...lists,
    openPeriods,
    limiters: phrasesOf(lists.limiters),
    modals: new Set(lists.modals),
    negations: new Set(lists.negations),
    determiners: new Set(lists.determiners),
    qualifiers: new Set(lists.qualifiers),
    openers: new Set([
      ...Object.keys(lists.parts),
      ...Object.keys(lists.numbers),
      ...Object.keys(lists.months),
      ...openPeriods.keys(),
    ]),
  };
}
