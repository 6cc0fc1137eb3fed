import type { UnitId } from '#agreement/terms';
import type { Inline, Unit } from '#agreement/text';
import { placeBody, placeReady } from './structure/body.ts';
import { openDivision, openPreamble } from './structure/division.ts';
import { findHeading, titleWords } from './structure/heading.ts';
import { type Block, isBlank, type Line, leadingWords } from './structure/line.ts';
import { emptyTree, finish } from './structure/tree.ts';

export type { Block, Line } from './structure/line.ts';
export { unitIds } from './structure/line.ts';
export { notTooMany } from './structure/most-lines.ts';
export { withTitle } from './structure/title.ts';

/** A text set into a tree, and its title where the lines name one. */
export interface Structured {
  readonly title?: string;
  readonly units: readonly Unit[];
}

/**
 * Sets the lines of a file into a tree of units by their heading levels, their words ("Article 5", "Глава II"), their
 * typed or automatic numbers, and their depth. Keeps every word: each stands in a `num`, a `heading`, the title or
 * the content of one unit; only a dash or a colon between number and title is dropped. Blank lines are skipped.
 * Works in one pass over the lines; nests at most 60 deep.
 */
export function structureOf(blocks: readonly Block[], nextId: () => UnitId): Structured {
  const tree = emptyTree(nextId);
  const lines = blocks.filter((b) => b.kind === 'unit' || !isEmpty(b));
  let title: string | undefined;
  let beforeArticles = lines.some((b) => b.kind === 'line' && findHeading(b)?.kind === 'article');
  for (let at = 0; at < lines.length; at++) {
    const block = lines[at] as Block;
    if (block.kind === 'unit') placeReady(tree, block);
    else if (block.level === 0 && title === undefined && titleOf(block) !== undefined) title = titleOf(block);
    else {
      const heading = findHeading(block);
      if (heading !== undefined) {
        beforeArticles = false;
        at += openDivision(tree, block, heading, lines[at + 1]);
      } else {
        if (beforeArticles && tree.open.length === 1 && endsInStop(block.content)) openPreamble(tree);
        placeBody(tree, block, lines[at + 1]);
      }
    }
  }
  const units = finish(tree);
  return title === undefined ? { units } : { title, units };
}

function isEmpty(line: Line): boolean {
  return isBlank(line.content) && line.num === undefined && line.units === undefined && line.tracked === undefined;
}

function titleOf(line: Line): string | undefined {
  return line.units === undefined ? titleWords(line.content) : undefined;
}

/** Recitals end in a comma, a semicolon, a colon, a stop or, in German treaties, a dash; what stands above them (a place, a date) does not. */
function endsInStop(content: readonly Inline[]): boolean {
  return /[.;:,،؛–—]\s*$/u.test(leadingWords(content));
}
