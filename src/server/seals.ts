import type { EntryId, Instant, ProcessId, Result, RoomId } from '#agreement/terms';
import type { SignedHead } from '#cases';

/** The seal of one entry, in hexadecimal. */
export interface Link {
  readonly seq: number;
  readonly id: EntryId;
  readonly at: Instant;
  readonly leaf: string;
  readonly chain: string;
}

/**
 * The seals of rooms, which the desk does not hand out: handed to the server, which never sees the record, and asks only
 * of rooms and entries that the desk let somebody read.
 */
export interface Seals {
  /** The seals of some entries of a room, by their sequences, which ascend. */
  readonly links: (process: ProcessId, room: RoomId, seqs: readonly number[]) => Promise<Result<readonly Link[]>>;
  /** The head of a room, signed now. */
  readonly receipt: (process: ProcessId, room: RoomId) => Promise<Result<SignedHead>>;
}
