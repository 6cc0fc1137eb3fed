import { redirect } from '@sveltejs/kit';
import { ROOM_KINDS, type RoomKind } from '#agreement/parties';
import { asId, type EntryId, type PersonId, type RoomId } from '#agreement/terms';
import type { Rooms } from '#cases';
import { inRoom } from '#lib/act.ts';
import { memberAddress, roomAddress } from '#lib/addresses.ts';
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
    const called = worded(typed, 'room') ?? freshId<RoomId>('ro');
    const keepers = [self.person, ...ticked.map((id) => asId<PersonId>(id))];
    const body = {
      kind: kindIn(typed.kind),
      title,
      parent: asId<RoomId>(typed.parent ?? ''),
      keepers,
      twoPersons: typed.twoPersons === 'on',
      ...(typed.readsLogged === 'on' ? { readsLogged: true as const } : {}),
    };
    const opened = await locals.rooms.act(params.case, inRoom(called, typed, { kind: 'openRoom', body }));
    if (!opened.ok) return refused('open', opened.refusal, typed, ticked);
    const room = await roomOpenedBy(locals.rooms, params.case, opened.value);
    redirect(303, room === undefined ? memberAddress(params.case, 'rooms') : roomAddress(params.case, room));
  },
};

/** The room that begins with one of these entries: a room bears another id than it was called by, so that calling tells nothing. */
async function roomOpenedBy(rooms: Rooms, process: string, entries: readonly EntryId[]): Promise<RoomId | undefined> {
  for (const { id, role } of found(await rooms.rooms(process))) {
    if (role !== 'keeper') continue;
    const [first] = found(await rooms.log(process, id, { after: 0, limit: 1 })).entries;
    if (first !== undefined && entries.includes(first.id)) return id;
  }
  return undefined;
}

function kindIn(typed: string | undefined): RoomKind {
  return ROOM_KINDS.find((kind) => kind === typed) ?? 'group';
}
