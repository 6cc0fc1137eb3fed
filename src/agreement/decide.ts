import { mayPoint, noSuch, roomToWrite } from '#agreement/parties';
import {
  absurd,
  type Day,
  type EntryId,
  type Instant,
  ok,
  type PersonId,
  type ProcessId,
  type Result,
  type RoomId,
  refuse,
} from '#agreement/terms';
import { checkMatter } from './check-matter.ts';
import type { Circumstances, ToHappen } from './circumstances.ts';
import { type Asked, type Command, TELLINGS, type Telling } from './command.ts';
import { decideRoom } from './decide-room.ts';
import { type Entry, type EntryType, entrySchemas, type Happening, versionOf } from './entry.ts';
import { ledTo, type State, thingFor } from './evolve.ts';
import { mentions } from './mentions.ts';
import { knownToday } from './reading.ts';
import { introduces, keyOf } from './things.ts';

/** An entry that is to be written: the record gives it its sequence, its salt and its place. */
export type Decided = Happening & { readonly room: RoomId; readonly id: EntryId; readonly knownOn: Day };

/** A decision: the entries to write, or, for a request that was carried out before, what it then led to. */
export type Decision =
  | { readonly kind: 'write'; readonly entries: readonly Decided[] }
  | { readonly kind: 'done'; readonly entries: readonly EntryId[] };

/**
 * Decides on a request from what the asker may read, and from nothing else. Refuses what is not of its form, what
 * points at something that is not there, in another room or in a more closed one, and what the asker may not do.
 */
export function decide(state: State, command: Command, circumstances: Circumstances): Result<Decision> {
  const repeat = findRepeat(state, command, circumstances.actor);
  if (repeat !== undefined) return repeat;
  const happenings = decideCommand(state, command, circumstances);
  if (!happenings.ok) return happenings;
  const knownOn = command.knownOn ?? knownToday(circumstances.now);
  const entries: Decided[] = [];
  for (const { room, id, ...happening } of happenings.value) {
    const sound = checkForm(happening as Happening);
    if (!sound.ok) return sound;
    const placed = checkPointers(state, room, sound.value);
    if (!placed.ok) return placed;
    const stands = checkMatter(state, room, sound.value, { today: knownToday(circumstances.now), knownOn });
    if (!stands.ok) return stands;
    entries.push({ ...sound.value, room, id: id ?? circumstances.newId(), knownOn } as Decided);
  }
  return ok({ kind: 'write', entries });
}

/**
 * A decided entry as it will stand once it is written, for a fold that does not wait for the record: next in its room,
 * by whoever asked. How far its author had read is left to the record, for a fold in order does not ask for it.
 */
export function asIfWritten(
  state: State,
  decided: Decided,
  { command, actor }: Asked,
  at: { readonly process: ProcessId; readonly now: Instant },
): Entry {
  const seq = (state.heads.get(decided.room) ?? 0) + 1;
  return { ...decided, process: at.process, seq, recordedAt: at.now, author: actor, command: command.id, seen: {} };
}

/** An entry of a request and, where it logs a release, before it the one that the open room then got. */
function withReleased(state: State, id: EntryId): readonly EntryId[] {
  const entry = state.entries.get(id);
  return entry?.type === 'Disclosed' ? [entry.body.as, id] : [id];
}

/**
 * A request under an id that was carried out in its room before: the same person's repeat is answered with what it then
 * led to; another person's, or one of another kind, would be lost in silence and is refused.
 */
function findRepeat(state: State, command: Command, actor: PersonId): Result<Decision> | undefined {
  const ids = ledTo(state, command.room, command.id);
  if (ids.length === 0 || !state.parties.rooms.get(command.room)?.members.has(actor)) return undefined;
  const made = ids.map((id) => state.entries.get(id)).filter((entry) => entry !== undefined);
  const isAnother = made.some((e) => e.author !== actor || (isTelling(command) && e.type !== TELLINGS[command.kind]));
  return isAnother
    ? refuse(
        'id-taken',
        `A request with the id "${command.id}" was made here before, and was another; give this one a fresh id.`,
        [command.id],
      )
    : ok({ kind: 'done', entries: ids.flatMap((id) => withReleased(state, id)) });
}

/** Whether a request tells one fact. */
function isTelling(command: Command): command is Command & Telling {
  return Object.hasOwn(TELLINGS, command.kind);
}

function decideCommand(state: State, command: Command, circumstances: Circumstances): Result<readonly ToHappen[]> {
  if (command.kind === 'scheduleUpdate') return decideSchedule(state, command, circumstances);
  if (isTelling(command)) {
    const open = roomToWrite(state.parties.rooms, command.room, circumstances.actor);
    const { kind, body, room } = command;
    return open.ok ? ok([{ type: TELLINGS[kind], body, room } as ToHappen]) : open;
  }
  switch (command.kind) {
    case 'openProcess':
    case 'openRoom':
    case 'admitMember':
    case 'removeMember':
    case 'handOver':
    case 'proposeAct':
    case 'closeRoom':
    case 'release':
      return decideRoom(state, command, circumstances);
    case 'correctEntry':
    case 'withdrawEntry':
      return decideCorrection(state, command, circumstances);
    default:
      return absurd(command);
  }
}

