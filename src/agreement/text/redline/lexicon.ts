import { stemOf } from './stem.ts';

/** Numbers for words and for pairs of neighbouring words, the same through both drafts; forms of one word have one. */
export interface Lexicon {
  readonly words: Map<string, number>;
  readonly stems: Map<string, number>;
  readonly pairs: Map<number, number>;
  /** What each pair tells, from the first numbered on. */
  readonly pairTells: number[];
}

/** A lexicon without a word. */
export function newLexicon(): Lexicon {
  return { words: new Map(), stems: new Map(), pairs: new Map(), pairTells: [] };
}

/** The numbers of words in order; new ones are added. */
export function numberWords({ words, stems }: Lexicon, list: readonly string[]): Int32Array {
  const numbers = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const word = list[i] as string;
    let n = words.get(word);
    if (n === undefined) {
      const stem = stemOf(word);
      n = stems.get(stem) ?? stems.size;
      stems.set(stem, n);
      words.set(word, n);
    }
    numbers[i] = n;
  }
  return numbers;
}

/**
 * What each word tells: log(1 + texts / texts with the word). The rarer, the more; a word that stands in every text
 * still tells a little.
 */
export function weighWords(texts: readonly Int32Array[], size: number): Float64Array {
  const last = new Int32Array(size).fill(-1);
  const within = new Float64Array(size);
  texts.forEach((words, i) => {
    for (const w of words) {
      if (last[w] === i) continue;
      last[w] = i;
      within[w] = (within[w] as number) + 1;
    }
  });
  return within.map((count) => Math.log(1 + texts.length / Math.max(1, count)));
}

/**
 * The numbers of neighbouring words two by two, after those of all words. Each tells the mean of its two words. Pairs
 * are known by a hash of 30 bits: two that fall together by chance do no harm.
 */
export function numberPairs({ stems, pairs, pairTells }: Lexicon, text: Int32Array, tells: Float64Array): Int32Array {
  const numbers = new Int32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < numbers.length; i++) {
    const [v, w] = [text[i] as number, text[i + 1] as number];
    const key = (Math.imul(v, 0x9e3779b1) ^ Math.imul(w + 1, 0x85ebca6b)) & 0x3fffffff;
    let n = pairs.get(key);
    if (n === undefined) {
      n = stems.size + pairs.size;
      pairs.set(key, n);
      pairTells.push(((tells[v] as number) + (tells[w] as number)) / 2);
    }
    numbers[i] = n;
  }
  return numbers;
}
