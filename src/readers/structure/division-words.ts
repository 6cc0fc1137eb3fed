import type { UnitKind } from '#agreement/text';

/** The divisions of a legal text that bear a word and a number, outermost first; an annex stands beside the whole. */
export const DIVISIONS = ['annex', 'part', 'title', 'chapter', 'section', 'article'] as const satisfies UnitKind[];
export type Division = (typeof DIVISIONS)[number];

/** How far in a division stands: a lower rank holds a higher one. */
export function rankOf(division: Division): number {
  return DIVISIONS.indexOf(division);
}

/**
 * What drafters call the divisions: English, French, Spanish, German, Russian, Ukrainian, Arabic. In lower case, as
 * patterns. Where one word serves two ranks (Russian "раздел"), it has the rank that its own laws give it.
 */
const WORDS: Readonly<Record<Division, readonly string[]>> = {
  annex: [
    'annex',
    'annexe',
    'appendix',
    'schedule',
    'anexo',
    'anhang',
    'anlage',
    'приложение',
    'додаток',
    '(?:ال)?(?:ملحق|مرفق)',
  ],
  part: ['part', 'partie', 'parte', 'teil', 'часть', 'частина', '(?:ال)?جزء'],
  title: ['title', 'titre', 'título', 'titel', 'раздел', 'розділ', '(?:ال)?باب'],
  chapter: ['chapter', 'chapitre', 'capítulo', 'kapitel', 'глава', '(?:ال)?فصل'],
  section: ['section', 'sección', 'abschnitt', '(?:ال)?قسم'],
  article: ['article', 'art\\.', 'artículo', 'artikel', 'статья', 'стаття', 'ст\\.', '(?:ال)?مادة', '§'],
};

const PREAMBLE = /^(?:preamble|préambule|preámbulo|präambel|преамбула|(?:ال)?ديباجة)$/iu;
const FINAL =
  /^(?:final (?:clauses|provisions)|(?:dispositions|clauses) finales|(?:disposiciones|cláusulas) finales|schlussbestimmungen|заключительные положения|прикінцеві положення|(?:ال)?أحكام (?:ال)?ختامية)$/iu;

const TESTIMONIUM =
  /^(?:done (?:at|in)|in witness whereof|fait à|en foi de quoi|hecho en|en fe de lo cual|geschehen zu|zu urkund dessen|совершено в|учинено в|вчинено в|حرر في|حررت في)(?![\p{L}\d])/iu;

/** Whether a paragraph begins with the words that close a treaty: where, when and in which languages it was done. */
export function opensTestimonium(words: string): boolean {
  return TESTIMONIUM.test(words.trim());
}

/** Digits (Latin or Arabic) with parts and letters after them, Roman figures, one capital, or an Arabic or English ordinal. */
const NUMBER =
  '(?:(?:no\\.?|n[°º]|№)\\s*)?(?:[\\d٠-٩]+(?:[.][\\d٠-٩]+)*(?:\\s?(?:bis|ter|quater|quinquies|er)|[a-z])?|[IVXLC]+|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten|first|premier|première|ال[\\p{L}]+(?: عشرة?)?)(?![\\p{L}\\d])';

const PATTERNS = DIVISIONS.map((kind) => ({
  kind,
  pattern: new RegExp(`^(?:${WORDS[kind].join('|')})\\s*${NUMBER}(?:[.)](?![\\p{L}\\d]))?`, 'iu'),
}));
/** Longer than the word for an annex in any language. */
const LONGEST_WORD = 40;
const BARE_ANNEX = new RegExp(`^(?:${WORDS.annex.join('|')})$`, 'iu');

/** A division's word and number at the head of a line: what it is, the number as printed, and where the rest begins. */
export interface DivisionHead {
  readonly kind: Division;
  readonly num: string;
  readonly rest: number;
}

/** Finds "Article 5", "§ 3", "Глава II", "المادة 5" at the head of a line; dashes and colons after it only separate. */
export function findDivision(line: string): DivisionHead | undefined {
  if (!/^[\p{L}§]/u.test(line)) return undefined;
  if (line.length < LONGEST_WORD && BARE_ANNEX.test(line.trim()))
    return { kind: 'annex', num: line.trim(), rest: line.length };
  for (const { kind, pattern } of PATTERNS) {
    const num = pattern.exec(line)?.[0];
    if (num === undefined) continue;
    const separator = /^\s*(?:[:–—]|-(?=\s)|(?=\s|$))\s*/u.exec(line.slice(num.length))?.[0];
    if (separator !== undefined) return { kind, num, rest: num.length + separator.length };
  }
  return undefined;
}

/** Tells what a heading without a number is by its words alone. */
export function kindByWords(heading: string): 'preamble' | 'final' | 'heading' {
  const words = heading.trim();
  if (PREAMBLE.test(words)) return 'preamble';
  return FINAL.test(words) ? 'final' : 'heading';
}
