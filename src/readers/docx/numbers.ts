import type { View } from '../reading.ts';
import type { DocxBlock, DocxParagraph } from './block.ts';
import { standsIn } from './changes.ts';
import { beginCount, countParagraph, type Printed } from './counting.ts';
import type { Losses } from './losses.ts';
import { numberBefore } from './number-before.ts';
import type { Lists } from './numbering.ts';
import { propsIn } from './settle.ts';
import { type Styles, settledProps } from './styles.ts';

/** The number of a paragraph, and how far in it stands, where its list tells that. */
export interface PlacedNumber {
  readonly num: string;
  readonly depth?: number;
}

/**
 * The printed numbers of all paragraphs that stand in lists. In the marked view a paragraph has the number that it
 * bears once all is accepted; one that is gone then has the number that it had before.
 */
export function printedNumbers(
  blocks: readonly DocxBlock[],
  lists: Lists,
  styles: Styles,
  view: View,
  losses: Losses,
): ReadonlyMap<DocxParagraph, PlacedNumber> {
  const all = paragraphsIn(blocks);
  const count = (paragraphs: readonly DocxParagraph[], seenIn: View) => {
    const state = beginCount(lists, losses);
    return paragraphs
      .filter((p) => !isHidden(p))
      .flatMap((p) => {
        const props = settledProps(styles, propsIn(p, seenIn), seenIn);
        const counted = countParagraph(state, props);
        const before = seenIn === 'original' ? props.numbering?.printedBefore : undefined;
        const printed = before === undefined ? counted : numberBefore(before, props.lang ?? 'en');
        return printed === undefined ? [] : [[p, printed] as const];
      });
  };
  if (view !== 'marked') return withDepths(count(all, view));
  const standing = (seenIn: View) =>
    count(
      all.filter((p) => standsIn(p.mark, seenIn)),
      seenIn,
    );
  return withDepths([...standing('original'), ...standing('accepted')]);
}

/**
 * A list of several levels says how far in each paragraph stands. One of a single level does not: many write "(a)"
 * under "1." as a list of its own, and then the looks of the numbers tell more.
 */
function withDepths(printed: readonly (readonly [DocxParagraph, Printed])[]): ReadonlyMap<DocxParagraph, PlacedNumber> {
  const levels = new Map<string, Set<number>>();
  for (const [, { list, level }] of printed) levels.set(list, (levels.get(list) ?? new Set()).add(level));
  return new Map(
    printed.map(([p, { num, list, level }]) => [
      p,
      (levels.get(list)?.size ?? 0) > 1 ? { num, depth: level } : { num },
    ]),
  );
}

/** What Word neither shows nor prints does not count. */
function isHidden({ runs }: DocxParagraph): boolean {
  const words = runs.flatMap((run) => (run.kind === 'words' ? [run] : []));
  return words.length > 0 && words.every((run) => run.hidden === true);
}

function paragraphsIn(blocks: readonly DocxBlock[]): readonly DocxParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}
