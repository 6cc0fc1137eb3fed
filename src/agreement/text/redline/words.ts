/** Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const SPACELESS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Names behind a bracket's words, the name of an alternative, the name of a gap: signs of the notation, not words of the text. */
const SIGNS =
  / \| [+\-?][^\s|[\]\\]+(?: [+\-?][^\s|[\]\\]+)*(?=\]| \|\| )|\[Alt [^\s:|[\]\\]+: |\|\| Alt [^\s:|[\]\\]+: |\[\?[^[\]|\\]+\]/g;

/**
 * The words of a unit as they are compared: in small letters, without punctuation and without the signs of the
 * notation. Scripts without spaces go through `Intl.Segmenter`; all others through one pattern, which is far faster.
 * A text without any word (a dash, a tick in a table) counts as one word, so that it can still be told from another.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = (text.includes('[') ? text.replace(SIGNS, ' ') : text).toLowerCase();
  const words = SPACELESS.test(plain) ? segments(plain) : plain.match(WORD);
  return words === null || words.length === 0 ? [text.trim()] : words;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function segments(text: string): readonly string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment);
  return words;
}
