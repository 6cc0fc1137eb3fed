/** A word as the word lists spell it: small letters, without an elided article before it or apostrophes within. */
export function bare(word: string): string {
  // The month, which English alone writes like a modal.
  if (word === 'May') return word;
  const small = word.toLowerCase();
  if (!/['’ʼ]/.test(small)) return small;
  return small.replace(/^(?:l|d|qu|n|s|c|j|m|t)['’ʼ]/, '').replace(/['’ʼ]/g, '');
}
