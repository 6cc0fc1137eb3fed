/**
 * A word as the redline compares it, with the white space before it: `ws + word`, one after the other, gives the text.
 * A sign of the notation (an escape, a gap, the names of a bracket) is one word, so that no edit cuts it.
 */
export interface Token {
  readonly ws: string;
  readonly word: string;
}

/** A text and its words: cut once, compared for words and read for force. */
export interface Tokenized {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Cuts a text into words and keeps both. */
export function tokenized(text: string, lang?: string): Tokenized {
  return { text, tokens: tokenize(text, lang) };
}

/**
 * Cuts a text into words. Never within a number, a word, a sign of the notation or a grapheme. Scripts that put no
 * spaces between words (Han, kana, Thai, Lao, Khmer, Burmese) are cut by `Intl.Segmenter`, all others by a pattern,
 * which is many times faster. The last token has an empty word if the text ends in white space.
 */
export function tokenize(text: string, lang?: string): readonly Token[] {
  const tokens: Token[] = [];
  const unspaced = UNSPACED.test(text);
  let ws = '';
  for (let at = 0; at < text.length; ) {
    PIECE.lastIndex = at;
    // `test` moves `lastIndex` and, unlike `exec`, builds no match: this is the hottest line of a redline.
    const end = PIECE.test(text) ? PIECE.lastIndex : text.length;
    const piece = text.slice(at, end);
    at = end;
    if (WHITE.test(piece)) ws += piece;
    else if (unspaced && UNSPACED.test(piece)) for (const word of segment(piece, lang)) ws = push(tokens, ws, word);
    else ws = push(tokens, ws, piece);
  }
  if (ws !== '') tokens.push({ ws, word: '' });
  return tokens;
}

/** Tells whether a token is a word or a figure, not a sign. */
export function isWord(word: string): boolean {
  return WORD.test(word);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WHITE = /^\s/u;
const WORD = /^[\p{L}\p{N}]/u;

/** What clings to the character before it, so that no grapheme is cut. */
const CLING =
  '[\\p{M}\\p{Grapheme_Extend}\\p{EMod}]*(?:\\u200d\\P{White_Space}?[\\p{M}\\p{Grapheme_Extend}\\p{EMod}]*)*';
const PIECE = new RegExp(
  [
    `\\s+${CLING}`,
    `\\\\[[\\]\\\\|?:]${CLING}`, // an escape
    `\\[\\?[^[\\]|\\\\]+\\]${CLING}`, // a gap
    '\\[Alt [^\\s:|[\\]\\\\]+:(?= )', // the opening of alternatives
    '\\|\\| Alt [^\\s:|[\\]\\\\]+:(?= )', // the next alternative
    '\\| [+\\-?][^\\s|[\\]\\\\]+(?: [+\\-?][^\\s|[\\]\\\\]+)*', // who stands how
    `\\p{N}{1,3}(?:[ \\u00a0\\u202f]\\p{N}{3})+(?![\\p{N}\\p{L}])${CLING}`, // 1 000 000
    `[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}\\u200c\\u200d_]*(?:(?<=\\p{N})[.,:](?=\\p{N})[\\p{N}]+|['’\\-\\u2011][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u200c\\u200d]*)*${CLING}`,
    `\\p{RI}\\p{RI}${CLING}`,
    `[^]${CLING}`,
  ].join('|'),
  'yu',
);

function push(tokens: Token[], ws: string, word: string): '' {
  tokens.push({ ws, word });
  return '';
}

const segmenters = new Map<string, Intl.Segmenter>();

function segment(piece: string, lang: string | undefined): readonly string[] {
  const key = lang ?? 'und';
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(supported(key), { granularity: 'word' });
    segmenters.set(key, segmenter);
  }
  return Array.from(segmenter.segment(piece), (s) => s.segment);
}

/** A language tag that somebody typed may be no tag at all; then the segmenter's own rules hold. */
function supported(lang: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf([lang]);
  } catch {
    return [];
  }
}
