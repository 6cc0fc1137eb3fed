import type { Draft, Edit, ForceChange, Redline } from '#agreement/text';
import type { About } from '../about.ts';
import { type Comparison, comparisonOf, type Fold, type Part, type Row, type SideHead } from '../comparison.ts';
import { directionOf } from '../direction.ts';
import { escapeXml } from '../xml.ts';
import { bracketed, html, pageOf } from './page.ts';

/**
 * Writes what changed between two drafts as one page of HTML that needs nothing else, prints in black and white, and
 * says every mark in words to those who hear it.
 */
export function writeRedlineHtml(earlier: Draft, later: Draft, redline: Redline, about: About = {}): string {
  const comparison = comparisonOf(earlier, later, redline, about);
  return pageOf(
    comparison.title,
    'en',
    html('h1', {}, escapeXml(comparison.title)),
    html('p', { class: 'lead' }, escapeXml(comparison.lead)),
    ...comparison.notices.map((words) => html('p', { class: 'notice', role: 'note' }, escapeXml(words))),
    countsOf(comparison),
    KEY,
    columnsOf(comparison),
    ...comparison.rows.map((row, i) => rowOf(row, `c${i + 1}`, comparison)),
    ...comparison.folds.map((fold, i) => foldOf(fold, `f${i + 1}`, comparison)),
  );
}

const KEY = `<p class="key"><span class="label">Marks</span> ${marked('+', 'inserted')} ${marked('-', 'deleted')} <span class="moved">moved: double line beside it</span> <span class="meta">Substance first, then the order of the later draft.</span></p>`;

function countsOf({ counts }: Comparison): string {
  const figures = counts.map(({ count, what }) => html('div', {}, html('dt', {}, what), html('dd', {}, String(count))));
  return html('dl', { class: 'sum' }, ...figures);
}

function columnsOf({ earlier, later }: Comparison): string {
  const name = ({ title, lang }: SideHead) => html('b', { lang, dir: directionOf(lang) }, escapeXml(title));
  return html(
    'div',
    { class: 'cols', 'aria-hidden': 'true' },
    html('span', { class: 'meta' }, 'Earlier text first'),
    name(earlier),
    name(later),
  );
}

function rowOf(row: Row, id: string, { earlier, later }: Comparison): string {
  return html(
    'article',
    { class: 'row', 'aria-labelledby': id },
    html(
      'div',
      { class: 'side' },
      html('h2', { id, dir: 'auto' }, escapeXml(row.heading)),
      html('p', { class: 'meta' }, escapeXml(row.became)),
      ...row.force.map(forceOf),
      ...[...row.followed, row.why]
        .filter((s) => s !== '')
        .map((words) => html('p', { class: 'meta' }, escapeXml(words))),
    ),
    sideOf(row.earlier, earlier, row.moved),
    sideOf(row.later, later, row.moved),
  );
}

function forceOf({ kind, before, after }: ForceChange): string {
  const value = (words: string | null) => (words === null ? html('i', {}, 'none') : html('bdi', {}, escapeXml(words)));
  return html(
    'p',
    { class: 'force' },
    `<b>In force</b> ${kind}<br/>${value(before)} <span aria-hidden="true">→</span><span class="vh"> becomes </span> ${value(after)}`,
  );
}

function sideOf(parts: readonly Part[], { title, lang }: SideHead, moved: boolean): string {
  const words = parts.map((part) => partOf(part, moved, lang));
  return html(
    'div',
    { class: 'd' },
    html('p', { class: 'in' }, escapeXml(title)),
    ...(words.length === 0 ? [html('p', { class: 'none' }, 'No such text')] : words),
  );
}

function partOf({ place, moved, runs }: Part, beside: boolean, lang: string | undefined): string {
  const head = [place, moved].filter((s) => s !== '').join(', ');
  return html(
    'div',
    { class: beside ? 'part moved' : 'part' },
    html('p', { class: 'art' }, escapeXml(head)),
    html('p', { class: 'words', lang, dir: directionOf(lang) }, runs.map(({ op, text }) => marked(op, text)).join('')),
  );
}

/** Words in both drafts stand plain; the others are underlined or struck, and named to those who hear them. */
function marked(op: Edit['op'], text: string): string {
  if (op === '=') return bracketed(text);
  const [tag, said] = op === '+' ? (['ins', 'inserted'] as const) : (['del', 'deleted'] as const);
  const hidden = (words: string) => html('span', { class: 'vh' }, words);
  return html(tag, {}, hidden(` [${said}: `), bracketed(text), hidden('] '));
}

function foldOf(fold: Fold, id: string, comparison: Comparison): string {
  return html(
    'details',
    {},
    html('summary', {}, escapeXml(fold.summary)),
    ...fold.rows.map((row, i) => rowOf(row, `${id}-${i + 1}`, comparison)),
  );
}
