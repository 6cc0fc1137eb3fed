import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Means } from '#seal';

hashes.sha512 = sha512;
const encoder = new TextEncoder();

/** What seals rest on, by libraries: a page that was opened from a file has no cryptography of its own. */
export const means: Means = {
  sha256: (...parts) => {
    const hash = sha256.create();
    for (const part of parts) hash.update(typeof part === 'string' ? encoder.encode(part) : part);
    return hash.digest();
  },
  isSignature: (key, words, signature) => verify(signature, encoder.encode(words), key, { zip215: false }),
};
