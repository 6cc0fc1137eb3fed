/** The signs of short vowels and doubling, and the stroke that draws a word out, which Arabic may print or leave out. */
const VOWEL_SIGNS = /[\u064b-\u0652\u0670\u0640]/g;

/** A word as the word lists spell it: small letters, without an elided article before it or apostrophes within. */
export function bare(word: string): string {
  // The month, which English alone writes like a modal.
  if (word === 'May') return word;
  const small = word.toLowerCase().replace(VOWEL_SIGNS, '');
  if (!/['’ʼ]/.test(small)) return small;
  return small.replace(/^(?:l|d|qu|n|s|c|j|m|t)['’ʼ]/, '').replace(/['’ʼ]/g, '');
}
