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
import { correctionEntries, type Entry, isOf } from './entry.ts';
import { entriesOfRequest, placesOf, type Taken } from './taken.ts';
import type { Thing } from './things.ts';

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
  /** The entries in order, for what a decision looks up. */
  readonly taken: Taken;
  /** How far each room was read. */
  readonly heads: Map<RoomId, number>;
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
    taken: { counted: [], all: [] },
    heads: new Map(),
  };
}

/** The only fold: takes one entry in. It changes the state that it was given, in place, and never the entry. */
export function evolve(state: State, entry: Entry): void {
  state.taken.all.push(entry);
  count(state, entry);
}

/** The same for an entry that `taken` holds among all already, as those do whose place there a withdrawn one shares. */
export function count(state: State, entry: Entry): void {
  state.taken.counted.push(entry);
  state.entries.set(entry.id, entry);
  state.heads.set(entry.room, entry.seq);
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

/** The entries that a request led to in a room, those among them that were withdrawn since too; none where it was not carried out. */
export function ledTo(state: State, room: RoomId, command: CommandId): readonly EntryId[] {
  return entriesOfRequest(state.taken, room, command);
}

/**
 * Where the thing lies that words in a room mean by an id: in that room or in a more open one, the last that was brought
 * in. What lies in any other room plays no part, though the reading may hold it.
 */
export function thingFor(state: State, room: RoomId, thing: Thing): Placed | undefined {
  return placesOf(state.taken, thing).findLast((placed) => mayPoint(state.parties.rooms, room, placed.room));
}
