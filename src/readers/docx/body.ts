import { elements, type XmlElement } from '../xml.ts';
import type { Change, DocxBlock, DocxCell, DocxParagraph } from './block.ts';
import type { Course } from './course.ts';
import { lose } from './losses.ts';
import { passBoundary, readParagraph } from './paragraph.ts';
import { readTable } from './table.ts';
import { wordsOf } from './words.ts';

/** Reads what stands in the body, a cell, a note, a text box or a page header: paragraphs and tables in their order. */
export function readBlocks(parent: XmlElement, course: Course): readonly DocxBlock[] {
  return elements(parent).flatMap((child) => readBlock(child, course));
}

function readBlock(child: XmlElement, course: Course): readonly DocxBlock[] {
  switch (child.name) {
    case 'w:p':
      return [readParagraph(child, course), ...readBoxes(course)];
    case 'w:tbl':
      return [readTable(child, course, readBlocks)];
    case 'm:oMath':
    case 'm:oMathPara':
      return [readParagraph({ name: 'w:p', attributes: {}, children: [child] }, course)];
    case 'w:altChunk':
      lose(course.losses, 'inserts', child.attributes['r:id'] ?? '');
      return [];
    case 'w:sdtPr':
    case 'w:sdtEndPr':
    case 'w:sectPr':
      return [];
    default:
      // Content controls and custom XML wrap blocks and change nothing of them.
      return passBoundary(child, course) ? [] : readBlocks(child, course);
  }
}

/** The text boxes of the paragraph just read. What was done to the run that holds a box was done to all in it. */
function readBoxes(course: Course): readonly DocxBlock[] {
  return course.boxes.splice(0).flatMap(({ content, changes }) => {
    const blocks = readBlocks(content, course);
    const words = wordsOf(blocks).trim();
    if (words !== '') lose(course.losses, 'boxes', words.slice(0, 60));
    return changes.length === 0 ? blocks : blocks.map((block) => changedBlock(block, changes));
  });
}

function changedBlock(block: DocxBlock, changes: readonly Change[]): DocxBlock {
  if (block.kind === 'paragraph') return changedParagraph(block, changes);
  const cell = (c: DocxCell) => ({ ...c, blocks: c.blocks.map((b) => changedBlock(b, changes)) });
  return {
    ...block,
    rows: block.rows.map((row) => ({ ...row, changes: [...changes, ...row.changes], cells: row.cells.map(cell) })),
  };
}

function changedParagraph(paragraph: DocxParagraph, changes: readonly Change[]): DocxParagraph {
  return {
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, changes: [...changes, ...run.changes] })),
    mark: [...changes, ...paragraph.mark],
  };
}
