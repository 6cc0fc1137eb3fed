import type { Act, Role, RoomKind } from '#agreement/parties';
import { absurd, type Instant } from '#agreement/terms';
import { sayDay } from '#lib/words.ts';

const KINDS: Readonly<Record<RoomKind, string>> = {
  public: 'public room',
  plenary: 'plenary',
  group: 'working group',
  caucus: 'caucus',
  mediator: 'mediator’s room',
  monitors: 'monitors’ room',
  editors: 'editors’ room',
};

/** What a room is, in the field's words. */
export function sayRoomKind(kind: RoomKind): string {
  return KINDS[kind];
}

const ROLES: Readonly<Record<Role, string>> = { reader: 'reads', writer: 'writes', keeper: 'keeps' };

/** What a member does in a room: reads, writes, keeps. */
export function sayRole(role: Role): string {
  return ROLES[role];
}

const OWN_ROLES: Readonly<Record<Role, string>> = {
  reader: 'you read it',
  writer: 'you write in it',
  keeper: 'you keep it',
};

/** The same, said to the member. */
export function sayOwnRole(role: Role): string {
  return OWN_ROLES[role];
}

/** What somebody asks a second keeper to agree to, as the rest of "… to". */
export function sayAct(act: Act): string {
  switch (act.kind) {
    case 'release':
      return 'release words';
    case 'close':
      return 'close the room';
    case 'destroy':
      return 'destroy the room';
    default:
      return absurd(act);
  }
}

/** A moment in words, to the minute, in UTC: 24 November 2026, 16:40. */
export function sayMoment(at: Instant): string {
  return `${sayDay(at.slice(0, 10))}, ${at.slice(11, 16)}`;
}

/** The same, briefly, for a narrow column: 24 Nov 2026, 16:40. */
export function sayBriefly(at: Instant): string {
  const [day, month = '', year] = sayDay(at.slice(0, 10)).split(' ');
  return `${day} ${month.slice(0, 3)} ${year}, ${at.slice(11, 16)}`;
}

/** The short form of a seal: its first ten signs, in two groups. */
export function shortSeal(seal: string): string {
  return `${seal.slice(0, 5)} ${seal.slice(5, 10)}`;
}
