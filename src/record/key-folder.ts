import { createCipheriv, createDecipheriv, generateKeyPairSync, hash, randomBytes, scryptSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { KeyRing } from './store.ts';

/**
 * Opens the keys of a folder: one small file a key, readable by its owner alone, wrapped by a master key made of a
 * passphrase if one is given. Without a passphrase the keys protect against nothing but their own destruction.
 */
export function openKeyFolder(dir: string, passphrase: string | undefined): Result<KeyRing> {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const master = passphrase === undefined ? undefined : masterKey(dir, passphrase);
    const ring = new KeyFolder(dir, master);
    return ring.check();
  } catch (error) {
    return refuse('keys', `The keys in ${dir} could not be used: ${(error as Error).message}`);
  }
}

/** Writes a small file so that it is whole on the disk before this returns, or not there at all. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}.new`;
  const file = openSync(beside, 'wx', 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
  syncFolder(join(path, '..'));
}

function syncFolder(dir: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals the rename
  const folder = openSync(dir, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

function masterKey(dir: string, passphrase: string): Uint8Array {
  const path = join(dir, 'salt');
  if (!existsSync(path)) writeDurably(path, randomBytes(16));
  return scryptSync(passphrase.normalize('NFC'), readFileSync(path), 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 });
}

const SIGNING = 'signing';
const PROBE = 'probe';

class KeyFolder implements KeyRing {
  readonly #dir: string;
  readonly #master: Uint8Array | undefined;

  constructor(dir: string, master: Uint8Array | undefined) {
    this.#dir = dir;
    this.#master = master;
  }

  /** Finds out at once, not at the first room, that a passphrase is missing or wrong. */
  check(): Result<KeyRing> {
    const path = this.#path(PROBE);
    if (!existsSync(path)) {
      if (existsSync(this.#path(SIGNING)) && this.#master !== undefined) {
        return refuse('keys', `The keys in ${this.#dir} were made without a passphrase; open them without one.`);
      }
      if (this.#master !== undefined) writeDurably(path, this.#wrap(new TextEncoder().encode(PROBE)));
      return ok(this);
    }
    if (this.#master === undefined)
      return refuse('keys', `The keys in ${this.#dir} ask for a passphrase: set TRAVAUX_PASSPHRASE.`);
    try {
      this.#unwrap(readFileSync(path));
      return ok(this);
    } catch {
      return refuse('keys', `The passphrase does not open the keys in ${this.#dir}.`);
    }
  }

  async find(process: ProcessId, room: RoomId): Promise<Uint8Array | undefined> {
    return this.#read(nameOf(process, room));
  }

  async make(process: ProcessId, room: RoomId): Promise<Uint8Array> {
    const key = new Uint8Array(randomBytes(32));
    await this.put(process, room, key);
    return key;
  }

  async put(process: ProcessId, room: RoomId, key: Uint8Array): Promise<void> {
    writeDurably(this.#path(nameOf(process, room)), this.#wrap(key));
  }

  async destroy(process: ProcessId, room: RoomId): Promise<void> {
    const path = this.#path(nameOf(process, room));
    if (!existsSync(path)) return;
    const size = statSync(path).size;
    writeFileSync(path, randomBytes(size)); // the disk may keep the old blocks; see docs/security.md
    rmSync(path);
    syncFolder(this.#dir);
  }

  async signingKey(): Promise<Uint8Array> {
    const kept = this.#read(SIGNING);
    if (kept !== undefined) return kept;
    const made = new Uint8Array(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));
    writeDurably(this.#path(SIGNING), this.#wrap(made));
    return made;
  }

  async close(): Promise<void> {}

  #path(name: string): string {
    return join(this.#dir, `${name}.key`);
  }

  #read(name: string): Uint8Array | undefined {
    const path = this.#path(name);
    return existsSync(path) ? this.#unwrap(readFileSync(path)) : undefined;
  }

  #wrap(key: Uint8Array): Uint8Array {
    return wrapKey(key, this.#master);
  }

  #unwrap(file: Uint8Array): Uint8Array {
    return unwrapKey(file, this.#master);
  }
}

/** Wraps a key under a master key, or leaves it bare behind a zero byte where there is none. */
export function wrapKey(key: Uint8Array, master: Uint8Array | undefined): Uint8Array {
  if (master === undefined) return Buffer.concat([Uint8Array.of(0), key]);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', master, nonce);
  return Buffer.concat([Uint8Array.of(1), nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** Takes a wrapped key out. Throws if the master key is missing or not the one. */
export function unwrapKey(file: Uint8Array, master: Uint8Array | undefined): Uint8Array {
  if (file[0] === 0) return new Uint8Array(file.subarray(1));
  if (master === undefined) throw new Error('the key is wrapped: set TRAVAUX_PASSPHRASE');
  const decipher = createDecipheriv('aes-256-gcm', master, file.subarray(1, 13), { authTagLength: 16 });
  decipher.setAuthTag(file.subarray(-16));
  return new Uint8Array(Buffer.concat([decipher.update(file.subarray(13, -16)), decipher.final()]));
}

/** The file of a room's key bears a hash of the room's id, so that a listing of the folder does not name rooms. */
function nameOf(process: ProcessId, room: RoomId): string {
  return hash('sha256', JSON.stringify([process, room])).slice(0, 32);
}
