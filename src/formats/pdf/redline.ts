import type { Result } from '#agreement/terms';
import type { Draft, Redline } from '#agreement/text';
import type { About } from '../about.ts';
import { comparisonOf, lineOf, type Part, type Row, type SideHead } from '../comparison.ts';
import { languageCode } from './language-code.ts';
import { piecesOfEdits } from './piece.ts';
import { setPdf } from './typst.ts';

/** Writes what changed between two drafts as PDF/UA-1: tagged, with page numbers, readable in black and white. */
export function writeRedlinePdf(earlier: Draft, later: Draft, redline: Redline, about: About = {}): Result<Uint8Array> {
  const { title, lead, notices, counts, rows, folds, ...sides } = comparisonOf(earlier, later, redline, about);
  return setPdf({
    kind: 'comparison',
    title,
    'title-shown': true,
    lang: 'en',
    lead,
    notices,
    counts,
    earlier: headOf(sides.earlier),
    later: headOf(sides.later),
    rows: rows.map((row) => rowOf(row, 2)),
    folds: folds.map(({ summary, differs, rows: folded }) => ({
      summary,
      rows: differs ? folded.map((row) => rowOf(row, 3)) : [],
      lines: differs ? [] : folded.map(lineOf),
    })),
  });
}

function headOf({ title, lang }: SideHead) {
  return { title, lang: languageCode(lang) ?? null };
}

function rowOf(row: Row, level: number) {
  return {
    level,
    heading: row.heading,
    became: row.became,
    said: [...row.followed, row.why].filter((words) => words !== ''),
    moved: row.moved,
    force: row.force.map(({ kind, before, after }) => ({ kind, before: before ?? 'none', after: after ?? 'none' })),
    earlier: row.earlier.map(partOf),
    later: row.later.map(partOf),
  };
}

function partOf({ place, moved, runs }: Part) {
  return { head: [place, moved].filter((words) => words !== '').join(', '), pieces: piecesOfEdits(runs) };
}
