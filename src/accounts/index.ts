export type { AccountId } from './account.ts';
export { cookieName, IDLE, type Manner, PASSWORD } from './auth.ts';
export type { Hats } from './hats.ts';
export type { GuestRole, Invitation, Invitations, Invited, MadeInvitation } from './invitations.ts';
export { DAY, HOUR, MINUTE, type Now } from './moments.ts';
export {
  type Accounts,
  type AccountsPlace,
  openAccounts,
  openReads,
  openTurnstile,
  type Turnstile,
} from './open-accounts.ts';
export type { Read, Reads } from './reads.ts';
export type { AccountLine, NewAccount, Registry } from './registry.ts';
export type { OpenSession, Sessions, SignedIn, WithCookies } from './sessions.ts';
export type { MadeTicket, SpentTicket, TicketKind, Tickets } from './tickets.ts';
export { hashOf, newId, newToken } from './tokens.ts';
export { secondsToWait, type Tries } from './tries.ts';
export { AccountsTrouble, guarded } from './trouble.ts';
