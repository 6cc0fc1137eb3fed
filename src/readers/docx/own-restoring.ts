import type { UnitId } from '#agreement/terms';
import { type Draft, noteCalls, piecesOf, settledPiecesOf, type Unit } from '#agreement/text';
import type { DocxNoteRef } from './block.ts';
import type { Layout } from './lines.ts';
import type { Found } from './own-claims.ts';

/** What units are restored from. */
export interface Restoring {
  /** The paragraphs of the file, in order, and those of the draft among them by their key. */
  readonly paragraphs: readonly Found[];
  readonly found: ReadonlyMap<string, Found>;
  readonly places: ReadonlyMap<string, string>;
  readonly layout: Layout;
  /** In a redline the tracked changes that the draft itself holds were written as accepted. */
  readonly file: 'draft' | 'redline';
  /** The notes that each unit was written to call. */
  readonly calls: ReadonlyMap<UnitId, readonly UnitId[]>;
  /** The id of a note by its call in the file; a new one if somebody added the note. */
  readonly noteIds: ReadonlyMap<DocxNoteRef, UnitId>;
  /** Notes that somebody added. */
  readonly newNotes: readonly UnitId[];
  /** Ids that no unit of the draft has. */
  readonly freshId: () => UnitId;
}

/** Gathers what is needed to restore a draft from the paragraphs that were found. */
export function beginRestoring(
  draft: Draft,
  places: ReadonlyMap<string, string>,
  paragraphs: readonly Found[],
  layout: Layout,
  file: Restoring['file'],
): Restoring {
  const found = new Map(paragraphs.flatMap((one) => (one.key === undefined ? [] : [[one.key, one] as const])));
  const noteAbove = notesAbove(draft.units);
  const freshId = freshIds(new Set(noteAbove.keys()), layout.nextId);
  const noteIds = idsOfNotes(paragraphs, noteAbove, freshId);
  const newNotes = [...new Set(noteIds.values())].filter((id) => !noteAbove.has(id));
  return {
    paragraphs,
    found,
    places,
    layout,
    file,
    calls: noteCalls(draft.units, file === 'redline' ? settledPiecesOf : piecesOf),
    noteIds,
    newNotes,
    freshId,
  };
}

/** The unit that a key names, without its role. */
export function unitOf(key: string): UnitId {
  return key.slice(key.indexOf(' ') + 1) as UnitId;
}

/** Every unit with the outermost note that it is or stands in. */
function notesAbove(units: readonly Unit[]): ReadonlyMap<UnitId, UnitId | undefined> {
  const above = new Map<UnitId, UnitId | undefined>();
  const walk = (unit: Unit, outer: UnitId | undefined) => {
    const note = outer ?? (unit.kind === 'note' ? unit.id : undefined);
    above.set(unit.id, note);
    for (const child of unit.units) walk(child, note);
  };
  for (const unit of units) walk(unit, undefined);
  return above;
}

function freshIds(taken: ReadonlySet<UnitId>, nextId: () => UnitId): () => UnitId {
  return () => {
    let id = nextId();
    while (taken.has(id)) id = nextId();
    return id;
  };
}

function idsOfNotes(
  paragraphs: readonly Found[],
  noteAbove: ReadonlyMap<UnitId, UnitId | undefined>,
  freshId: () => UnitId,
): ReadonlyMap<DocxNoteRef, UnitId> {
  const ids = new Map<DocxNoteRef, UnitId>();
  for (const { note, key } of paragraphs) {
    const id = key === undefined ? undefined : noteAbove.get(unitOf(key));
    if (note !== undefined && id !== undefined) ids.set(note, id);
  }
  for (const { note } of paragraphs) if (note !== undefined && !ids.has(note)) ids.set(note, freshId());
  return ids;
}
