import type { UnitId } from '#agreement/terms';
import type { Draft } from '#agreement/text';
import { grid } from './grid.ts';
import { keyOf, layOut, type Printed, type PrintedCell, type PrintedParagraph, tabOf } from './layout.ts';
import { noticeParagraphs, PARAPHRASE_NOTICE } from './notice.ts';
import { ownPart } from './own-part.ts';
import type { Block, Paragraph } from './page.ts';
import { type DocxMeta, partsOf } from './parts.ts';
import { plainWords } from './piece.ts';
import { runsOf } from './woven-words.ts';
import { zip } from './zip.ts';

/**
 * Writes a draft as a Word file that our reader gives back whole, ids included. Tracked changes that the draft holds
 * stand in it as such. A paraphrase says so at its head. See `docxLosses` for what is left out.
 */
export function writeDraftDocx(draft: Draft, meta: DocxMeta): Uint8Array {
  const places = new Map<string, string>();
  const layout = layOut(draft, 'draft');
  const writer = blockWriter(layout.notes, places);
  const paraphrase = draft.wording === 'paraphrase' ? `${PARAPHRASE_NOTICE}.` : undefined;
  const blocks = [...noticeParagraphs(meta.notice, paraphrase), ...layout.blocks.map(writer)];
  return zip(partsOf({ ...meta, title: draft.title, lang: draft.lang, blocks, own: ownPart({ draft, places }) }));
}

function blockWriter(notes: ReadonlyMap<UnitId, readonly Printed[]>, places: Map<string, string>) {
  const noteOf = (note: UnitId) => notes.get(note)?.map(block);
  function block(printed: Printed): Block {
    return printed.kind === 'paragraph' ? paragraph(printed) : { kind: 'table', rows: grid(printed.rows.map(row)) };
  }
  function row({ unit, cells }: { readonly unit: PrintedCell['unit']; readonly cells: readonly PrintedCell[] }) {
    return {
      ...(unit.tracked === undefined ? {} : { change: unit.tracked }),
      cells: cells.map((cell) => ({ unit: cell.unit, blocks: cell.blocks.map(block) })),
    };
  }
  function paragraph(printed: PrintedParagraph): Paragraph {
    const name = `_Tv${places.size + 1}`;
    places.set(keyOf(printed), name);
    const mark = printed.unit?.tracked;
    const number = [...plainWords(printed.num), ...plainWords(tabOf(printed))];
    return {
      kind: 'paragraph',
      name,
      setting: printed.setting,
      runs: runsOf([...number, ...printed.words], mark, noteOf),
      ...(mark === undefined ? {} : { mark }),
    };
  }
  return block;
}
