import type { State } from '#agreement/evolve';
import { ok, type PersonId, type ProcessId, type Result } from '#agreement/terms';
import type { Hat } from '#cases';
import type { Desk } from '#desk';

/** What each worn hat is in its process, as its wearer may read it. */
export async function hatsAtDesk(desk: Desk, worn: ReadonlyMap<ProcessId, PersonId>): Promise<Result<readonly Hat[]>> {
  const hats: Hat[] = [];
  for (const [process, person] of worn) {
    const hat = await desk.ask(process, person, (state) => hatIn(state, process, person));
    if (!hat.ok) return hat;
    hats.push(hat.value);
  }
  return ok(hats);
}

/** Everybody who is a member of a room that is known, by name. */
export function hatsIn(state: State, process: ProcessId): readonly Hat[] {
  const people = new Set([...state.parties.rooms.values()].flatMap(({ members }) => [...members.keys()]));
  return [...people]
    .map((person) => hatIn(state, process, person))
    .sort((a, b) => (a.name === b.name ? (a.person < b.person ? -1 : 1) : a.name < b.name ? -1 : 1));
}

function hatIn({ parties }: State, process: ProcessId, person: PersonId): Hat {
  const rooms = [...parties.rooms.values()].flatMap(({ id, title, members }) => {
    const role = members.get(person);
    return role === undefined ? [] : [{ id, title, role }];
  });
  return { process, person, name: parties.people.get(person)?.name ?? person, rooms };
}
