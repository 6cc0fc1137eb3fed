import { hash, randomBytes } from 'node:crypto';

/** A token of 256 random bits, as it stands in an address. It is told once and not kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is kept of a token: its SHA-256, in hexadecimal. A token is found by this, so that the time which a look-up takes
 * tells at most how far the hash of a guess agrees, and of the token nothing.
 */
export function hashOf(token: string): string {
  return hash('sha256', token);
}

/** A random id with a prefix. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}
