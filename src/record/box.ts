import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { randomBytes } from './chance.ts';

/** Node takes a wrapped key in a third of the time that it takes over bare bytes. The wrapping goes when the key goes. */
const WRAPPED = new WeakMap<Uint8Array, KeyObject>();

/** Seals bytes under a room's key, bound to the place where they belong. */
export function sealBytes(bytes: Uint8Array, key: Uint8Array, binding: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrapped(key), nonce);
  cipher.setAAD(Buffer.from(binding));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` sealed, or nothing if the key, the place or a single bit differs. */
export function openBytes(box: Uint8Array, key: Uint8Array, binding: string): Buffer | undefined {
  if (box.length < 28) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', wrapped(key), box.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(binding));
  decipher.setAuthTag(box.subarray(-16));
  try {
    const bytes = decipher.update(box.subarray(12, -16));
    decipher.final(); // gives no bytes in this mode: it checks the tag
    return bytes;
  } catch {
    return undefined; // the tag does not fit: the one way in which node:crypto says so
  }
}

function wrapped(key: Uint8Array): KeyObject {
  const kept = WRAPPED.get(key) ?? createSecretKey(key);
  WRAPPED.set(key, kept);
  return kept;
}
