import type { UnitId } from '#agreement/terms';
import type { Inline, Unit } from '#agreement/text';
import { type Block, type Line, structureOf } from '../structure.ts';
import type { DocxBlock, DocxParagraph } from './block.ts';
import { contentOf, type Surroundings } from './content.ts';
import { lose } from './losses.ts';
import { type NoteCalls, noteUnit } from './notes.ts';
import type { PlacedNumber } from './numbers.ts';
import { settle } from './settle.ts';
import { type Styles, settledProps } from './styles.ts';
import { type CellReader, tableUnit } from './table-unit.ts';
import { wordsOf } from './words.ts';

/** What is needed to lay the blocks of a file out as lines, which `structureOf` sets into a tree. */
export interface Layout extends Surroundings {
  readonly styles: Styles;
  /** The printed numbers of the paragraphs that stand in lists. */
  readonly numbers: ReadonlyMap<DocxParagraph, PlacedNumber>;
  readonly calls: NoteCalls;
  readonly nextId: () => UnitId;
}

/** Lays settled blocks out as lines: each paragraph with its level, its printed number and the notes that it calls. */
export function linesOf(blocks: readonly DocxBlock[], layout: Layout): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'table') return [{ kind: 'unit', unit: tableUnit(block, layout, cellReader(layout)) }];
    if (isContents(block, layout)) {
      lose(layout.losses, 'contents', wordsOf([block]));
      return [];
    }
    return [lineOf(block, layout)];
  });
}

/** What stands in a cell or a note: one paragraph is its own words, several are units below it. */
function bodyOf(blocks: readonly DocxBlock[], layout: Layout): Pick<Unit, 'content' | 'units' | 'num' | 'tracked'> {
  const lines = linesOf(blocks, layout).map((line): Block => (line.kind === 'line' ? withoutLevel(line) : line));
  const { units } = structureOf(lines, layout.nextId);
  const [only] = units;
  const plain =
    only !== undefined &&
    units.length === 1 &&
    only.heading === undefined &&
    /^(?:paragraph|point|chapeau)$/.test(only.kind);
  if (!plain) return { content: [], units };
  const { num, content, tracked } = only;
  return {
    ...(num === undefined ? {} : { num }),
    content,
    units: only.units,
    ...(tracked === undefined ? {} : { tracked }),
  };
}

/** Headings order the text; in cells and notes they only look like it. */
function withoutLevel({ level: _, ...line }: Line): Line {
  return line;
}

function cellReader(layout: Layout): CellReader {
  return (blocks) => bodyOf(blocks, layout);
}

function isContents(paragraph: DocxParagraph, { styles, view }: Layout): boolean {
  const words = paragraph.runs.filter((run) => run.kind === 'words' && run.text.trim() !== '');
  if (words.length === 0) return false;
  if (words.every((run) => run.kind === 'words' && run.contents)) return true;
  return settledProps(styles, paragraph.props, view)
    .names.slice(0, 1)
    .some((name) => /^toc (?:heading|[1-9])$/.test(name));
}

function lineOf(paragraph: DocxParagraph, layout: Layout): Line {
  const props = settledProps(layout.styles, paragraph.props, layout.view);
  const printed = layout.numbers.get(paragraph);
  const level = props.names.includes('title')
    ? 0
    : props.outline === undefined || props.outline > 8
      ? undefined
      : props.outline + 1;
  const content = contentOf(paragraph, layout);
  const notes = layout.calls.waiting
    .splice(0)
    .map(({ id, label, blocks }) => noteUnit(id, label, bodyOf(settle(blocks, layout.view), layout)));
  const tracked = paragraph.mark.at(-1);
  if (layout.view === 'marked' && isRestyled(paragraph))
    lose(layout.losses, 'restyled', wordsOf([paragraph]).slice(0, 60));
  if (level !== undefined && content.some((node) => node.kind === 'text' && node.marks !== undefined))
    lose(layout.losses, 'headings', wordsOf([paragraph]));
  return {
    kind: 'line',
    content: printed === undefined ? content : withoutGap(content),
    ...(level === undefined ? {} : { level }),
    ...printed,
    ...(notes.length === 0 ? {} : { units: notes }),
    ...(tracked === undefined ? {} : { tracked }),
  };
}

function isRestyled({ propsBefore, runs }: DocxParagraph): boolean {
  return propsBefore !== undefined || runs.some((run) => run.kind === 'words' && run.marksBefore !== undefined);
}

/** Some type a tab or a space after an automatic number, which only parts it from the words. */
function withoutGap(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  return first?.kind === 'text' && /^\s/.test(first.text)
    ? [{ ...first, text: first.text.trimStart() }, ...rest]
    : content;
}
