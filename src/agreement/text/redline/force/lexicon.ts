import { type Phrases, phrasesOf } from './phrases.ts';
import type { WordLists } from './word-lists.ts';
import { ARABIC } from './words-ar.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import { SPANISH } from './words-es.ts';
import { FRENCH } from './words-fr.ts';
import { RUSSIAN } from './words-ru.ts';
import { UKRAINIAN } from './words-uk.ts';

/** Word lists made ready to be looked up. */
export interface Lexicon
  extends Omit<
    WordLists,
    'openPeriods' | 'limiters' | 'exceptions' | 'modals' | 'negations' | 'determiners' | 'qualifiers'
  > {
  readonly openPeriods: Phrases;
  readonly limiters: Phrases;
  readonly exceptions: Phrases;
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
    exceptions: phrasesOf(lists.exceptions),
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
