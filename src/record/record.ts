import { createPrivateKey, createPublicKey, randomUUID, sign } from 'node:crypto';
import type { Decided } from '#agreement/decide';
import { type Entry, versionOf } from '#agreement/entry';
import {
  asId,
  type BlobId,
  type CommandId,
  type Instant,
  ok,
  type PersonId,
  type ProcessId,
  type Result,
  type RoomId,
  refuse,
} from '#agreement/terms';
import { type Receipt, signedWords, toHex, tombstoneHash, tombstoneWords } from '#seal';
import { openBytes, sealBytes } from './box.ts';
import { open, seal, type ToSeal } from './envelope.ts';
import { sha256 } from './hashing.ts';
import { KeptKeys } from './kept-keys.ts';
import { destroyed, type Envelope, envelopesOf, type KeyRing, movedOn, type Store, type StoredHead } from './store.ts';
import { guarded } from './trouble.ts';

/** Entries that are to be written together, in the order in which they are told, and how far the writer had read. */
export interface Writing {
  readonly process: ProcessId;
  readonly now: Instant;
  readonly entries: readonly ToWrite[];
  /** The sequence up to which the writer had read, for every room that he may read. */
  readonly read: ReadonlyMap<RoomId, number>;
  /** For each room that is written, the rooms that are more open. */
  readonly moreOpen: (room: RoomId) => readonly RoomId[];
  readonly blobs?: readonly { readonly room: RoomId; readonly id: BlobId; readonly bytes: Uint8Array }[];
}

/** An entry that is to be written: what was decided, who asked for it, and in which request. */
export type ToWrite = Decided & { readonly author: PersonId; readonly command: CommandId };

/** The most entries in one envelope: sealing costs next to nothing an entry from here on, and a box stays small to open. */
const ENVELOPE = 256;

/** The record: the only writer. It seals what is to be written, gives it its place, and opens what is read. */
export class Record {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly #keys: KeptKeys;
  /** Where the rooms end that were written here. */
  readonly #ends = new Map<string, StoredHead>();

  constructor(store: Store, keys: KeyRing) {
    this.store = store;
    this.keys = keys;
    this.#keys = new KeptKeys(keys, store);
  }

  /**
   * Appends what a request led to, in one transaction over its rooms. Refuses `moved-on` if a room that the author
   * read has grown since.
   */
  append(writing: Writing): Promise<Result<void>> {
    return guarded(() => this.#append(writing));
  }

  async #append(writing: Writing): Promise<Result<void>> {
    const { process } = writing;
    const expected = new Map(writing.read);
    const envelopes: Envelope[] = [];
    for (const [room, entries] of inPlace(writing)) {
      const head = await this.#headAt(process, room, writing.read.get(room) ?? 0);
      if (head === 'elsewhere') return movedOn();
      expected.set(room, head?.seq ?? 0);
      const key = head === undefined ? await this.#keys.make(process, room) : await this.#keys.find(process, room);
      if (key === undefined) return destroyed(room);
      // The legal clock of a room never runs backwards, whatever the machine's does.
      const recordedAt = head !== undefined && head.recordedAt > writing.now ? head.recordedAt : writing.now;
      const toSeal = entries.map(({ id, sealed }) => ({ id, sealed, recordedAt }));
      envelopes.push(...sealAll(process, room, head, toSeal, key));
    }
    const blobs: { room: RoomId; id: string; box: Uint8Array }[] = [];
    for (const { room, id, bytes } of writing.blobs ?? []) {
      const key = await this.#keys.find(writing.process, room);
      if (key === undefined) return destroyed(room);
      blobs.push({ room, id, box: sealBytes(bytes, key, blobBinding(writing.process, room, id)) });
    }
    const written = await this.store.append({ process, expected, envelopes, blobs });
    for (const envelope of envelopes) this.#noteEnd(envelope, written.ok);
    return written;
  }

