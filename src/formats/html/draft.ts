import type { Draft, NoteRef, Unit } from '#agreement/text';
import { directionOf } from '../direction.ts';
import { isDivision } from '../division.ts';
import { PARAPHRASE_NOTICE } from '../paraphrase-notice.ts';
import { escapeXml } from '../xml.ts';
import { htmlOf } from './inline.ts';
import { html, pageOf } from './page.ts';

/** Writes a draft as one page of HTML that needs nothing else. Notes stand at its foot, each linked to its call. */
export function writeDraftHtml(draft: Draft): string {
  const title = draft.title ?? 'Draft';
  const page: Page = { labels: labelsOf(draft.units), notes: [] };
  const body = draft.units.map((u) => unitHtml(u, page, 2));
  const notes = page.notes.length === 0 ? [] : [html('div', { class: 'notes' }, ...page.notes)];
  const notice =
    draft.wording === 'paraphrase' ? [html('p', { class: 'notice', role: 'note' }, PARAPHRASE_NOTICE)] : [];
  const article = html(
    'article',
    { class: 'text', dir: directionOf(draft.lang) },
    html('h1', {}, escapeXml(title)),
    ...notice,
    ...body,
    ...notes,
  );
  return pageOf(title, draft.lang, article);
}

interface Page {
  readonly labels: ReadonlyMap<string, string>;
  readonly notes: string[];
}

const DEEPEST_HEADING = 6;

function unitHtml(unit: Unit, page: Page, level: number): string {
  if (unit.kind === 'note') return noteHtml(unit, page);
  if (unit.kind === 'table') return tableHtml(unit, page, level);
  const divides = isDivision(unit);
  const titled = divides && (unit.num !== undefined || unit.heading !== undefined);
  const below = unit.units.map((u) => unitHtml(u, page, titled ? level + 1 : level)).join('');
  const head = titled ? html(`h${Math.min(level, DEEPEST_HEADING)}`, {}, escapeXml(headOf(unit))) : '';
  const words = paragraphHtml(unit, page, titled);
  return head + words + (divides || below === '' ? below : html('div', { class: 'below' }, below));
}

function headOf({ num, heading }: Unit): string {
  return [num, heading].filter((s) => s !== undefined).join(' — ');
}

function paragraphHtml(unit: Unit, page: Page, titled: boolean): string {
  const words = contentHtml(unit, page);
  if (titled) return words === '' ? '' : html('p', {}, words);
  const head = [
    ...(unit.num === undefined ? [] : [html('span', { class: 'num' }, escapeXml(unit.num))]),
    ...(unit.heading === undefined ? [] : [html('b', {}, escapeXml(unit.heading))]),
  ];
  const all = [...head, words].filter((s) => s !== '').join(' ');
  return all === '' ? '' : html('p', { class: unit.kind }, trackedWhole(unit, all));
}

/** A paragraph that was inserted or deleted as a whole. */
function trackedWhole({ tracked }: Unit, inner: string): string {
  if (tracked === undefined) return inner;
  return html(
    tracked.kind === 'inserted' ? 'ins' : 'del',
    { datetime: tracked.date, title: `${tracked.kind} by ${tracked.author}` },
    inner,
  );
}

function contentHtml(unit: Unit, page: Page): string {
  return htmlOf(unit.content, (call: NoteRef) => page.labels.get(call.note) ?? call.label ?? '?');
}

function noteHtml(note: Unit, page: Page): string {
  const label = page.labels.get(note.id) ?? '?';
  const further = note.units.map((u) => unitHtml(u, page, DEEPEST_HEADING)).join('');
  const back = html('a', { href: `#call-${note.id}`, role: 'doc-backlink', 'aria-label': 'Back to the text' }, '↩');
  page.notes.push(
    html(
      'div',
      { id: `note-${note.id}`, role: 'doc-footnote' },
      html('p', {}, html('sup', {}, escapeXml(label)), ' ', contentHtml(note, page), ' ', back),
      further,
    ),
  );
  return '';
}

function tableHtml(table: Unit, page: Page, level: number): string {
  const words = contentHtml(table, page);
  const rows = table.units.map((row) =>
    row.kind === 'row'
      ? html('tr', {}, ...row.units.map((cell) => cellHtml(cell, page, level)))
      : unitHtml(row, page, level),
  );
  return html('table', {}, words === '' ? '' : html('caption', {}, words), html('tbody', {}, ...rows));
}

function cellHtml(cell: Unit, page: Page, level: number): string {
  const below = cell.units.map((u) => unitHtml(u, page, level)).join('');
  return html('td', { colspan: cell.span?.columns, rowspan: cell.span?.rows }, contentHtml(cell, page), below);
}

/** The label of each note: as printed, else by its place. */
function labelsOf(units: readonly Unit[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const walk = (list: readonly Unit[]) => {
    for (const unit of list) {
      if (unit.kind === 'note') labels.set(unit.id, unit.num ?? String(labels.size + 1));
      walk(unit.units);
    }
  };
  walk(units);
  return labels;
}
