import type { Invitation } from '#accounts';
import type { Asked } from '#agreement/command';
import { mayPoint } from '#agreement/parties';
import { asId, type CommandId, ok, type PersonId, type Result, refuse } from '#agreement/terms';
import type { Admitted } from '#cases';
import type { Desk } from '#desk';

/**
 * Admits a guest by an invitation, in the name of the keeper who made it: so nothing is done that he could not do now,
 * and a keeper who keeps the room no more invites nobody. The requests bear ids made of the invitation's, so that one
 * which was cut short is carried out once.
 */
export async function admit(desk: Desk, invitation: Invitation, person: PersonId): Promise<Result<Admitted>> {
  const { process, room, keeper } = invitation;
  const known = await desk.ask(process, keeper, ({ parties: { people, rooms } }) => {
    const named = people.get(person)?.room;
    return {
      isMember: rooms.get(room)?.members.has(person) === true,
      isNamed: named !== undefined && mayPoint(rooms, room, named),
    };
  });
  if (!known.ok) return known;
  if (known.value.isMember) return refuse('taken', 'You are in that room already.', [room]);
  const requests = requestsFor(invitation, person);
  const done = await desk.actTogether(process, known.value.isNamed ? requests.slice(1) : requests, keeper);
  return done.ok ? ok({ process, room, person }) : done;
}

function requestsFor({ id, room, role, name, keeper }: Invitation, person: PersonId): readonly Asked[] {
  const head = (step: string) => ({ id: asId<CommandId>(`${id}-${step}`), room });
  return [
    { actor: keeper, command: { ...head('name'), kind: 'namePerson', body: { id: person, name, offices: [] } } },
    { actor: keeper, command: { ...head('admit'), kind: 'admitMember', body: { member: person, role } } },
  ];
}