  /**
   * The head of a room that ends at `seq`, or word that it ends elsewhere. Where this record wrote that entry itself it
   * need not be read: the store refuses the append if the room does not end there any more.
   */
  async #headAt(process: ProcessId, room: RoomId, seq: number): Promise<StoredHead | undefined | 'elsewhere'> {
    const kept = this.#ends.get(`${process} ${room}`);
    if (kept?.seq === seq) return kept;
    const head = await this.store.head(process, room);
    return (head?.seq ?? 0) === seq ? head : 'elsewhere';
  }

  #noteEnd({ process, room, last, chain, headers }: Envelope, isWritten: boolean): void {
    const recordedAt = headers.at(-1)?.at;
    if (isWritten && recordedAt !== undefined) this.#ends.set(`${process} ${room}`, { seq: last, chain, recordedAt });
    else this.#ends.delete(`${process} ${room}`);
  }

  /** A room's entries after `after`. A room whose key was destroyed has none that can be read. */
  read(process: ProcessId, room: RoomId, after = 0): Promise<Result<readonly Entry[]>> {
    return guarded(async () => {
      const entries: Entry[] = [];
      for await (const envelope of envelopesOf(this.store, process, room, after)) {
        const opened = await this.opened([envelope]);
        if (!opened.ok) return opened;
        for (const entry of opened.value) if (entry.seq > after) entries.push(entry);
      }
      return ok(entries);
    });
  }

  /**
   * The entries of envelopes, opened as they are read. An entry that was just written comes out as whoever reads it
   * will have it, for it went through the seal. Refuses a room whose key was destroyed.
   */
  opened(envelopes: readonly Envelope[]): Promise<Result<readonly Entry[]>> {
    return guarded(async () => {
      const entries: Entry[] = [];
      for (const envelope of envelopes) {
        const key = await this.#keys.find(envelope.process, envelope.room);
        const opened = key === undefined ? destroyed(envelope.room) : open(envelope, key);
        if (!opened.ok) return opened;
        for (const entry of opened.value) entries.push(entry);
      }
      return ok(entries);
    });
  }

  /** A blob's bytes, or nothing where there is none that this room holds. */
  blob(process: ProcessId, room: RoomId, id: BlobId): Promise<Result<Uint8Array | undefined>> {
    return guarded(async () => {
      const [box, key] = [await this.store.blob(process, room, id), await this.#keys.find(process, room)];
      if (box === undefined || key === undefined) return ok(undefined);
      return ok(openBytes(box, key, blobBinding(process, room, id)));
    });
  }

  /** A signed head of a room, to be kept or handed to others. */
  receipt(process: ProcessId, room: RoomId, signedAt: Instant): Promise<Result<Receipt>> {
    return guarded(async () => this.#receipt(process, room, await this.store.head(process, room), signedAt));
  }

  /** The signed heads of several rooms as they stood at one moment, so that none has seen more of another than is named. */
  receipts(process: ProcessId, rooms: readonly RoomId[], signedAt: Instant): Promise<Result<readonly Receipt[]>> {
    return guarded(async () => {
      const heads = await this.store.heads(process);
      const receipts: Receipt[] = [];
      for (const room of rooms) {
        const receipt = await this.#receipt(process, room, heads.get(room), signedAt);
        if (!receipt.ok) return receipt;
        receipts.push(receipt.value);
      }
      return ok(receipts);
    });
  }

  async #receipt(
    process: ProcessId,
    room: RoomId,
    head: StoredHead | undefined,
    signedAt: Instant,
  ): Promise<Result<Receipt>> {
    if (head === undefined) return refuse('not-found', `There is no room "${room}" that you may read.`);
    const stone = await this.store.tombstone(process, room);
    const ended = stone === undefined ? {} : { tombstone: tombstoneHash(stone, sha256) };
    const bare = { process, room, seq: head.seq, chain: toHex(head.chain), signedAt, ...ended };
    return ok(await this.#signed(bare, signedWords));
  }

  /** Adds the record's public key, and its signature over the words. */
  async #signed<T extends object>(
    bare: T,
    words: (keyed: T & { key: string }) => string,
  ): Promise<T & { key: string; signature: string }> {
    const secret = createPrivateKey({ key: Buffer.from(await this.keys.signingKey()), format: 'der', type: 'pkcs8' });
    const key = toHex(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32));
    const keyed = { ...bare, key };
    return { ...keyed, signature: toHex(sign(null, Buffer.from(words(keyed)), secret)) };
  }

  /**
   * Destroys a room's key, and with it what the room says; the chain stays, and a tombstone tells who and when. The
   * tombstone comes first: if the machine stops between the two, a repeat finishes it.
   */
  destroyRoom(
    process: ProcessId,
    room: RoomId,
    by: readonly PersonId[],
    at: Instant,
    reason: string,
  ): Promise<Result<void>> {
    return guarded(async () => {
      const head = await this.store.head(process, room);
      if (head === undefined) return refuse('not-found', `There is no room "${room}" that you may read.`);
      const bare = { process, room, by, at, reason, seq: head.seq, chain: toHex(head.chain) };
      const buried = await this.store.bury(await this.#signed(bare, tombstoneWords));
      if (!buried.ok && buried.refusal.code !== 'destroyed') return buried;
      await this.keys.destroy(process, room);
      return ok(undefined);
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.keys.close();
  }
}

/** A fresh random id with its prefix, as `en_…`: 122 bits that count nothing. */
export function randomId<I extends string>(prefix: string): I {
  return asId<I>(`${prefix}_${randomUUID().replaceAll('-', '')}`);
}

/** Seals entries that follow a head into envelopes of a bearable size. */
export function sealAll(
  process: ProcessId,
  room: RoomId,
  head: Pick<StoredHead, 'seq' | 'chain'> | undefined,
  entries: readonly ToSeal[],
  key: Uint8Array,
): readonly Envelope[] {
  const envelopes: Envelope[] = [];
  for (let at = 0; at < entries.length; at += ENVELOPE) {
    const previous = envelopes.at(-1)?.chain ?? head?.chain;
    envelopes.push(seal(process, room, (head?.seq ?? 0) + 1 + at, previous, entries.slice(at, at + ENVELOPE), key));
  }
  return envelopes;
}

/** Gives each entry its place among those written with it, so that it names what it follows in more open rooms; by room. */
function inPlace(writing: Writing): ReadonlyMap<RoomId, readonly Omit<ToSeal, 'recordedAt'>[]> {
  const ends = new Map(writing.read);
  const rooms = new Map<RoomId, Omit<ToSeal, 'recordedAt'>[]>();
  for (const { id, room, type, body, knownOn, author, command } of writing.entries) {
    const seen = Object.fromEntries(writing.moreOpen(room).map((open) => [open, ends.get(open) ?? 0]));
    ends.set(room, (ends.get(room) ?? 0) + 1);
    const version = versionOf(type);
    const sealed = { author, body, command, knownOn, seen, type, version } as ToSeal['sealed'];
    const placed = rooms.get(room) ?? [];
    rooms.set(room, placed);
    placed.push({ id, sealed });
  }
  return rooms;
}

/** What binds a sealed blob to its place. */
export function blobBinding(process: ProcessId, room: RoomId, id: string): string {
  return JSON.stringify(['travaux blob 1', process, room, id]);
}
