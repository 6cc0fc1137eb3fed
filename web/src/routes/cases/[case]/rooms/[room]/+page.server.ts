import { asId, type ProcessId } from '#agreement/terms';
import { roomAddress } from '#lib/addresses.ts';
import { freshRequest } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import type { PageServerLoad } from './$types';
import * as acts from './acts.ts';

/** Who is in the room and, for its keepers, whom they could admit and whom they invited. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { inRoom: room, reading } = await parent();
  const keeps = room.role === 'keeper' && !room.closed;
  const people = keeps ? found(await locals.cases.one(params.case)).people : [];
  const members = new Set<string>(room.members.map(({ person }) => person));
  const mayInvite = keeps && reading.session === 'account' && !room.public;
  const invitations = mayInvite
    ? found(await locals.visits.invitations(asId<ProcessId>(params.case), room.id))
    : undefined;
  const proposals = keeps && room.twoPersons ? found(await locals.rooms.proposals(params.case, room.id)) : [];
  return {
    keeps,
    people: people.filter(({ id }) => !members.has(id)).map(({ id, name }) => ({ id, name })),
    invitations,
    waiting: proposals.length,
    head: room.head,
    address: roomAddress(params.case, room.id),
    request: freshRequest(),
  };
};

export const actions = { ...acts };
