import type { Role } from '#agreement/parties';
import type { PersonId, RoomId } from '#agreement/terms';
import type { Hat } from '#cases';

/** A room, and those who are in it; one who is in several stands in each. */
export interface HatsOfRoom {
  readonly id: RoomId;
  readonly title: string;
  readonly people: readonly { readonly person: PersonId; readonly name: string; readonly role: Role }[];
}

/** Hats by room, in the order in which the rooms are first met; people by name. */
export function groupByRoom(hats: readonly Hat[]): readonly HatsOfRoom[] {
  const titles = new Map(hats.flatMap((hat) => hat.rooms.map(({ id, title }) => [id, title] as const)));
  return [...titles].map(([id, title]) => ({ id, title, people: peopleIn(hats, id) }));
}

function peopleIn(hats: readonly Hat[], id: RoomId): HatsOfRoom['people'] {
  return hats
    .flatMap(({ person, name, rooms }) => {
      const role = rooms.find((room) => room.id === id)?.role;
      return role === undefined ? [] : [{ person, name, role }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
