import type { Draft, Inline, Unit } from '#agreement/text';

/** A draft whose file names no language, with the one that its words tell, if they tell one. */
export function withLanguage(draft: Draft): Draft {
  const lang = draft.lang ?? languageByWords(wordsOf(draft));
  return lang === undefined ? draft : { ...draft, lang };
}

/**
 * The language that a text is written in, BCP 47, as its small words or the letters of its script tell it; undefined
 * where they leave a doubt. It knows the languages that a redline reads and their next of kin, so that one is not
 * taken for the other.
 */
export function languageByWords(words: string): string | undefined {
  const text = words.slice(0, ENOUGH).toLowerCase();
  return mostOf(signsIn(text));
}

/** So many characters tell a language. */
const ENOUGH = 50_000;
/** Fewer signs than these are chance: a name, a quotation. */
const LEAST = 3;
/** How many times the signs of one language must outnumber those of the next. */
const CLEARLY = 1.5;

type Script = 'Latin' | 'Cyrillic' | 'Arabic';

/** How often the signs of each language of a text's script stand in it. */
function signsIn(text: string): readonly (readonly [string, number])[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  const script = scriptOf(words);
  if (script === undefined) return [];
  if (script === 'Latin') return smallWordsIn(words);
  return Object.entries(BY_LETTERS[script]).map(([lang, sign]) => [lang, text.match(sign)?.length ?? 0]);
}

/** The script that more than half of the letters are of. A word is of the script of its first letter. */
function scriptOf(words: readonly string[]): Script | undefined {
  const letters = { Latin: 0, Cyrillic: 0, Arabic: 0 };
  let all = 0;
  for (const word of words) {
    all += word.length;
    const script = scriptOfLetter(word.charCodeAt(0));
    if (script !== undefined) letters[script] += word.length;
  }
  return SCRIPTS.find((script) => letters[script] > all / 2);
}

const SCRIPTS: readonly Script[] = ['Latin', 'Cyrillic', 'Arabic'];

/** By the blocks of Unicode: asking a pattern about each letter costs more than all the rest. */
function scriptOfLetter(code: number): Script | undefined {
  if (code < 0x0250 || (code >= 0x1e00 && code < 0x1f00)) return 'Latin';
  if (code >= 0x0400 && code < 0x0530) return 'Cyrillic';
  return (code >= 0x0600 && code < 0x0780) || (code >= 0xfb50 && code < 0xff00) ? 'Arabic' : undefined;
}

/** The letters that only, or mostly, one of the languages of a script has. */
const BY_LETTERS: Readonly<Record<'Cyrillic' | 'Arabic', Readonly<Record<string, RegExp>>>> = {
  Cyrillic: { uk: /[іїєґ]/g, ru: /[ыэъё]|(?<!\p{L})и(?!\p{L})/gu },
  Arabic: { ar: /[ةىيكؤئ]/g, fa: /[پچژگکی]/g },
};

/** The small words that only, or mostly, one of the languages in Latin letters has. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in shall be by this is with which any for',
  fr: 'le la les des et du est par dans une aux sur au ou ne',
  es: 'el la los las y del por una con en se al lo su o',
  de: 'der die das und den dem des ist von im zu mit wird nach oder',
  it: 'il la gli dei della di e del per che con nel una i alla',
  pt: 'o os as da do dos das e em por uma com no na ao',
  nl: 'de het een en van dat te zijn op voor met bij door aan wordt',
};
const LANGUAGES = Object.keys(SMALL_WORDS);
const LANGUAGES_OF = languagesOf();

function languagesOf(): ReadonlyMap<string, readonly string[]> {
  const words = new Set(Object.values(SMALL_WORDS).flatMap((list) => list.split(' ')));
  const having = (word: string) => LANGUAGES.filter((lang) => SMALL_WORDS[lang]?.split(' ').includes(word));
  return new Map([...words].map((word) => [word, having(word)]));
}

function smallWordsIn(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map(LANGUAGES.map((lang) => [lang, 0]));
  for (const word of words)
    for (const lang of LANGUAGES_OF.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts];
}

function mostOf(counts: readonly (readonly [string, number])[]): string | undefined {
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < LEAST) return undefined;
  return first[1] >= CLEARLY * (second?.[1] ?? 0) ? first[0] : undefined;
}

function wordsOf({ title = '', units }: Draft): string {
  const words = [title];
  let length = 0;
  const walk = (list: readonly Unit[]) => {
    for (const unit of list) {
      if (length > ENOUGH) return;
      const own = [unit.heading ?? '', ...unit.content.map(inlineWords)].join(' ');
      length += own.length;
      words.push(own);
      walk(unit.units);
    }
  };
  walk(units);
  return words.join('\n');
}

function inlineWords(node: Inline): string {
  if ('text' in node) return node.text;
  if ('content' in node) return node.content.map(inlineWords).join('');
  return node.kind === 'alternatives' ? node.alternatives.flatMap((a) => a.content.map(inlineWords)).join(' ') : '';
}