/** Who has an update wait for another room's sake must be able to post it there himself. */
function decideSchedule(
  state: State,
  { room, body }: Extract<Command, { kind: 'scheduleUpdate' }>,
  { actor }: Circumstances,
): Result<readonly ToHappen[]> {
  for (const each of [room, body.into]) {
    const open = roomToWrite(state.parties.rooms, each, actor);
    if (!open.ok) return open;
  }
  return ok([{ type: 'UpdateScheduled', body, room }]);
}

/** Entries that hold the room's own order together; a mistake in them is answered by a further act, not by a correction. */
const NOT_CORRECTED: ReadonlySet<EntryType> = new Set<EntryType>([
  'RoomOpened',
  'MemberAdmitted',
  'MemberRemoved',
  'RoomClosed',
  'ActProposed',
  'Released',
  'Disclosed',
  'UpdatePosted',
  'UpdateMarked',
  'UpdateCorrected',
  'UpdateWithdrawn',
  'EntryCorrected',
  'EntryWithdrawn',
]);

function decideCorrection(
  state: State,
  command: Extract<Command, { kind: 'correctEntry' | 'withdrawEntry' }>,
  { actor, now }: Circumstances,
): Result<readonly ToHappen[]> {
  const { room, entry, reason, knownOn = knownToday(now) } = command;
  const open = roomToWrite(state.parties.rooms, room, actor);
  if (!open.ok) return open;
  const target = state.entries.get(entry);
  if (target === undefined || target.room !== room) return { ok: false, refusal: noSuch('entry', entry) };
  if (target.author !== actor && open.value.members.get(actor) !== 'keeper') {
    return refuse('not-the-author', 'Only the author of an entry or a keeper of its room corrects or withdraws it.', [
      entry,
    ]);
  }
  // A proposal that still waits is taken back by withdrawing it; one that was carried out, or fell, stands.
  const isWaiting = command.kind === 'withdrawEntry' && state.parties.proposals.has(entry);
  if (NOT_CORRECTED.has(target.type) && !isWaiting) {
    return refuse('not-corrected', `An entry of the type ${target.type} is not corrected; write what undoes it.`, [
      entry,
    ]);
  }
  if (command.kind === 'withdrawEntry' && target.type === 'ProcessOpened') {
    return refuse('not-withdrawn', 'What the process is can be corrected, not withdrawn.', [entry]);
  }
  if (command.kind === 'withdrawEntry') return ok([{ type: 'EntryWithdrawn', body: { entry, reason }, room }]);
  const form = checkForm({ type: target.type, body: command.body } as Happening);
  if (!form.ok) return form;
  const before = introduces(target);
  const after = introduces(form.value);
  if (before !== undefined && after !== undefined && keyOf(after) !== keyOf(before)) {
    return refuse(
      'id-changed',
      `A correction keeps the id "${before.id}"; withdraw the entry and write another to change it.`,
      [entry],
    );
  }
  const placed = checkPointers(state, room, form.value, entry);
  if (!placed.ok) return placed;
  const stands = checkMatter(state, room, form.value, { today: knownToday(now), knownOn, correcting: entry });
  if (!stands.ok) return stands;
  const { type } = target;
  const body = { entry, type, version: versionOf(type), body: form.value.body, reason };
  return ok([{ type: 'EntryCorrected', body, room }]);
}

function checkForm(happening: Happening): Result<Happening> {
  const parsed = entrySchemas[happening.type].safeParse(happening.body);
  if (parsed.success) return ok({ type: happening.type, body: parsed.data } as Happening);
  const issue = parsed.error.issues[0];
  return refuse(
    'form',
    `${happening.type} is not of its form at ${issue?.path.join('.') || 'the top'}: ${issue?.message}.`,
  );
}

/** Everything that an entry points at is there, in the same room or in a more open one; what it brings in is new. */
function checkPointers(state: State, room: RoomId, happening: Happening, correcting?: EntryId): Result<Happening> {
  const { rooms } = state.parties;
  for (const thing of mentions(happening)) {
    const entry = thing.kind === 'entry' ? state.entries.get(thing.id as EntryId) : undefined;
    const isThere =
      thing.kind === 'entry'
        ? entry !== undefined && mayPoint(rooms, room, entry.room)
        : thingFor(state, room, thing) !== undefined;
    if (!isThere) return { ok: false, refusal: noSuch(thing.kind, thing.id) };
  }
  const thing = introduces(happening);
  const before = thing && thingFor(state, room, thing);
  if (thing === undefined || before === undefined || before.entry === correcting) return ok(happening);
  return refuse('taken', `There is a ${thing.kind} "${thing.id}" already; choose another id, or correct that one.`, [
    thing.id,
  ]);
}
