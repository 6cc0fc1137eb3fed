import type { Draft, Unit } from '#agreement/text';
import { type Paper, paint, type Run, run, withSigns } from './paper.ts';
import { setContent, whose } from './set-content.ts';
import { wrap } from './wrap.ts';

/** Sets a whole draft for the terminal: a unit a paragraph, indented by its depth. */
export function setDraft(draft: Draft, paper: Paper): string {
  const title = draft.title === undefined ? [] : [paint([run(draft.title, 'strong')], paper), ''];
  return `${[...title, ...draft.units.flatMap((unit) => setUnit(unit, 0, paper))].join('\n')}\n`;
}

function setUnit(unit: Unit, depth: number, paper: Paper): string[] {
  if (unit.kind === 'row') return setRow(unit, depth, paper);
  const own = [...headOf(unit), ...setContent(unit.content)];
  const tracked =
    unit.tracked === undefined
      ? []
      : [run(`${own.length === 0 ? '' : ' '}${unit.tracked.kind}${whose(unit.tracked)}`, 'faint')];
  const lines = own.length + tracked.length === 0 ? [] : [...indented([...own, ...tracked], depth, paper), ''];
  const deeper = own.length === 0 ? depth : depth + 1;
  return [...lines, ...unit.units.flatMap((child) => setUnit(child, deeper, paper))];
}

function headOf({ num, heading }: Unit): Run[] {
  const number = num === undefined || num === '' ? [] : [run(`${num} `, 'strong')];
  return heading === undefined || heading === '' ? number : [...number, run(`${heading}\n`, 'strong')];
}

/** A row of a table on one line, its cells divided by bars; what stands below a cell's own words follows them. */
function setRow(row: Unit, depth: number, paper: Paper): string[] {
  const cells = row.units.map(contentBelow);
  const runs = cells.flatMap((cell, i) => (i === 0 ? cell : [run(' | ', 'faint'), ...cell]));
  return [...indented(runs, depth, paper), ''];
}

function contentBelow(unit: Unit): readonly Run[] {
  const parts = [setContent(unit.content), ...unit.units.map(contentBelow)].filter((part) => part.length > 0);
  return parts.flatMap((part, i) => (i === 0 ? part : [run(' '), ...part]));
}

function indented(runs: readonly Run[], depth: number, paper: Paper): string[] {
  const margin = '  '.repeat(Math.min(depth, 6));
  return wrap(withSigns(runs, paper), paper.width - margin.length).map((line) => margin + paint(line, paper));
}
