import type { Role } from '#agreement/parties';
import { type Instant, ok, type PersonId, type ProcessId, type Result, type RoomId } from '#agreement/terms';

/** Whether the server is for one person on his own computer, or for people who sign in. */
export type Manner = 'single-user' | 'accounts';

/** Who visits: the public; whoever runs the program here, by a one-time address; somebody who signed in. */
export type Who =
  | { readonly kind: 'public'; readonly manner: Manner }
  | { readonly kind: 'holder'; readonly manner: 'single-user' }
  | { readonly kind: 'account'; readonly manner: 'accounts'; readonly name: string; readonly email: string };

/** As whom somebody reads and acts in one process. */
export interface Hat {
  readonly process: ProcessId;
  readonly person: PersonId;
  /** As the process names him; his id where he cannot read it named. */
  readonly name: string;
  /** The rooms that he is a member of, from the open to the closed. */
  readonly rooms: readonly { readonly id: RoomId; readonly title: string; readonly role: Role }[];
}

/** An address that works once, until a moment. It is told once, to the one who asked for it, and kept nowhere. */
export interface OneTimeAddress {
  readonly address: string;
  readonly expiresAt: Instant;
}

/** What a keeper asks for when he invites somebody. */
export interface InvitationRequest {
  readonly role: Role;
  /** How the guest is named in the room. */
  readonly name: string;
  /** How long it stands; 7 days where it is left out, and never more than 30. */
  readonly days?: number;
}

/** An invitation that nobody has accepted, as the keepers of its room see it; its address is not among it. */
export interface OpenInvitation {
  readonly id: string;
  readonly room: RoomId;
  readonly role: Role;
  readonly name: string;
  readonly invitedBy: PersonId;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** What an invitation leads to, as whoever holds its address may know. */
export interface InvitationSeen {
  readonly process: { readonly id: ProcessId; readonly title: string };
  readonly room: { readonly id: RoomId; readonly title: string };
  readonly role: Role;
  readonly name: string;
  readonly expiresAt: Instant;
}

/** Where an accepted invitation led. */
export interface Admitted {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly person: PersonId;
}

/** One reading of a room that asks for its readings to be written down. */
export interface ReadNoted {
  readonly person: PersonId;
  readonly name: string;
  /** The route or page, such as "GET /cases/river-accord/drafts/d1"; "/cases/river-accord" stands for any that names nothing which this room has. */
  readonly asked: string;
  readonly at: Instant;
}

/** A session of the same person in another browser. */
export interface OtherSession {
  readonly since: Instant;
  /** When it was last used, to the hour. */
  readonly used: Instant;
}

/** With what one signs in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * One visit: who it is, and what he may do about being it. It is bound to one request and its answer: what begins, ends
 * or changes a session sets the cookie on that answer by itself, so pages and routes never touch one. A wrong, used,
 * expired and revoked token get one and the same refusal.
 */
export interface Visits {
  readonly who: Who;
  /** The hats that he wears now, a process at most one, by process. */
  readonly hats: () => Promise<Result<readonly Hat[]>>;
  /** The hats that he may wear in a process: of everybody, for a holder who wears none there; for anybody else, his own. */
  readonly hatsIn: (process: ProcessId) => Promise<Result<readonly Hat[]>>;
  /** Puts on a hat where none is worn, or takes it off; streams of the old one end. Holder only. */
  readonly wear: (process: ProcessId, person: PersonId | undefined) => Promise<Result<void>>;
  /** Spends a one-time address of the single-user manner and opens a session. */
  readonly enter: (token: string) => Promise<Result<void>>;
  /** A further one-time address, so that two browsers can be two people side by side. Holder only. */
  readonly anotherBrowser: () => Promise<Result<OneTimeAddress>>;
  readonly signIn: (credentials: Credentials) => Promise<Result<void>>;
  /** Makes an account by the token of an invitation or of the set-up address, and signs in. The invitation stays open until it is accepted. */
  readonly signUp: (token: string, account: Credentials & { readonly name: string }) => Promise<Result<void>>;
  readonly signOut: () => Promise<Result<void>>;
  /** His sessions in other browsers, the last used first. */
  readonly otherSessions: () => Promise<Result<readonly OtherSession[]>>;
  /** Ends all of them, and their streams. */
  readonly endOtherSessions: () => Promise<Result<void>>;
  /** Sets another password by the token of a reset address. Ends all sessions of the account. */
  readonly resetPassword: (token: string, password: string) => Promise<Result<void>>;
  /** Keepers only. */
  readonly invite: (
    process: ProcessId,
    room: RoomId,
    request: InvitationRequest,
  ) => Promise<Result<OneTimeAddress & { readonly id: string }>>;
  /** The open invitations to a room, the newest first. Keepers only. */
  readonly invitations: (process: ProcessId, room: RoomId) => Promise<Result<readonly OpenInvitation[]>>;
  /** Keepers only. */
  readonly revoke: (process: ProcessId, room: RoomId, invitation: string) => Promise<Result<void>>;
  readonly openInvitation: (token: string) => Promise<Result<InvitationSeen>>;
  /** Accepts as the one who is signed in. The keeper who invited must still keep the room. */
  readonly accept: (token: string) => Promise<Result<Admitted>>;
  /** Who read a room that asks for it, the newest first, 500 at most. Keepers only. */
  readonly reads: (process: ProcessId, room: RoomId) => Promise<Result<readonly ReadNoted[]>>;
}

/**
 * A visit that can do nothing about who it is: everything that needs somebody is refused alike, it wears no hat, and it
 * has no session to end.
 */
export function visitOfNobody(who: Who, refused: () => Promise<Result<never>>): Visits {
  return {
    who,
    hats: async () => ok([]),
    hatsIn: refused,
    wear: refused,
    enter: refused,
    anotherBrowser: refused,
    signIn: refused,
    signUp: refused,
    signOut: async () => ok(undefined),
    otherSessions: refused,
    endOtherSessions: refused,
    resetPassword: refused,
    invite: refused,
    invitations: refused,
    revoke: refused,
    openInvitation: refused,
    accept: refused,
    reads: refused,
  };
}
