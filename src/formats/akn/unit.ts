import type { Inline, Unit, UnitKind } from '#agreement/text';
import { element } from '../xml.ts';
import { contentXml, trackedXml, wordsXml } from './inline.ts';
import { type NotesAtCall, type Pen, unitAttributes } from './pen.ts';
import { isPlainTable } from './table.ts';

/** Kinds that Akoma Ntoso's legal hierarchy knows under the same name; all others are an `hcontainer` of that name. */
const HIERARCHY: ReadonlySet<UnitKind> = new Set([
  'part',
  'title',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
]);

/** Writes a unit as an element of the legal hierarchy, with all below it. */
export function hierarchyXml(unit: Unit, pen: Pen): string {
  const { labels, words, rest } = partsOf(unit, pen);
  const native = HIERARCHY.has(unit.kind);
  const attributes = { ...(native ? {} : { name: unit.kind }), ...unitAttributes(unit, pen), ...spanAttributes(unit) };
  const own = words === '' ? '' : element('p', {}, words);
  const below =
    rest.length === 0
      ? element('content', {}, own)
      : (own === '' ? '' : element('intro', {}, own)) + rest.map((child) => amidHierarchy(child, pen)).join('');
  return element(native ? unit.kind : 'hcontainer', attributes, labels, below);
}

/** Writes a unit where only blocks may stand: in a cell, a note, a recital, before and after the body. */
export function blockXml(unit: Unit, pen: Pen): string {
  if (isPlainTable(unit, pen)) return tableXml(unit, pen);
  const { labels, words, rest } = partsOf(unit, pen);
  if (unit.kind === 'paragraph' && labels === '' && rest.length === 0 && unit.span === undefined)
    return element('p', unitAttributes(unit, pen), words);
  return element(
    'tblock',
    { class: unit.kind, ...unitAttributes(unit, pen), ...spanAttributes(unit) },
    labels,
    ownBlocks(words, rest, pen),
  );
}

/** A plain table; its heading is the caption. */
function tableXml(table: Unit, pen: Pen): string {
  const { labels, rest } = partsOf(table, pen, 'caption');
  return element('table', unitAttributes(table, pen), labels, ...rest.map((row) => rowXml(row, pen)));
}

function rowXml(row: Unit, pen: Pen): string {
  return element('tr', unitAttributes(row, pen), ...row.units.map((cell) => cellXml(cell, pen)));
}

function cellXml(cell: Unit, pen: Pen): string {
  const { words, rest } = partsOf(cell, pen);
  const own = words === '' ? '' : element('p', {}, words);
  const attributes = { ...unitAttributes(cell, pen), colspan: cell.span?.columns, rowspan: cell.span?.rows };
  return element('td', attributes, own, ...rest.map((child) => blockXml(child, pen)));
}

/** A recital of a preamble. */
export function recitalXml(unit: Unit, pen: Pen): string {
  const { labels, words, rest } = partsOf(unit, pen);
  return element(
    'recital',
    { ...unitAttributes(unit, pen), ...spanAttributes(unit) },
    labels,
    ownBlocks(words, rest, pen),
  );
}

/** A unit's own words and the blocks below it; where the schema wants something and there is nothing, an empty paragraph. */
export function ownBlocks(words: string, rest: readonly Unit[], pen: Pen): string {
  const own = words === '' && rest.length > 0 ? '' : element('p', {}, words);
  return own + rest.map((child) => blockXml(child, pen)).join('');
}

/** A unit taken apart: number and heading as XML, its own words as XML, and the units that are left below it. */
export interface Parts {
  readonly labels: string;
  readonly words: string;
  readonly rest: readonly Unit[];
}

/** Takes a unit apart. Notes that open its units stand at their calls: in the heading if no words call them. */
export function partsOf(unit: Unit, pen: Pen, headingName = 'heading'): Parts {
  const calls = callsIn(unit.content);
  const uncalled = unit.heading === undefined ? 0 : leading(unit.units, (note) => !calls.includes(note.id));
  const called = leadingInOrder(unit.units.slice(uncalled), calls);
  const notes: NotesAtCall = {
    waiting: new Map(called.map((note) => [note.id, note])),
    write: (note, label) => noteXml(note, label, pen),
  };
  const before = pen.before(unit);
  const headingNotes = unit.units
    .slice(0, uncalled)
    .map((note) => noteXml(note, undefined, pen))
    .join('');
  return {
    labels:
      labelXml('num', unit.num, before?.num, '') + labelXml(headingName, unit.heading, before?.heading, headingNotes),
    words: pen.words(unit, notes) ?? contentXml(unit.content, pen, notes),
    rest: unit.units.slice(uncalled + called.length),
  };
}

/** A note, written where it is called. */
function noteXml(note: Unit, label: string | undefined, pen: Pen): string {
  const { labels, words, rest } = partsOf(note, pen);
  return element(
    'authorialNote',
    { marker: label, ...unitAttributes(note, pen), ...spanAttributes(note) },
    labels,
    ownBlocks(words, rest, pen),
  );
}

/** A number or a heading; where it was another one before, that one struck out. One that came or went as a whole says so. */
function labelXml(name: string, now: string | undefined, before: string | null | undefined, after: string): string {
  if (before === undefined) return now === undefined ? '' : element(name, {}, wordsXml(now) + after);
  const change = now === undefined ? 'deleted' : before === null ? 'inserted' : undefined;
  const struck = changeXml('deleted', before ?? '');
  const put = changeXml('inserted', now ?? '');
  return element(name, { 'travaux:change': change }, struck + put + after);
}

function changeXml(kind: 'inserted' | 'deleted', words: string): string {
  return words === '' ? '' : trackedXml({ kind, author: '' }, wordsXml(words));
}

function spanAttributes(unit: Unit): Readonly<Record<string, number | undefined>> {
  return { 'travaux:columns': unit.span?.columns, 'travaux:rows': unit.span?.rows };
}

/** Amid the hierarchy a table needs a container of its own, which says nothing of the text. */
function amidHierarchy(unit: Unit, pen: Pen): string {
  if (!isPlainTable(unit, pen)) return hierarchyXml(unit, pen);
  return element('hcontainer', { name: 'blocks' }, element('content', {}, tableXml(unit, pen)));
}

function leading(units: readonly Unit[], test: (note: Unit) => boolean): number {
  const end = units.findIndex((unit) => unit.kind !== 'note' || !test(unit));
  return end < 0 ? units.length : end;
}

/** The notes at the head of the units, as long as they stand in the order in which they are first called. */
function leadingInOrder(units: readonly Unit[], calls: readonly string[]): readonly Unit[] {
  let last = -1;
  const count = leading(units, (note) => {
    const at = calls.indexOf(note.id);
    if (at <= last) return false;
    last = at;
    return true;
  });
  return units.slice(0, count);
}

function callsIn(content: readonly Inline[]): readonly string[] {
  return content.flatMap((node): readonly string[] => {
    if (node.kind === 'noteRef') return [node.note];
    if (node.kind === 'alternatives') return node.alternatives.flatMap((a) => callsIn(a.content));
    return 'content' in node ? callsIn(node.content) : [];
  });
}
