import { type Draft, ownText, type Unit } from '#agreement/text';

/**
 * The paragraphs that a draft prints, reckoned from the draft alone, in reading order: its title, then of each unit
 * the number with the heading and the words, or with the words where there is no heading. Footnotes come last.
 */
export function printedLines(draft: Draft): readonly string[] {
  const notes: string[] = [];
  const lines = draft.units.flatMap((unit) => linesOf(unit, notes));
  return [draft.title ?? '', ...lines, ...notes].filter((line) => line.trim() !== '');
}

function linesOf(unit: Unit, notes: string[]): readonly string[] {
  const words = ownText(unit.content);
  if (unit.kind === 'note') {
    notes.push(words);
    return [];
  }
  const head = [unit.num ?? '', unit.heading ?? ''].join(' ');
  const own = (unit.heading ?? '') === '' ? [`${unit.num ?? ''} ${words}`] : [head, words];
  return [...own, ...unit.units.flatMap((child) => linesOf(child, notes))];
}
