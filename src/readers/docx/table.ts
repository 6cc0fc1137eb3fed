import { elements, findElement, type XmlElement } from '../xml.ts';
import type { CellSpan, DocxBlock, DocxCell, DocxRow, DocxTable } from './block.ts';
import { changesIn } from './changes.ts';
import type { Course } from './course.ts';
import { along, numberOf } from './element.ts';
import { passBoundary } from './paragraph.ts';

/** Reads the blocks of a cell; handed in, because cells hold paragraphs and tables again. */
export type BlocksReader = (parent: XmlElement, course: Course) => readonly DocxBlock[];

/** Reads a `w:tbl`. */
export function readTable(table: XmlElement, course: Course, readBlocks: BlocksReader): DocxTable {
  return { kind: 'table', rows: unwrapped(table, 'w:tr', course).map((row) => readRow(row, course, readBlocks)) };
}

/** The rows of a table or the cells of a row, also those in content controls. */
function unwrapped(parent: XmlElement, name: 'w:tr' | 'w:tc', course: Course): readonly XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml')
      return unwrapped(child, name, course);
    passBoundary(child, course);
    return [];
  });
}

function readRow(row: XmlElement, course: Course, readBlocks: BlocksReader): DocxRow {
  const properties = findElement(row, 'w:trPr');
  return {
    changes: changesIn(properties, course.moves),
    skipped: numberOf(properties, 'w:gridBefore') ?? 0,
    cells: unwrapped(row, 'w:tc', course).map((cell) => readCell(cell, course, readBlocks)),
  };
}

function readCell(cell: XmlElement, course: Course, readBlocks: BlocksReader): DocxCell {
  const properties = findElement(cell, 'w:tcPr');
  const before = spanBeforeOf(properties);
  return {
    changes: changesIn(properties, course.moves),
    span: spanOf(properties),
    ...(before === undefined ? {} : { spanBefore: before }),
    blocks: readBlocks(cell, course),
  };
}

function spanOf(properties: XmlElement | undefined): CellSpan {
  const merge = properties === undefined ? undefined : findElement(properties, 'w:vMerge');
  const tracked = along(properties, 'w:cellMerge')?.attributes['w:vMerge'];
  const how = tracked === undefined ? merge && (merge.attributes['w:val'] ?? 'continue') : tracked;
  return { columns: Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1), ...mergedAs(how) };
}

function spanBeforeOf(properties: XmlElement | undefined): CellSpan | undefined {
  const before = along(properties, 'w:tcPrChange', 'w:tcPr');
  const merge = along(properties, 'w:cellMerge');
  if (before === undefined && merge === undefined) return undefined;
  const { merged, ...span } = spanOf(before ?? properties);
  const tracked = merge?.attributes['w:vMergeOrig'];
  return merge === undefined
    ? { ...span, ...(merged === undefined ? {} : { merged }) }
    : { ...span, ...mergedAs(tracked) };
}

function mergedAs(how: string | undefined): Pick<CellSpan, 'merged'> {
  if (how === 'restart' || how === 'rest') return { merged: 'below' };
  return how === 'continue' || how === 'cont' ? { merged: 'above' } : {};
}
