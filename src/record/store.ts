import { type EntryId, type Instant, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { Tombstone } from '#seal';

/**
 * Where envelopes are kept: the small interface behind which SQLite and PostgreSQL stand, held to one conformance
 * suite. A store sees the headers and the sealed boxes, never the words. It only ever adds; it refuses to change or
 * delete an envelope. Every promise is kept only once the matter is synced to disk.
 */
export interface Store {
  /** The processes that the store holds, by id. */
  processes(): Promise<readonly ProcessId[]>;
  /** The rooms of a process with their heads at one moment, by id. Empty where there is no such process. */
  heads(process: ProcessId): Promise<ReadonlyMap<RoomId, StoredHead>>;
  /** The head of one room, if it has begun. */
  head(process: ProcessId, room: RoomId): Promise<StoredHead | undefined>;
  /** A room's envelopes that end after entry `after`, in order, `most` of them at most. */
  read(process: ProcessId, room: RoomId, after: number, most: number): Promise<readonly Envelope[]>;
  /**
   * Writes envelopes and blobs in one transaction, if each room that the writer read still ends where he read it.
   * Refuses `moved-on` otherwise, naming no room; `destroyed` for a room that has a tombstone.
   */
  append(batch: Batch): Promise<Result<void>>;
  /** A blob of a room, if it is there. */
  blob(process: ProcessId, room: RoomId, id: string): Promise<Uint8Array | undefined>;
  /** The blobs of a room by id, for a check or a copy. */
  blobIds(process: ProcessId, room: RoomId): Promise<readonly string[]>;
  /**
   * Lays down who had a room's key destroyed, and when; nothing can be written in the room from then on. Refuses
   * `moved-on` if the room does not end where the tombstone says, `destroyed` if it has one already.
   */
  bury(tombstone: Tombstone): Promise<Result<void>>;
  /** The tombstone of a room, if its key was destroyed. */
  tombstone(process: ProcessId, room: RoomId): Promise<Tombstone | undefined>;
  /** Every process and room that any row names: for a check, which must also see what the list of rooms does not. */
  census(): Promise<readonly Place[]>;
  /** Calls back after each commit, this writer's or another's, with what was written where. Returns how to stop. */
  onCommit(listener: (commit: Commit) => void): () => void;
  close(): Promise<void>;
}

/** The keys of rooms, kept apart from the entries, where they can be deleted. */
export interface KeyRing {
  /** The room's key, or nothing if it was never made or was destroyed. */
  find(process: ProcessId, room: RoomId): Promise<Uint8Array | undefined>;
  /** Makes a key of 32 random bytes and keeps it durably before it is used; one that is there already stays. */
  make(process: ProcessId, room: RoomId): Promise<Uint8Array>;
  /** Puts a key that came from elsewhere in its place. Throws trouble where another is, for that one may open what is here. */
  put(process: ProcessId, room: RoomId, key: Uint8Array): Promise<void>;
  /** Deletes a key, and with it what the room says. */
  destroy(process: ProcessId, room: RoomId): Promise<void>;
  /** The record's own Ed25519 private key (PKCS #8, DER), which signs heads; made when first asked for. */
  signingKey(): Promise<Uint8Array>;
  /** Takes over the signing key of a record that is moved here, unless one was made already. */
  adoptSigningKey(key: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Where a room's record ends: the last entry's sequence, its link (32 bytes), and when it was told. */
export interface StoredHead {
  readonly seq: number;
  readonly chain: Uint8Array;
  readonly recordedAt: Instant;
}

/** The entries of one transaction, or of a part of an import, in one room: headers in the clear, the rest in a sealed box. */
export interface Envelope {
  readonly process: ProcessId;
  readonly room: RoomId;
  /** Sequence of the first entry and of the last. */
  readonly first: number;
  readonly last: number;
  readonly headers: readonly EnvelopeHeader[];
  /** The leaves of the entries, one after the other, 32 bytes each. */
  readonly leaves: Uint8Array;
  /** The link after the last entry, 32 bytes. */
  readonly chain: Uint8Array;
  /** Nonce (12 bytes), ciphertext, tag (16 bytes): AES-256-GCM under the room's key. */
  readonly box: Uint8Array;
}

/** What of an entry stands in the clear beside its leaf: its id and its time. */
export interface EnvelopeHeader {
  readonly id: EntryId;
  readonly at: Instant;
}

/** One transaction. `expected` are the sequences at which the rooms that the writer read must still end; 0 for a room that has not begun. */
export interface Batch {
  readonly process: ProcessId;
  readonly expected: ReadonlyMap<RoomId, number>;
  readonly envelopes: readonly Envelope[];
  readonly blobs: readonly StoredBlob[];
}

/** A sealed blob under its random id. */
export interface StoredBlob {
  readonly room: RoomId;
  readonly id: string;
  readonly box: Uint8Array;
}

/** What a commit touched. */
export interface Commit {
  readonly process: ProcessId;
  readonly rooms: readonly RoomId[];
  /** Given where these rooms were destroyed, not written in. */
  readonly buried?: true;
  /** What was written, where this program did it itself. */
  readonly envelopes?: readonly Envelope[];
}

/** A process and a room that some row of the store names, and whether the list of rooms holds it. */
export interface Place {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly listed: boolean;
}

/** The refusal of reading or writing in a room whose key was destroyed. */
export function destroyed(room: RoomId): Result<never> {
  return refuse(
    'destroyed',
    `The key of room ${room} was destroyed, and with it what the room said; its chain can still be verified.`,
    [room],
  );
}

/** The refusal of an append whose writer had not read the newest entries. It names no room: he may not know of it. */
export function movedOn(): Result<never> {
  return refuse('moved-on', 'The record moved on while this was written; read again and repeat the request.');
}

/** How many envelopes are in memory at once when a whole room is read. */
export const PAGE = 64;

/** All envelopes of a room that end after entry `after`, read page by page. */
export async function* envelopesOf(
  store: Store,
  process: ProcessId,
  room: RoomId,
  after = 0,
): AsyncGenerator<Envelope> {
  for await (const page of pagesOf(store, process, room, after)) yield* page;
}

/** The same, a page at a time: `PAGE` of them, but for the last. */
export async function* pagesOf(
  store: Store,
  process: ProcessId,
  room: RoomId,
  after = 0,
): AsyncGenerator<readonly Envelope[]> {
  let at = after;
  for (;;) {
    const page = await store.read(process, room, at, PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1)?.last;
    if (last === undefined || page.length < PAGE || last <= at) return;
    at = last;
  }
}
