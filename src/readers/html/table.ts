import type { Unit } from '#agreement/text';
import { structureOf } from '../structure.ts';
import { blocksBelow, type Page } from './blocks.ts';
import { attribute, childrenOf, type HtmlElement, isElement } from './dom.ts';

/** Reads a table as rows of cells, with the columns and rows that a cell covers; its caption is its heading. */
export function tableOf(table: HtmlElement, page: Page): Unit {
  const id = page.ledger.nextId();
  const caption = elementsBelow(table).find((e) => e.tagName === 'caption');
  const line = caption === undefined ? undefined : cellUnit(caption, page);
  const rows = elementsBelow(table)
    .flatMap((e) => (e.tagName === 'tr' ? [e] : elementsBelow(e)))
    .filter((e) => e.tagName === 'tr')
    .map((row) => rowUnit(row, page));
  return { id, kind: 'table', content: line?.content ?? [], units: [...(line?.units ?? []), ...rows] };
}

function elementsBelow(element: HtmlElement): readonly HtmlElement[] {
  return childrenOf(element).filter(isElement);
}

function rowUnit(row: HtmlElement, page: Page): Unit {
  const id = page.ledger.nextId();
  const cells = elementsBelow(row).filter((e) => e.tagName === 'td' || e.tagName === 'th');
  return { id, kind: 'row', content: [], units: cells.map((cell) => cellUnit(cell, page)) };
}

/** A cell of one line holds its words itself; one of several holds a unit for each. */
function cellUnit(cell: HtmlElement, page: Page): Unit {
  const id = page.ledger.nextId();
  const blocks = blocksBelow(cell, page, []);
  const [only, ...more] = blocks;
  const columns = spanOf(cell, 'colspan');
  const rows = spanOf(cell, 'rowspan');
  const span = columns === undefined && rows === undefined ? {} : { span: { ...columns, ...rows } };
  if (only?.kind === 'line' && more.length === 0 && only.num === undefined && only.level === undefined)
    return { id, kind: 'cell', content: only.content, ...span, units: only.units ?? [] };
  const { title, units } = structureOf(blocks, page.ledger.nextId);
  return { id, kind: 'cell', content: title === undefined ? [] : [{ kind: 'text', text: title }], ...span, units };
}

function spanOf<K extends 'colspan' | 'rowspan'>(cell: HtmlElement, name: K) {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (!(value > 1 && value <= 1_000)) return undefined;
  return name === 'colspan' ? { columns: value } : { rows: value };
}
