import type { Sha256 } from './bytes.ts';

// Crockford's base 32: no letter that is misread for a figure.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The short code on a printed draft, as 4F7K-Q29C: 40 bits of SHA-256 over the words as printed and the link of the
 * entry that brought them in. It tells which text and which state of the record a sheet shows; it does not keep the
 * words secret, and is printed only where the words are.
 */
export function checkCode(link: Uint8Array, words: string, sha256: Sha256): string {
  const digest = sha256('travaux check code 1\n', link, words);
  let code = '';
  for (let bit = 0; bit < 40; bit += 5) {
    let value = 0;
    for (let i = bit; i < bit + 5; i++) value = (value << 1) | (((digest[i >> 3] ?? 0) >> (7 - (i & 7))) & 1);
    code += SIGNS.charAt(value);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
