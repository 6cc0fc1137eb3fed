import { officesOn } from '#agreement/parties';
import type { Day } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';

/** Who takes part, by role; a party with several roles stands in several rows. */
export interface RoleRow {
  readonly role: string;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly room: RoomMark | undefined }[];
}

/** Someone who speaks or acts, with the offices held on the day and the party. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  /** The room that names him, unless that is public. */
  readonly room: RoomMark | undefined;
  readonly offices: readonly string[];
  readonly party: string | undefined;
}

/** Whose consent is needed comes first; the other roles follow by name. */
const FIRST = 'party';

/** The parties of a case by their roles, each row by name. A party of which no role is recorded is left out. */
export function rolesIn({ parties, rooms }: CaseView): readonly RoleRow[] {
  const markOf = marksOf(rooms);
  const roles = new Set(parties.flatMap((party) => party.roles ?? []));
  const others = [...roles].filter((role) => role !== FIRST).sort();
  return [...(roles.has(FIRST) ? [FIRST] : []), ...others].map((role) => ({
    role: role.replaceAll('-', ' '),
    parties: parties
      .filter((party) => party.roles?.includes(role))
      .map(({ id, name, short, room }) => ({ id, name: short ?? name, room: markOf(room) })),
  }));
}

/** The people of a case by name. Nobody's office is told of another day. */
export function peopleIn({ people, parties, rooms }: CaseView, day: Day): readonly ListedPerson[] {
  const markOf = marksOf(rooms);
  return people.map((person) => {
    const party = parties.find(({ id }) => id === person.party);
    return {
      id: person.id,
      name: person.name,
      room: markOf(person.room),
      offices: officesOn(person, day).map(({ title }) => title),
      party: party?.short ?? party?.name,
    };
  });
}
