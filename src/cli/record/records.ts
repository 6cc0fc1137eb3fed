import type { Asked } from '#agreement/command';
import type { EntryId, ProcessId, Result, RoomId } from '#agreement/terms';
import type { Desk } from '#desk';
import type { Fault, Receipt, RoomCheck } from '#seal';

/** Where a record lies. */
export type Where =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** What opens, moves and checks records; handed to the commands, which never touch a store themselves. */
export interface Records {
  /** Opens a record; `read` refuses a folder that holds none, `write` makes it. */
  readonly open: (where: Where, to: 'read' | 'write') => Promise<Result<OpenRecord>>;
  readonly copy: (from: Where, to: Where) => Promise<Result<Copied>>;
  /** Reads a case folder as the requests that bring it into a record. */
  readonly readCase: (dir: string) => Promise<Result<CaseToImport>>;
  readonly checkBundle: (dir: string, receipts: readonly Receipt[]) => Promise<Result<Checked>>;
}

/** A record that is open. What keeps its store from working comes back as a refusal. */
export interface OpenRecord {
  /** The desk over it, opened when it is first asked for. Refuses a record that cannot be read. */
  readonly desk: () => Promise<Result<Desk>>;
  readonly processes: () => Promise<Result<readonly ProcessId[]>>;
  /** The processes that any row names, so that none is passed over in a check. */
  readonly processesToCheck: () => Promise<Result<readonly ProcessId[]>>;
  /** The last sequence of each room of a process. */
  readonly heads: (process: ProcessId) => Promise<Result<ReadonlyMap<RoomId, number>>>;
  /** The link of each entry of a room, in hexadecimal. */
  readonly links: (process: ProcessId, room: RoomId) => Promise<Result<ReadonlyMap<EntryId, string>>>;
  readonly check: (process: ProcessId, receipts: readonly Receipt[]) => Promise<Result<Checked>>;
  readonly receipt: (process: ProcessId, room: RoomId) => Promise<Result<Receipt>>;
  readonly writeBundle: (process: ProcessId, rooms: readonly RoomId[], dir: string) => Promise<Result<Written>>;
  readonly importBundle: (dir: string) => Promise<Result<BroughtIn>>;
  readonly mergeBundle: (dir: string) => Promise<Result<BroughtIn & { readonly collisions: readonly Collision[] }>>;
  readonly close: () => Promise<void>;
}

/** What a check of one process found. */
export interface Checked {
  readonly process: ProcessId;
  readonly rooms: readonly RoomCheck[];
  readonly faults: readonly Fault[];
}

/** A bundle that was written: its rooms with their signed heads. */
export interface Written {
  readonly process: ProcessId;
  readonly heads: readonly Receipt[];
}

/** How many entries came in, by room. */
export interface BroughtIn {
  readonly process: ProcessId;
  readonly rooms: ReadonlyMap<RoomId, number>;
}

/** Two entries, one of each branch, that say different things of one matter. */
export interface Collision {
  readonly room: RoomId;
  readonly about: string;
  readonly entries: readonly [EntryId, EntryId];
}

/** How much a copy moved. */
export interface Copied {
  readonly processes: number;
  readonly entries: number;
}

/** A case as requests, each in the name of a person. */
export interface CaseToImport {
  readonly process: ProcessId;
  readonly requests: readonly Asked[];
}
