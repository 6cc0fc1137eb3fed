import type { Result } from '#agreement/terms';
import type { Draft, NoteRef, Unit } from '#agreement/text';
import { isDivision } from '../division.ts';
import { PARAPHRASE_NOTICE } from '../paraphrase-notice.ts';
import { languageCode } from './language-code.ts';
import { type Piece, piecesOf } from './piece.ts';
import { setPdf } from './typst.ts';

/** Writes a draft as PDF/UA-1: headings tagged by their place, notes at the foot of the page, page numbers. */
export function writeDraftPdf(draft: Draft): Result<Uint8Array> {
  const setting: Setting = { notes: notesIn(draft.units), called: new Set() };
  return setPdf({
    kind: 'draft',
    title: draft.title ?? 'Draft',
    'title-shown': true,
    lang: languageCode(draft.lang) ?? 'en',
    notices: draft.wording === 'paraphrase' ? [PARAPHRASE_NOTICE] : [],
    blocks: draft.units.flatMap((u) => blocksOf(u, setting, { level: 2, depth: 0 })),
  });
}

interface Setting {
  readonly notes: ReadonlyMap<string, Unit>;
  /** The notes that were set already; each is set once. */
  readonly called: Set<string>;
}

interface Place {
  readonly level: number;
  /** How far in a paragraph is set. */
  readonly depth: number;
}

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly depth: number; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'table';
      readonly pieces: readonly Piece[];
      readonly columns: number;
      readonly cells: readonly Cell[];
    };

interface Cell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

function blocksOf(unit: Unit, setting: Setting, place: Place): readonly Block[] {
  if (unit.kind === 'note') return [];
  if (unit.kind === 'table') return [tableOf(unit, setting)];
  const divides = isDivision(unit);
  const head = [unit.num, unit.heading].filter((s) => s !== undefined).join(divides ? ' — ' : ' ');
  const titled = divides && head !== '';
  const below = { level: titled ? place.level + 1 : place.level, depth: divides ? 0 : place.depth + 1 };
  const words = contentOf(unit, setting);
  const lead: readonly Piece[] = titled || head === '' ? [] : [{ kind: 'words', text: `${head} `, marks: [] }];
  const paragraph = [...lead, ...words];
  return [
    ...(titled ? [{ kind: 'heading' as const, level: place.level, text: head }] : []),
    ...(paragraph.length === 0
      ? []
      : [{ kind: 'paragraph' as const, depth: divides ? 0 : place.depth, pieces: paragraph }]),
    ...unit.units.flatMap((u) => blocksOf(u, setting, below)),
  ];
}

function contentOf(unit: Unit, setting: Setting): readonly Piece[] {
  const pieces = piecesOf(unit.content, (call: NoteRef) => noteOf(call, setting));
  const { tracked } = unit;
  if (tracked === undefined) return pieces;
  return pieces.map((p) => (p.kind === 'words' ? { ...p, marks: [...p.marks, tracked.kind] } : p));
}

/** A note is set at its first call; further calls of the same note print its number. */
function noteOf(call: NoteRef, setting: Setting): readonly Piece[] {
  const note = setting.notes.get(call.note);
  if (note === undefined || setting.called.has(call.note))
    return [{ kind: 'words', text: note?.num ?? call.label ?? '?', marks: ['superscript'] }];
  setting.called.add(call.note);
  const further = note.units.flatMap((u) => contentOf(u, setting));
  return [{ kind: 'note', inner: [...contentOf(note, setting), ...further] }];
}

function notesIn(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const notes = new Map<string, Unit>();
  const walk = (list: readonly Unit[]) => {
    for (const unit of list) {
      if (unit.kind === 'note') notes.set(unit.id, unit);
      walk(unit.units);
    }
  };
  walk(units);
  return notes;
}

function tableOf(table: Unit, setting: Setting): Block {
  const rows = table.units.filter((u) => u.kind === 'row');
  const widths = rows.map((row) => row.units.reduce((sum, c) => sum + (c.span?.columns ?? 1), 0));
  return {
    kind: 'table',
    pieces: contentOf(table, setting),
    columns: Math.max(1, ...widths),
    cells: rows.flatMap((row) => cellsOf(row, setting, Math.max(1, ...widths))),
  };
}

/** A row that is short of cells is filled up, unless cells from above reach into it. */
function cellsOf(row: Unit, setting: Setting, columns: number): readonly Cell[] {
  return row.units.map((cell) => ({
    columns: Math.min(cell.span?.columns ?? 1, columns),
    rows: cell.span?.rows ?? 1,
    blocks: blocksOf({ ...cell, kind: 'paragraph' }, setting, { level: 6, depth: 0 }).map((b) =>
      b.kind === 'heading'
        ? {
            kind: 'paragraph' as const,
            depth: 0,
            pieces: [{ kind: 'words' as const, text: b.text, marks: ['bold' as const] }],
          }
        : b,
    ),
  }));
}
