import { mayPoint, moreOpen, noSuch } from '#agreement/parties';
import type { Ground } from '#agreement/publication';
import { asId, ok, type Result, type RoomId, refuse, type UpdateId } from '#agreement/terms';
import type { Happening } from './entry.ts';
import { type State, thingFor } from './evolve.ts';
import { mentions } from './mentions.ts';
import { unitsThere } from './units-there.ts';

/**
 * Whether what is published may stand: the clauses that it rests on are in their texts; what is changed is an update of
 * this same room; what waits for its moment waits in a room more closed than the one that will have it, and rests on
 * nothing that could not be told there.
 */
export function checkUpdate(state: State, room: RoomId, told: Happening): Result<void> {
  switch (told.type) {
    case 'UpdatePosted':
      return clausesThere(state, told.body.ground);
    case 'UpdateCorrected': {
      const there = updateHere(state, room, told.body.update);
      return there.ok ? clausesThere(state, told.body.ground) : there;
    }
    case 'UpdateMarked':
    case 'UpdateWithdrawn':
    case 'UpdateTranslated':
      return updateHere(state, room, told.body.update);
    case 'UpdateScheduled': {
      const fit = fitFor(state, room, told.body.into, told);
      return fit.ok ? clausesThere(state, told.body.ground) : fit;
    }
    default:
      return ok(undefined);
  }
}

/** Every clause that is named is a unit of its draft. */
function clausesThere(state: State, { units = [] }: Ground): Result<void> {
  for (const { draft, unit } of units) {
    const there = unitsThere(state, draft, [unit]);
    if (!there.ok) return there;
  }
  return ok(undefined);
}

/** An update is changed in the room in which it was posted, and in no other. */
function updateHere(state: State, room: RoomId, update: UpdateId): Result<void> {
  return thingFor(state, room, { kind: 'update', id: update })?.room === room
    ? ok(undefined)
    : { ok: false, refusal: noSuch('update in this room', update) };
}

/** What waits in one room for another could be told in that other one. */
function fitFor(state: State, room: RoomId, into: RoomId, told: Happening): Result<void> {
  const { rooms } = state.parties;
  if (!moreOpen(rooms, room).includes(into)) {
    return refuse('not-more-open', 'An update waits in a room that is more closed than the one that will have it.', [
      into,
    ]);
  }
  for (const thing of mentions(told)) {
    const placed =
      thing.kind === 'entry' ? state.entries.get(asId(thing.id))?.room : thingFor(state, into, thing)?.room;
    if (placed === undefined || !mayPoint(rooms, into, placed))
      return { ok: false, refusal: noSuch(`${thing.kind} in the room "${into}"`, thing.id) };
  }
  return ok(undefined);
}
