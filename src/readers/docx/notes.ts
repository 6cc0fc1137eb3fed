import type { UnitId } from '#agreement/terms';
import type { Inline, NoteRef, Unit } from '#agreement/text';
import { elements, type XmlElement } from '../xml.ts';
import type { DocxBlock, DocxNoteRef } from './block.ts';
import { readBlocks } from './body.ts';
import type { Course } from './course.ts';
import { along, numberOf, valOf } from './element.ts';
import { formatNumber } from './number-format.ts';

/** The footnotes and endnotes of a file. */
export interface Notes {
  readonly blocks: ReadonlyMap<string, readonly DocxBlock[]>;
  readonly numbering: Readonly<Record<DocxNoteRef['of'], { readonly start: number; readonly format: string }>>;
  readonly lang: string;
}

/** Reads the notes; the lines that part them from the text are no notes and bear a `w:type`. */
export function readNotes(
  parts: { readonly footnotes?: XmlElement; readonly endnotes?: XmlElement; readonly settings?: XmlElement },
  course: Course,
): Notes {
  const read = (of: DocxNoteRef['of'], part: XmlElement | undefined) =>
    part === undefined
      ? []
      : elements(part, `w:${of}`)
          .filter((note) => (note.attributes['w:type'] ?? 'normal') === 'normal')
          .map((note) => [keyOf(of, note.attributes['w:id'] ?? ''), readBlocks(note, course)] as const);
  const numberingOf = (of: DocxNoteRef['of'], format: string) => {
    const properties = along(parts.settings, `w:${of}Pr`);
    return { start: numberOf(properties, 'w:numStart') ?? 1, format: valOf(properties, 'w:numFmt') ?? format };
  };
  return {
    blocks: new Map([...read('footnote', parts.footnotes), ...read('endnote', parts.endnotes)]),
    numbering: { footnote: numberingOf('footnote', 'decimal'), endnote: numberingOf('endnote', 'lowerRoman') },
    lang: course.styles.lang ?? 'en',
  };
}

function keyOf(of: DocxNoteRef['of'], id: string): string {
  return `${of} ${id}`;
}

/** The notes called so far, in order; those of the paragraph at hand wait to be hung below it. */
export interface NoteCalls {
  readonly counted: Record<DocxNoteRef['of'], number>;
  readonly waiting: {
    readonly id: UnitId;
    readonly label: string | undefined;
    readonly blocks: readonly DocxBlock[];
  }[];
}

/** Counts a call and answers the reference that stands in the words; a note with a typed mark does not count. */
export function callNote(run: DocxNoteRef, notes: Notes, calls: NoteCalls, nextId: () => UnitId): NoteRef {
  const id = nextId();
  const { start, format } = notes.numbering[run.of];
  const n = run.custom ? undefined : start + calls.counted[run.of]++;
  const label = n === undefined ? undefined : (formatNumber(n, format, notes.lang) ?? String(n));
  calls.waiting.push({ id, label, blocks: notes.blocks.get(keyOf(run.of, run.id)) ?? [] });
  return { kind: 'noteRef', note: id, ...(label === undefined ? {} : { label }) };
}

/** Makes a unit of a note; the space that parts its number from its words goes. */
export function noteUnit(
  id: UnitId,
  label: string | undefined,
  body: { readonly content: readonly Inline[]; readonly units: readonly Unit[] },
): Unit {
  const [first, ...rest] = body.content;
  const content = first?.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : body.content;
  return { id, kind: 'note', ...(label === undefined ? {} : { num: label }), content, units: body.units };
}
