import type { Day, DraftId, EntryId, PartyId, RoomId } from '#agreement/terms';

/**
 * What a party does on the way to being bound by a text. `initialled`: the words are fixed. `authenticated`: declared to
 * be the true text in its languages. `signed`: its name is put. `ratified`: its consent to be bound, on the day of deposit.
 * `acceded`: the consent of one that did not sign. `notified`: it tells the others that its own procedures are complete.
 * `declined`: it tells that it will not be bound, which ends provisional application for it (VCLT, Article 25).
 */
export const ACTS = ['initialled', 'authenticated', 'signed', 'ratified', 'acceded', 'notified', 'declined'] as const;
export type Act = (typeof ACTS)[number];

/** By which route a party consents to be bound (VCLT, Articles 11 to 16). */
export const ROUTES = ['ratification', 'acceptance', 'approval', 'act-of-parliament', 'referendum'] as const;
export type Route = (typeof ROUTES)[number];

/** One act of one party on a text. */
export interface Assent {
  readonly draft: DraftId;
  readonly party: PartyId;
  readonly act: Act;
  /** The day on which it was done: of consent, the day of deposit. */
  readonly occurred: Day;
  /** Of a ratification: by which route. */
  readonly route?: Route;
  readonly note?: string;
}

/** An act and the entry that tells it. */
export interface ToldAssent extends Assent {
  readonly entry: EntryId;
  readonly room: RoomId;
  readonly knownOn: Day;
}
