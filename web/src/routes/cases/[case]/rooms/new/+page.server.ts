import { ROOM_KINDS, type RoomKind } from '#agreement/parties';
import { asId, type PersonId, type RoomId } from '#agreement/terms';
import { carryOut, inRoom } from '#lib/act.ts';
import { roomAddress } from '#lib/addresses.ts';
import { allTyped, freshId, freshRequest, refused, typedIn, worded } from '#lib/forms.ts';
import { found } from '#lib/found.ts';
import { hatIn } from '#lib/reading-as.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a room can be opened below, and who could keep it. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { reading } = await parent();
  const rooms = found(await locals.rooms.rooms(params.case));
  const { people } = found(await locals.cases.one(params.case));
  return {
    kinds: ROOM_KINDS.filter((kind) => kind !== 'public'),
    parents: rooms
      .filter((room) => (room.public || room.role !== undefined) && !room.closed)
      .map(({ id, title }) => ({ id, title })),
    people: people.filter(({ id }) => id !== reading.person?.id).map(({ id, name }) => ({ id, name })),
    request: freshRequest(),
    room: freshId<RoomId>('ro'),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const data = await request.formData();
    const typed = typedIn(data);
    const ticked = allTyped(data, 'keeper');
    const title = worded(typed, 'title');
    const self = await hatIn(locals.visits, params.case);
    if (title === undefined)
      return refused('open', { code: 'no-title', sentence: 'Give the room a name.' }, typed, ticked);
    if (self === undefined)
      return refused(
        'open',
        { code: 'sign-in', sentence: 'Who opens a room is one of its keepers; you read here as the public.' },
        typed,
        ticked,
      );
    const room = worded(typed, 'room') ?? freshId<RoomId>('ro');
    const keepers = [self.person, ...ticked.map((id) => asId<PersonId>(id))];
    const body = {
      kind: kindIn(typed.kind),
      title,
      parent: asId<RoomId>(typed.parent ?? ''),
      keepers,
      twoPersons: typed.twoPersons === 'on',
      ...(typed.readsLogged === 'on' ? { readsLogged: true as const } : {}),
    };
    const next = roomAddress(params.case, room);
    const asking = { rooms: locals.rooms, process: params.case, form: 'open', typed, ticked, next };
    return carryOut(asking, inRoom(room, typed, { kind: 'openRoom', body }));
  },
};

function kindIn(typed: string | undefined): RoomKind {
  return ROOM_KINDS.find((kind) => kind === typed) ?? 'group';
}
