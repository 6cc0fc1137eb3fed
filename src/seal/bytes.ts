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
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new Error('not a hexadecimal string');
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));
}
