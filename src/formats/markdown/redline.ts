import type { Draft, Edit, ForceChange, Redline } from '#agreement/text';
import type { About } from '../about.ts';
import { comparisonOf, type Fold, lineOf, type Part, type Row } from '../comparison.ts';
import { atLineStarts, escapeMarkdown } from './inline.ts';

/** Writes what changed between two drafts as Markdown: substance first, `<ins>` and `<del>` round the words, the rest listed. */
export function writeRedlineMarkdown(earlier: Draft, later: Draft, redline: Redline, about: About = {}): string {
  const comparison = comparisonOf(earlier, later, redline, about);
  const counts = comparison.counts.map(({ count, what }) => `${count} ${what}`).join(' · ');
  const blocks = [
    `# ${escapeMarkdown(comparison.title)}`,
    ...(comparison.lead === '' ? [] : [escapeMarkdown(comparison.lead)]),
    ...comparison.notices.map((words) => `> ${escapeMarkdown(words)}`),
    counts,
    ...comparison.rows.flatMap(rowOf),
    ...comparison.folds.flatMap(foldOf),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function rowOf(row: Row): readonly string[] {
  return [
    `## ${escapeMarkdown(row.heading)}`,
    escapeMarkdown([row.became, row.why].filter((s) => s !== '').join(' ')),
    ...row.force.map(forceOf),
    ...row.followed.map(escapeMarkdown),
    ...(row.earlier.length === 0 ? [] : ['**Earlier**', ...row.earlier.map(partOf)]),
    ...(row.later.length === 0 ? [] : ['**Later**', ...row.later.map(partOf)]),
  ];
}

function forceOf({ kind, before, after }: ForceChange): string {
  const value = (words: string | null) => (words === null ? '*none*' : escapeMarkdown(words));
  return `**In force** ${kind}: ${value(before)} → ${value(after)}`;
}

function partOf({ place, moved, runs }: Part): string {
  const head = [place, moved]
    .filter((s) => s !== '')
    .map(escapeMarkdown)
    .join(', ');
  const words = atLineStarts(runs.map(marked).join('').replaceAll('](', ']\\('));
  return (head === '' ? words : `*${head}:* ${words}`).replace(/^/gm, '> ');
}

function marked({ op, text }: Edit): string {
  if (op === '=') return escapeMarkdown(text);
  return op === '+' ? `<ins>${escapeMarkdown(text)}</ins>` : `<del>${escapeMarkdown(text)}</del>`;
}

function foldOf({ summary, differs, rows }: Fold): readonly string[] {
  if (differs) return [`# ${summary}`, ...rows.flatMap(rowOf)];
  return [`# ${summary}`, rows.map((row) => `- ${escapeMarkdown(lineOf(row))}`).join('\n')];
}
