/**
 * SHA-256 of several parts, one after the other, a string being its UTF-8 bytes. Handed in: by `node:crypto` in the
 * program, by a library in the stand-alone verifier.
 */
export type Sha256 = (...parts: readonly (Uint8Array | string)[]) => Uint8Array;

const DIGITS = '0123456789abcdef';

/** Bytes in hexadecimal, lower case. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += DIGITS.charAt(byte >> 4) + DIGITS.charAt(byte & 15);
  return hex;
}

/** The bytes of a hexadecimal string. Throws if it is none. */
export function fromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < hex.length; i += 2) {
    const [high, low] = [DIGITS.indexOf(hex.charAt(i)), DIGITS.indexOf(hex.charAt(i + 1))];
    if (high < 0 || low < 0 || i + 1 >= hex.length) throw new Error('not a hexadecimal string');
    bytes[i >> 1] = (high << 4) | low;
  }
  return bytes;
}
