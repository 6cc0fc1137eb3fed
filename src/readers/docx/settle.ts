import { absurd } from '#agreement/terms';
import type { View } from '../reading.ts';
import type { DocxBlock, DocxCell, DocxParagraph, DocxRow, DocxRun, DocxTable, ParagraphProps } from './block.ts';
import { standsIn } from './changes.ts';

/**
 * Takes a view of blocks: in the accepted and the original view what does not stand in it goes, paragraphs whose mark
 * goes join the next, and properties are those of the view. The marked view keeps all, with the changes on it.
 */
export function settle(blocks: readonly DocxBlock[], view: View): readonly DocxBlock[] {
  if (view === 'marked') return blocks;
  const settled: DocxBlock[] = [];
  let open: DocxParagraph | undefined;
  for (const block of blocks) {
    if (block.kind === 'table') {
      // A table parts two paragraphs for good, even one that goes.
      settled.push(...standing(open), ...settleTable(block, view));
      open = undefined;
    } else {
      const paragraph: DocxParagraph = joined(open, settleParagraph(block, view));
      open = standsIn(block.mark, view) ? undefined : paragraph;
      if (open === undefined) settled.push(paragraph);
    }
  }
  return [...settled, ...standing(open)];
}

/** A paragraph that had nothing to join goes with its mark, unless it still has words. */
function standing(open: DocxParagraph | undefined): readonly DocxParagraph[] {
  return open?.runs.some((run) => run.kind !== 'bookmark') ? [open] : [];
}

/** The mark that is left decides what the joined paragraph is. */
function joined(open: DocxParagraph | undefined, next: DocxParagraph): DocxParagraph {
  return open === undefined ? next : { ...next, runs: [...open.runs, ...next.runs] };
}

function settleParagraph(paragraph: DocxParagraph, view: View): DocxParagraph {
  return {
    kind: 'paragraph',
    props: propsIn(paragraph, view),
    runs: paragraph.runs.filter((run) => standsIn(run.changes, view)).map((run) => settleRun(run, view)),
    mark: [],
  };
}

/** A paragraph's properties as they are in a view. */
export function propsIn({ props, propsBefore }: DocxParagraph, view: View): ParagraphProps {
  if (view !== 'original') return props;
  if (propsBefore !== undefined) return propsBefore;
  if (props.numbering?.inserted !== true) return props;
  const { numbering: _, ...unnumbered } = props;
  return unnumbered;
}

function settleRun(run: DocxRun, view: View): DocxRun {
  switch (run.kind) {
    case 'words': {
      const { marksBefore, ...words } = run;
      return { ...words, marks: view === 'original' ? (marksBefore ?? run.marks) : run.marks, changes: [] };
    }
    case 'note':
    case 'foreign':
    case 'bookmark':
    case 'comment':
      return { ...run, changes: [] };
    default:
      return absurd(run);
  }
}

function settleTable(table: DocxTable, view: View): readonly DocxTable[] {
  const rows = table.rows.filter((row) => standsIn(row.changes, view)).map((row) => settleRow(row, view));
  const left = rows.filter((row) => row.cells.length > 0);
  return left.length === 0 ? [] : [{ kind: 'table', rows: left }];
}

function settleRow(row: DocxRow, view: View): DocxRow {
  const cells = row.cells.filter((cell) => standsIn(cell.changes, view)).map((cell) => settleCell(cell, view));
  return { ...row, changes: [], cells };
}

function settleCell({ span, spanBefore, blocks }: DocxCell, view: View): DocxCell {
  return {
    changes: [],
    span: view === 'original' ? (spanBefore ?? span) : span,
    blocks: settle(blocks, view),
  };
}
