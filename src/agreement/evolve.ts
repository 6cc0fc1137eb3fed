import { type AssentState, assentEntries, evolveAssent, initialAssent } from '#agreement/assent';
import { type ComplianceRecord, complianceEntries, evolveCompliance, initialCompliance } from '#agreement/compliance';
import { type CourseState, courseEntries, evolveCourse, initialCourse } from '#agreement/course';
import { evolveParties, initialParties, mayPoint, type PartiesState, partiesEntries } from '#agreement/parties';
import { evolvePositions, initialPositions, type PositionsState, positionsEntries } from '#agreement/positions';
import {
  evolvePublication,
  initialPublication,
  type PublicationState,
  publicationEntries,
} from '#agreement/publication';
import { evolveSources, initialSources, type SourcesState, sourcesEntries } from '#agreement/sources';
import { absurd, type CommandId, type EntryId, type Placed, type RoomId } from '#agreement/terms';
import { evolveText, initialText, type TextState, textEntries } from '#agreement/text';
import { correctionEntries, type Entry } from './entry.ts';
import { introduces, type Thing } from './things.ts';

/** What a reading comes to: one part a chapter, and where each thing stands. Nothing outside the fold changes it. */
export interface State {
  readonly parties: PartiesState;
  readonly sources: SourcesState;
  readonly course: CourseState;
  readonly text: TextState;
  readonly positions: PositionsState;
  readonly assent: AssentState;
  readonly compliance: ComplianceRecord;
  readonly publication: PublicationState;
  /** Every entry of the reading, as it counts. */
  readonly entries: Map<EntryId, Entry>;
  /** Where each thing was brought in, by kind and id, in order: rooms that do not see one another may use one id. */
  readonly things: Map<Thing['kind'], Map<string, Placed[]>>;
  /** What each request led to, by room. */
  readonly commands: Map<RoomId, Map<CommandId, EntryId[]>>;
  /** How far each room was read. */
  readonly heads: Map<RoomId, number>;
  /** Things that two entries brought in under one name: said, never hidden. */
  readonly collisions: EntryId[];
}

/** Before the first entry. */
export function initialState(): State {
  return {
    parties: initialParties(),
    sources: initialSources(),
    course: initialCourse(),
    text: initialText(),
    positions: initialPositions(),
    assent: initialAssent(),
    compliance: initialCompliance(),
    publication: initialPublication(),
    entries: new Map(),
    things: new Map(),
    commands: new Map(),
    heads: new Map(),
    collisions: [],
  };
}

/** The only fold: takes one entry in. It changes the state that it was given, in place, and never the entry. */
export function evolve(state: State, entry: Entry): void {
  remember(state, entry);
  if (isOf(partiesEntries, entry)) evolveParties(state.parties, entry);
  else if (isOf(positionsEntries, entry)) evolvePositions(state.positions, entry);
  else if (isOf(sourcesEntries, entry)) evolveSources(state.sources, entry);
  else if (isOf(courseEntries, entry)) evolveCourse(state.course, entry);
  else if (isOf(textEntries, entry)) evolveText(state.text, entry);
  else if (isOf(assentEntries, entry)) evolveAssent(state.assent, entry);
  else if (isOf(complianceEntries, entry)) evolveCompliance(state.compliance, entry);
  else if (isOf(publicationEntries, entry)) evolvePublication(state.publication, entry);
  else if (!isOf(correctionEntries, entry)) absurd(entry); // the reading has put corrections into effect before it folds
}

/** Whether an entry is of the types of a chapter, by the chapter's table of schemas. */
function isOf<T extends string, E extends { readonly type: string }>(
  table: Readonly<Record<T, unknown>>,
  entry: E,
): entry is Extract<E, { type: T }> {
  return Object.hasOwn(table, entry.type);
}

function remember(state: State, entry: Entry): void {
  const { id, room, seq } = entry;
  state.entries.set(id, entry);
  state.heads.set(room, seq);
  noteRequest(state, entry);
  const thing = introduces(entry);
  if (thing === undefined) return;
  const places = within(state.things, thing.kind);
  const before = places.get(thing.id);
  if (before === undefined) places.set(thing.id, [{ entry: id, room }]);
  else if (before.push({ entry: id, room }) > 1) state.collisions.push(id);
}

/**
 * Where the thing lies that words in a room mean by an id: in that room or in a more open one, the last that was brought
 * in. What lies in any other room plays no part, though the reading may hold it.
 */
export function thingFor(state: State, room: RoomId, thing: Thing): Placed | undefined {
  const places = state.things.get(thing.kind)?.get(thing.id);
  return places?.findLast((placed) => mayPoint(state.parties.rooms, room, placed.room));
}

/** Notes which request led to an entry, for a repeat. A withdrawn entry counts for nothing else, yet its request was carried out. */
export function noteRequest(state: State, { id, room, command }: Entry): void {
  const requests = within(state.commands, room);
  const made = requests.get(command);
  if (made === undefined) requests.set(command, [id]);
  else if (!made.includes(id)) made.push(id);
}

/** The inner map of a key, made where it is not there yet. */
function within<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const there = outer.get(key);
  if (there !== undefined) return there;
  const made = new Map<L, V>();
  outer.set(key, made);
  return made;
}
