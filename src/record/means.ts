import { createPublicKey, verify } from 'node:crypto';
import type { Means } from '#seal';
import { sha256 } from './hashing.ts';

/** What seals rest on, by the platform. */
export const means: Means = { sha256, isSignature };

function isSignature(key: Uint8Array, words: string, signature: Uint8Array): boolean {
  // The fixed prefix of an Ed25519 public key in SubjectPublicKeyInfo, RFC 8410.
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(null, Buffer.from(words), createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}
