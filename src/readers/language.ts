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
  return mostOf(countsOf(text, signsOf(text)));
}

/** So many characters tell a language. */
const ENOUGH = 50_000;
/** Fewer signs than these are chance: a name, a quotation. */
const LEAST = 3;
/** How many times the signs of one language must outnumber those of the next. */
const CLEARLY = 1.5;

type Signs = Readonly<Record<string, RegExp>>;

function signsOf(text: string): Signs {
  const letters = (script: RegExp) => text.match(script)?.length ?? 0;
  const half = letters(/\p{L}/gu) / 2;
  const script = Object.keys(BY_SCRIPT).find((name) => letters(new RegExp(`\\p{Script=${name}}`, 'gu')) > half);
  return BY_SCRIPT[script ?? ''] ?? {};
}

/** What only, or mostly, one of the languages of a script has. */
const BY_SCRIPT: Readonly<Record<string, Signs>> = {
  Latin: {
    en: smallWords('the of and to in shall be by this is with which any for'),
    fr: smallWords('le la les des et du est par dans une aux sur au ou ne'),
    es: smallWords('el la los las y del por una con en se al lo su o'),
    de: smallWords('der die das und den dem des ist von im zu mit wird nach oder'),
    it: smallWords('il la gli dei della di e del per che con nel una i alla'),
    pt: smallWords('o os as da do dos das e em por uma com no na ao'),
    nl: smallWords('de het een en van dat te zijn op voor met bij door aan wordt'),
  },
  Cyrillic: { uk: /[іїєґ]/g, ru: /[ыэъё]|(?<!\p{L})и(?!\p{L})/gu },
  Arabic: { ar: /[ةىيكؤئ]/g, fa: /[پچژگکی]/g },
};

function smallWords(list: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.replaceAll(' ', '|')})(?!\\p{L})`, 'gu');
}

function countsOf(text: string, signs: Signs): readonly (readonly [string, number])[] {
  return Object.entries(signs).map(([lang, sign]) => [lang, text.match(sign)?.length ?? 0]);
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
