import { guarded, type Reads } from '#accounts';
import { noSuch, roomToKeep } from '#agreement/parties';
import { ok, type PersonId, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { ReadNoted } from '#cases';
import type { Desk } from '#desk';

/** Refuses a person who does not keep the room; one that he may not enter and one that is not there alike. */
export async function mustKeep(
  desk: Desk,
  process: ProcessId,
  room: RoomId,
  person: PersonId | undefined,
): Promise<Result<void>> {
  if (person === undefined) return { ok: false, refusal: noSuch('room', room) };
  const kept = await desk.ask(process, person, ({ parties }) => roomToKeep(parties.rooms, room, person));
  if (!kept.ok) return kept;
  return kept.value.ok ? ok(undefined) : kept.value;
}

/** Who read a room, for a keeper of it, with the names that the keeper reads. */
export async function readsOf(
  desk: Desk,
  reads: () => Promise<Reads>,
  process: ProcessId,
  room: RoomId,
  keeper: PersonId | undefined,
): Promise<Result<readonly ReadNoted[]>> {
  const kept = await mustKeep(desk, process, room, keeper);
  if (!kept.ok) return kept;
  const noted = await guarded(async () => (await reads()).of(process, room));
  if (!noted.ok) return noted;
  return desk.ask(process, keeper, ({ parties }) =>
    noted.value.map((read) => ({ ...read, name: parties.people.get(read.person)?.name ?? read.person })),
  );
}
