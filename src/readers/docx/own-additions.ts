import type { UnitId } from '#agreement/terms';
import type { Unit } from '#agreement/text';
import { contentOf, type Surroundings } from './content.ts';
import { isBlank } from './own-claims.ts';
import { type Restoring, unitOf } from './own-restoring.ts';

/** Units that somebody added in Word, by the unit whose paragraph they follow; undefined is the head of the text. */
export type Additions = ReadonlyMap<UnitId | undefined, readonly Unit[]>;

/** Makes units of the paragraphs that are not of the draft. Nothing that stands in the file is dropped. */
export function additionsIn(restoring: Restoring): Additions {
  const additions = new Map<UnitId | undefined, Unit[]>();
  const newNotes = new Set(restoring.newNotes);
  let last: UnitId | undefined;
  for (const one of restoring.paragraphs) {
    const note = one.note === undefined ? undefined : restoring.noteIds.get(one.note);
    if (one.key !== undefined && one.note === undefined && one.key !== 'title ') last = unitOf(one.key);
    if (one.key !== undefined || isBlank(one.paragraph)) continue;
    const opens = note !== undefined && newNotes.delete(note);
    const after = note === undefined || opens ? last : note;
    const unit = { id: opens ? note : restoring.freshId(), kind: opens ? ('note' as const) : ('paragraph' as const) };
    const content = contentOf(one.paragraph, withNotes(restoring));
    additions.set(after, [...(additions.get(after) ?? []), { ...unit, content, units: [] }]);
  }
  return additions;
}

/** What the words of a paragraph need to know; a call of a note finds the note that was restored. */
export function withNotes({ layout, noteIds, freshId }: Restoring): Surroundings {
  return { ...layout, callNote: (call) => ({ kind: 'noteRef', note: noteIds.get(call) ?? freshId() }) };
}

/** A unit with what was added after it: below it if that is where its own paragraph is followed by others. */
export function withAdditions(unit: Unit, additions: Additions): readonly Unit[] {
  const added = additions.get(unit.id) ?? [];
  const holds = unit.units.length > 0 || unit.kind === 'cell' || unit.kind === 'note';
  const whole = added.flatMap((one) => withAdditions(one, additions));
  const below = whole.filter((one) => holds || one.kind === 'note');
  const after = whole.filter((one) => !below.includes(one));
  return [below.length === 0 ? unit : { ...unit, units: [...below, ...unit.units] }, ...after];
}
