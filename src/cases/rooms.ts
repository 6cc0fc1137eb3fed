import type { Command } from '#agreement/command';
import type { EntryType } from '#agreement/entry';
import type { Act, ProcessOpened, Role, RoomKind } from '#agreement/parties';
import type { Past } from '#agreement/reading';
import type { Day, EntryId, Instant, PersonId, ProcessId, Result, RoomId, SourceId } from '#agreement/terms';

/**
 * The rooms of processes as one visitor may enter them, and what he may do there as the person that he is there. It is
 * bound to that visitor: who is handed it cannot ask or act as anybody else. A room that is not there and one that he
 * may not know of are refused alike, with the code `not-found`; what needs a person refuses the public with `sign-in`,
 * before anything is looked at.
 */
export interface Rooms {
  /** The rooms that he may enter: the public one first, each with those below it, by title. */
  readonly rooms: (process: string, past?: Past) => Promise<Result<readonly RoomView[]>>;
  /** One of them. */
  readonly room: (process: string, room: string, past?: Past) => Promise<Result<RoomView>>;
  /** Entries of one room in the order of its sequence, as they were written. */
  readonly log: (process: string, room: string, window: LogWindow, past?: Past) => Promise<Result<LogView>>;
  /** What was released from a room, to where, on whose leave; the newest last. */
  readonly disclosures: (process: string, room: string) => Promise<Result<readonly DisclosureView[]>>;
  /** Acts that wait for a second person; the newest last. */
  readonly proposals: (process: string, room: string) => Promise<Result<readonly ProposalView[]>>;
  /** The head of a room, signed now: whoever keeps it can prove later that nothing up to there was changed. */
  readonly receipt: (process: string, room: string) => Promise<Result<SignedHead>>;
  /** Carries out a request in his name. Answers the ids of the entries that it led to. */
  readonly act: (process: string, command: Command) => Promise<Result<readonly EntryId[]>>;
  /** Begins a process, whose public room he keeps under that name. Answers its id. */
  readonly begin: (process: ProcessOpened, keeper: string) => Promise<Result<ProcessId>>;
  /** Has a room's key destroyed, and with it what the room says; `seconds` names the proposal where the room wants two. */
  readonly destroyRoom: (
    process: string,
    room: string,
    seconds: string | undefined,
    reason: string,
  ) => Promise<Result<void>>;
  /** Captures a source with its matter in a room. */
  readonly capture: (process: string, request: Capture, matter: Uint8Array) => Promise<Result<readonly EntryId[]>>;
  /** The matter of a source; the same refusal for one without and for one that he may not know of. */
  readonly matter: (process: string, source: string) => Promise<Result<Matter>>;
  /**
   * What happens in his rooms, from a cursor on or from now; it waits until something does, or the signal ends it. It
   * never ends in silence: `ended` says why.
   */
  readonly follow: (process: string, cursor: string | undefined, signal: AbortSignal) => AsyncGenerator<RoomNews>;
}

/** A person as a room knows him: by the name that is known there, else by his id. */
export interface Named {
  readonly person: PersonId;
  readonly name: string;
}

/** A member of a room. */
export interface MemberView extends Named {
  readonly role: Role;
}

/** A room as somebody may see it who enters it. */
export interface RoomView {
  readonly id: RoomId;
  readonly kind: RoomKind;
  readonly title: string;
  /** The next more open room; null for the public room alone. */
  readonly parent: RoomId | null;
  readonly public: boolean;
  readonly closed: boolean;
  /** Nothing is released, closed or destroyed here unless a second keeper says so too. */
  readonly twoPersons: boolean;
  /** Each reading of the room is noted, for its keepers. */
  readonly readsLogged: boolean;
  /** His own part in it; left out where he reads it because he is a member of a more closed room, or it is public. */
  readonly role?: Role;
  /** By name. */
  readonly members: readonly MemberView[];
  /** How many entries it holds for him at that time. */
  readonly entries: number;
  readonly head: HeadView;
}

/** How far a room's record had come: its last entry, its link in hexadecimal, and when it was told. */
export interface HeadView {
  readonly seq: number;
  readonly chain: string;
  readonly at: Instant;
}

/** A head that the record signed, as `travaux verify --head` takes it. */
export interface SignedHead {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly seq: number;
  readonly chain: string;
  readonly signedAt: Instant;
  readonly tombstone?: string;
  readonly key: string;
  readonly signature: string;
}

/** Which entries of a log: the first `limit` after one, or the last `limit` before one; at most 500. */
export interface LogWindow {
  readonly after?: number;
  readonly before?: number;
  readonly limit: number;
}

/** Entries of one room. */
export interface LogView {
  readonly room: RoomId;
  readonly entries: readonly LogLine[];
  /** What to ask `after` to go on, and `before` to go back, where there is more. */
  readonly next?: number;
  readonly previous?: number;
  /** The head of the room as it was recorded by the moment that was asked for. */
  readonly head: HeadView;
}

/** An entry as a log shows it. `leaf` and `chain` are its seal, in hexadecimal. */
export interface LogLine {
  readonly room: RoomId;
  readonly seq: number;
  readonly id: EntryId;
  readonly type: EntryType;
  /** What happened, in one plain sentence. */
  readonly says: string;
  readonly author: Named;
  readonly recordedAt: Instant;
  readonly knownOn: Day;
  readonly leaf: string;
  readonly chain: string;
  /** The entry that this one corrects or withdraws. */
  readonly about?: EntryId;
  /** The entry by which this one was last corrected, or withdrawn. */
  readonly correctedBy?: EntryId;
  readonly withdrawnBy?: EntryId;
}

/** An entry that something else names, with what it says. */
export interface EntryNamed {
  readonly id: EntryId;
  readonly says: string;
}

/** A line of a room's disclosure log. */
export interface DisclosureView {
  readonly entry: EntryId;
  readonly at: Instant;
  readonly to: { readonly id: RoomId; readonly title: string };
  /** The words that left, as the open room has them. */
  readonly words: readonly string[];
  /** On whose leave, by name. */
  readonly leave: readonly string[];
  /** The source that the open room was told, if the leave said so. */
  readonly from?: string;
  readonly entries: readonly EntryNamed[];
  readonly by: Named;
  /** Who had proposed it, where the room wants two persons. */
  readonly proposedBy?: Named;
}

/** An act that waits for its second person. */
export interface ProposalView {
  readonly entry: EntryId;
  readonly at: Instant;
  readonly act: Act;
  /** For a release: the room that it goes to, and the entries that it lets words out of. */
  readonly to?: { readonly id: RoomId; readonly title: string };
  readonly entries: readonly EntryNamed[];
  readonly reason: string;
  readonly by: Named;
  /** Whether the one who asks proposed it himself: then another must carry it out. */
  readonly own: boolean;
}

/** A request to capture a source; its matter goes with it. */
export type Capture = Extract<Command, { kind: 'captureSource' }>;

/** The matter of a source, as it was taken in. */
export interface Matter {
  readonly source: SourceId;
  readonly bytes: Uint8Array;
}

/** What a follower hears. */
export type RoomNews =
  /** What was written since the cursor before. */
  | { readonly kind: 'entries'; readonly cursor: string; readonly entries: readonly LogLine[] }
  /** His rooms changed, or his cursor is none of this process: read everything again, and follow from here. */
  | { readonly kind: 'reset'; readonly cursor: string }
  /** Nothing more comes, and why. */
  | { readonly kind: 'ended'; readonly code: string; readonly sentence: string };
