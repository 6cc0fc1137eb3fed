import { type Token, tokenOf, type Vocabulary } from './vocabulary.ts';

/** A text and its words: cut once, compared for words and read for force. */
export interface Tokenized {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
}

/**
 * Cuts a text into words. Never within a number, a word, a sign of the notation or a grapheme. Scripts that put no
 * spaces between words (Han, kana, Thai, Lao, Khmer, Burmese) are cut by `Intl.Segmenter`, all others by a pattern,
 * which is many times faster. The last token has an empty word if the text ends in white space.
 */
export function tokenized(text: string, vocabulary: Vocabulary, lang?: string): Tokenized {
  const tokens: Token[] = [];
  const unspaced = UNSPACED.test(text);
  let ws = '';
  for (let at = 0; at < text.length; ) {
    if (ws === '' && text.charCodeAt(at) === SPACE && isPlainLetter(text.charCodeAt(at + 1))) {
      ws = ' ';
      at++;
    }
    PIECE.lastIndex = at;
    // `test` moves `lastIndex` and, unlike `exec`, builds no match: this is the hottest line of a redline.
    const end = PIECE.test(text) ? PIECE.lastIndex : text.length;
    const piece = text.slice(at, end);
    at = end;
    if (isWhite(piece)) {
      ws += piece;
      continue;
    }
    if (unspaced && UNSPACED.test(piece)) pushSegments(tokens, vocabulary, ws, segment(piece, lang));
    else tokens.push(tokenOf(vocabulary, ws, piece));
    ws = '';
  }
  if (ws !== '') tokens.push(tokenOf(vocabulary, ws, ''));
  return { text, tokens, vocabulary };
}

const SPACE = 32;

/** Of the letters that most words begin with nothing clings to the space before them. */
function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isWhite(piece: string): boolean {
  return !isPlainLetter(piece.charCodeAt(0)) && WHITE.test(piece);
}

function pushSegments(tokens: Token[], vocabulary: Vocabulary, ws: string, words: readonly string[]): void {
  words.forEach((word, i) => {
    tokens.push(tokenOf(vocabulary, i === 0 ? ws : '', word));
  });
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WHITE = /^\s/u;

/** What clings to the character before it, so that no grapheme is cut. */
const CLING =
  '[\\p{M}\\p{Grapheme_Extend}\\p{EMod}]*(?:\\u200d\\P{White_Space}?[\\p{M}\\p{Grapheme_Extend}\\p{EMod}]*)*';
/** What clings to the character after it (Unicode's Prepend). */
const AHEAD =
  '[\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u0d4e\\u{110bd}\\u{110cd}\\u{111c2}\\u{111c3}\\u{113d1}\\u{1193f}\\u{11941}\\u{11a3a}\\u{11a84}-\\u{11a89}\\u{11d46}\\u{11f02}]';
const ENDS_AHEAD = new RegExp(`${AHEAD}$`, 'u');
const PIECE = new RegExp(
  [
    `\\s+${CLING}`,
    `\\\\[[\\]\\\\|?:]${CLING}`, // an escape
    `\\[\\?[^[\\]|\\\\]+\\]${CLING}`, // a gap
    '\\[Alt [^\\s:|[\\]\\\\]+:(?= )', // the opening of alternatives
    '\\|\\| Alt [^\\s:|[\\]\\\\]+:(?= )', // the next alternative
    '\\| [+\\-?][^\\s|[\\]\\\\]+(?: [+\\-?][^\\s|[\\]\\\\]+)*', // who stands how
    `\\p{N}{1,3}(?:[ \\u00a0\\u202f]\\p{N}{3})+(?![\\p{N}\\p{L}])${CLING}`, // 1 000 000
    `${AHEAD}*[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}\\u200c\\u200d_]*(?:(?<=\\p{N})[.,:](?=\\p{N})[\\p{N}]+|['’\\-\\u2011][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u200c\\u200d]*)*(?:(?<=${AHEAD})[^\\s[\\]\\\\|])?${CLING}`,
    `\\p{RI}\\p{RI}${CLING}`,
    `[^](?:(?<=${AHEAD})[^\\s[\\]\\\\|])*${CLING}`,
  ].join('|'),
  'yu',
);

const segmenters = new Map<string, Intl.Segmenter>();

function segment(piece: string, lang: string | undefined): readonly string[] {
  const key = lang ?? 'und';
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(supported(key), { granularity: 'word' });
    segmenters.set(key, segmenter);
  }
  const words: string[] = [];
  for (const { segment: word } of segmenter.segment(piece)) {
    // The rules for words know nothing of what clings to the character after it.
    const last = words.at(-1);
    if (last !== undefined && ENDS_AHEAD.test(last)) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words;
}

/** A language tag that somebody typed may be no tag at all; then the segmenter's own rules hold. */
function supported(lang: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf([lang]);
  } catch {
    return [];
  }
}
