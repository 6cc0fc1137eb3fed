import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { polish } from './pl.ts';
import { brazilian, european } from './pt.ts';
import { russian } from './ru.ts';
import { MOST_SPELLED, type Spelling } from './spelling.ts';
import { swedish } from './sv.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pl: polish,
  pt: european,
  'pt-br': brazilian,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
};

/** Spells a number in a language given by its BCP 47 tag; undefined where the language or the number is not known. */
export function spell(n: number, how: keyof Spelling, lang: string): string | undefined {
  const tag = lang.toLowerCase();
  const spelling = SPELLINGS[tag] ?? SPELLINGS[tag.split('-')[0] ?? ''];
  if (spelling === undefined || n < 1 || n > MOST_SPELLED) return undefined;
  const words = spelling[how](n);
  return how === 'sign' ? words : words.charAt(0).toLocaleUpperCase(tag) + words.slice(1);
}
