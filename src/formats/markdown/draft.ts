import type { Draft, Inline, NoteRef, Unit } from '#agreement/text';
import { isDivision } from '../division.ts';
import { PARAPHRASE_NOTICE } from '../paraphrase-notice.ts';
import { escapeMarkdown, markdownOf } from './inline.ts';
import { tableOf } from './table.ts';

/**
 * Writes a draft as Markdown, which `readMarkdown` reads back. Not carried: ids; kinds that neither a word ("Article")
 * nor a place tells; comments, and who made a tracked change and when; small capitals; pictures; which units a
 * paragraph without a number holds; that a preamble's opening words are not a recital.
 */
export function writeMarkdown(draft: Draft): string {
  const writing: Writing = { labels: labelsOf(draft.units), notes: [] };
  const head = draft.title === undefined ? [] : [`# ${escapeMarkdown(draft.title)}`];
  const notice = draft.wording === 'paraphrase' ? [`> ${PARAPHRASE_NOTICE}`] : [];
  const body = draft.units.flatMap((u) => blocksOf(u, writing, { level: 2, indent: '' }));
  return `${frontMatter(draft)}${[...head, ...notice, ...body, ...writing.notes].join('\n\n')}\n`;
}

interface Writing {
  readonly labels: ReadonlyMap<string, string>;
  /** The notes met so far, as definitions for the foot of the text. */
  readonly notes: string[];
}

interface Place {
  /** The rank of the next heading. */
  readonly level: number;
  /** The spaces before a line, within lists. */
  readonly indent: string;
}

const DEEPEST_HEADING = 6;

/** What a reader must know before the words: the language, and that they are a paraphrase. */
function frontMatter({ lang, wording }: Draft): string {
  const lines = [
    ...(lang === undefined ? [] : [`lang: ${lang}`]),
    ...(wording === undefined ? [] : [`wording: ${wording}`]),
  ];
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`;
}

function blocksOf(unit: Unit, writing: Writing, place: Place): string[] {
  if (unit.kind === 'table') return tableBlocks(unit, writing, place);
  if (unit.kind === 'note') return noteOf(unit, writing);
  const isTitled = isDivision(unit) && (unit.num !== undefined || unit.heading !== undefined);
  return isTitled ? divisionOf(unit, writing, place) : itemOf(unit, writing, place);
}

/** Notes called in a table stand at the foot of the text with the others. */
function tableBlocks(table: Unit, writing: Writing, place: Place): string[] {
  const notes = (units: readonly Unit[]): readonly Unit[] =>
    units.flatMap((u) => (u.kind === 'note' ? [u] : notes(u.units)));
  for (const note of notes(table.units)) noteOf(note, writing);
  return [
    ...wordsOf(table, writing, place),
    indented(
      tableOf(table, (c) => inlineOf(c, writing)),
      place,
    ),
  ];
}

function divisionOf(unit: Unit, writing: Writing, place: Place): string[] {
  const title = [unit.num, unit.heading]
    .filter((s) => s !== undefined)
    .map(escapeMarkdown)
    .join(' — ');
  const below = { level: place.level + 1, indent: '' };
  return [
    `${'#'.repeat(Math.min(place.level, DEEPEST_HEADING))} ${title}`,
    ...wordsOf(unit, writing, below),
    ...unit.units.flatMap((u) => blocksOf(u, writing, below)),
  ];
}

/** A numbered or listed unit as an item of a list; its number is its marker where Markdown has such a marker. */
function itemOf(unit: Unit, writing: Writing, place: Place): string[] {
  const heading = unit.heading === undefined ? '' : `**${escapeMarkdown(unit.heading)}**`;
  const words = [heading, inlineOf(unit.content, writing)].filter((s) => s !== '').join(' ');
  if (unit.num === undefined && unit.kind !== 'point')
    return [
      ...(words === '' ? [] : [indented(words, place)]),
      ...unit.units.flatMap((u) => blocksOf(u, writing, place)),
    ];
  const ordered = /^\d{1,9}[.)]$/.test(unit.num ?? '');
  const marker = ordered ? `${unit.num} ` : '- ';
  const printed =
    ordered || unit.num === undefined ? words : [escapeMarkdown(unit.num), words].filter((s) => s !== '').join(' ');
  const below = { ...place, indent: place.indent + ' '.repeat(marker.length) };
  return [
    `${place.indent}${marker}${printed.replaceAll('\n', `\n${below.indent}`)}`,
    ...unit.units.flatMap((u) => blocksOf(u, writing, below)),
  ];
}

function wordsOf(unit: Unit, writing: Writing, place: Place): string[] {
  const words = inlineOf(unit.content, writing);
  return words === '' ? [] : [indented(words, place)];
}

function indented(block: string, { indent }: Place): string {
  return block.replace(/^/gm, indent);
}

function inlineOf(content: readonly Inline[], writing: Writing): string {
  return markdownOf(content, (call: NoteRef) => writing.labels.get(call.note) ?? call.label ?? '?');
}

function noteOf(note: Unit, writing: Writing): string[] {
  const further = note.units.flatMap((u) => blocksOf(u, writing, { level: DEEPEST_HEADING, indent: '' }));
  writing.notes.push(
    `[^${writing.labels.get(note.id)}]: ${[inlineOf(note.content, writing), ...further].join('\\\n')}`,
  );
  return [];
}

/** Gives each note the label that it prints, or a free number where it has none or another has it. */
function labelsOf(units: readonly Unit[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  const walk = (list: readonly Unit[]) => {
    for (const unit of list) {
      if (unit.kind === 'note') labels.set(unit.id, freeLabel(unit.num ?? '', taken));
      walk(unit.units);
    }
  };
  walk(units);
  return labels;
}

function freeLabel(printed: string, taken: Set<string>): string {
  let label = printed.replace(/[^\p{L}\d*†‡-]/gu, '');
  for (let count = taken.size + 1; label === '' || taken.has(label); count++) label = String(count);
  taken.add(label);
  return label;
}
