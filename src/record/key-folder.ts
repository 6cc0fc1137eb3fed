import { createCipheriv, createDecipheriv, generateKeyPairSync, hash, randomBytes, scryptSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { KeyRing } from './store.ts';
import { StoreTrouble } from './trouble.ts';

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
    return refuse('keys', sayWhy(error, dir));
  }
}

/** Writes a small file so that it is whole on the disk before this returns, or not there at all. */
function writeDurably(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Writes over a file in its place, down to the disk; a disk may still keep its old blocks: see docs/security.md. */
function overwrite(path: string): void {
  const file = openSync(path, 'r+');
  try {
    writeFileSync(file, randomBytes(fstatSync(file).size));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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
      if (this.#master === undefined) return ok(this);
      if (readdirSync(this.#dir).some((file) => file.endsWith('.key')))
        return refuse('keys', `The keys in ${this.#dir} were made without a passphrase; open them without one.`);
      writeDurably(path, this.#wrap(Buffer.from(PROBE)));
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
    const key = this.#read(nameOf(process, room));
    return key === undefined ? undefined : roomKey(room, key);
  }

  async make(process: ProcessId, room: RoomId): Promise<Uint8Array> {
    return roomKey(
      room,
      this.#keep(nameOf(process, room), () => randomBytes(32)),
    );
  }

  async put(process: ProcessId, room: RoomId, key: Uint8Array): Promise<void> {
    const kept = this.#keep(nameOf(process, room), () => key);
    if (!Buffer.from(key).equals(kept)) throw otherKey(room);
  }

  async destroy(process: ProcessId, room: RoomId): Promise<void> {
    const path = this.#path(nameOf(process, room));
    this.#try(() => {
      if (!existsSync(path)) return;
      overwrite(path);
      rmSync(path);
      syncFolder(this.#dir);
    });
  }

  async signingKey(): Promise<Uint8Array> {
    return this.#keep(SIGNING, makeSigningKey);
  }

  async adoptSigningKey(key: Uint8Array): Promise<void> {
    this.#keep(SIGNING, () => key);
  }

  async close(): Promise<void> {}

  #path(name: string): string {
    return join(this.#dir, `${name}.key`);
  }

  /** The key that is kept under this name; one that is made now, if there is none. */
  #keep(name: string, make: () => Uint8Array): Uint8Array {
    const kept = this.#read(name);
    if (kept !== undefined) return kept;
    const made = new Uint8Array(make());
    this.#try(() => writeDurably(this.#path(name), this.#wrap(made)));
    return made;
  }

  #read(name: string): Uint8Array | undefined {
    const path = this.#path(name);
    return this.#try(() => (existsSync(path) ? this.#unwrap(readFileSync(path)) : undefined));
  }

  /** Works with the files; what fails is trouble with a sentence. */
  #try<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new StoreTrouble(sayWhy(error, this.#dir), 'keys');
    }
  }

  #wrap(key: Uint8Array): Uint8Array {
    return wrapKey(key, this.#master);
  }

  #unwrap(file: Uint8Array): Uint8Array {
    return unwrapKey(file, this.#master);
  }
}

/** The key of a room. Throws trouble if what was kept is none. */
export function roomKey(room: RoomId, kept: Uint8Array): Uint8Array {
  if (kept.length === 32) return kept;
  throw new StoreTrouble(`The key of room ${room} is damaged; put a copy of it in its place.`, 'keys');
}

/** What keeps a key from being put where another one is. */
export function otherKey(room: RoomId): StoreTrouble {
  return new StoreTrouble(`There is another key of room ${room} here already; name a new, empty record.`, 'keys');
}

/** A fresh Ed25519 private key (PKCS #8, DER). */
export function makeSigningKey(): Uint8Array {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}

function sayWhy(error: unknown, dir: string): string {
  const { message, code } = error as { message: string; code?: string };
  if (code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT')
    return `The disk that holds ${dir} is full; nothing was written. Free some space and try again.`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `The folder ${dir} cannot be written; make it writable, or use another. (${message})`;
  return `A key in ${dir} could not be used: ${message}`;
}

/** Wraps a key under a master key, or leaves it bare behind a zero byte where there is none. */
export function wrapKey(key: Uint8Array, master: Uint8Array | undefined): Uint8Array {
  if (master === undefined) return Buffer.concat([Uint8Array.of(0), key]);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', master, nonce);
  return Buffer.concat([Uint8Array.of(1), nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** Takes a wrapped key out. Throws if the master key is missing or not the one, or the wrapping is damaged. */
export function unwrapKey(file: Uint8Array, master: Uint8Array | undefined): Uint8Array {
  if (file.length < 2) throw new Error('it is empty');
  if (file[0] === 0 && master === undefined) return new Uint8Array(file.subarray(1));
  if (master === undefined) throw new Error('the key is wrapped: set TRAVAUX_PASSPHRASE');
  if (file[0] !== 1 || file.length < 29) throw new Error('it is not wrapped as the others are');
  const decipher = createDecipheriv('aes-256-gcm', master, file.subarray(1, 13), { authTagLength: 16 });
  decipher.setAuthTag(file.subarray(-16));
  return new Uint8Array(Buffer.concat([decipher.update(file.subarray(13, -16)), decipher.final()]));
}

/** The file of a room's key bears a hash of the room's id, so that a listing of the folder does not name rooms. */
function nameOf(process: ProcessId, room: RoomId): string {
  return hash('sha256', JSON.stringify([process, room])).slice(0, 32);
}
