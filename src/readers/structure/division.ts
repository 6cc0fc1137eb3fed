import type { Inline } from '#agreement/text';
import { closeFor } from './closing.ts';
import { findHeading, type Heading, looksLikeTitle, titleWords } from './heading.ts';
import { findItem } from './item-number.ts';
import { type Block, isBlank, type Line, leadingWords } from './line.ts';
import { hang, openUnit, type Tree } from './tree.ts';

/** Opens the preamble, which no line names. */
export function openPreamble(tree: Tree): void {
  const own = { id: tree.nextId(), kind: 'preamble' as const, content: [] };
  hang(tree, openUnit(own, { sort: 'division', rank: Number.POSITIVE_INFINITY }));
}

/** Opens a division, taking the next line for its title where it has none; answers how many lines that took. */
export function openDivision(tree: Tree, line: Line, heading: Heading, next: Block | undefined): number {
  closeFor(tree, heading);
  const beside = isBlank(heading.rest) && next?.kind === 'line' && isTitleOf(next, line) ? next : undefined;
  const rest = beside?.content ?? heading.rest;
  const words = line.units || beside?.units || !isTitle(rest, line) ? undefined : titleWords(rest);
  const own = {
    id: tree.nextId(),
    kind: heading.kind,
    ...(heading.num === undefined ? {} : { num: heading.num }),
    ...(words === undefined ? {} : { heading: words }),
    content: words === undefined ? rest : [],
    ...(line.tracked === undefined ? {} : { tracked: line.tracked }),
  };
  const rank = heading.kind === 'preamble' ? Number.POSITIVE_INFINITY : heading.rank;
  const place = {
    sort: 'division' as const,
    ...(rank === undefined ? {} : { rank }),
    ...(heading.level === undefined ? {} : { level: heading.level }),
  };
  const unit = openUnit(own, place);
  unit.units.push(...(line.units ?? []));
  hang(tree, unit, beside);
  return beside === undefined ? 0 : 1;
}

/** Whether the words beside a number are the division's title rather than the first words of its text. */
function isTitle(rest: readonly Inline[], line: Line): boolean {
  return !isBlank(rest) && (line.level !== undefined || looksLikeTitle(leadingWords(rest)));
}

/** "Article 5" on a line of its own is often followed by a line with its title. */
function isTitleOf(next: Line, line: Line): boolean {
  if (next.num !== undefined || next.tracked !== undefined || next.depth !== undefined) return false;
  if (next.level !== undefined && (line.level === undefined || next.level < line.level)) return false;
  const words = leadingWords(next.content);
  return (
    looksLikeTitle(words) && findHeading({ kind: 'line', content: next.content }) === undefined && !findItem(words)
  );
}
