import { printNotation, type Unit } from '#agreement/text';
import type { View } from '../reading.ts';
import { readDocx } from './index.ts';
import { type MadeParts, madeDocx } from './made-docx.ts';

/** Units as lines, for tests: two spaces a level, kind, number, heading and words. */
export function outlineOf(units: readonly Unit[], indent = ''): readonly string[] {
  return units.flatMap((unit) => {
    const num = unit.num === undefined ? '' : ` <${unit.num}>`;
    const heading = unit.heading === undefined ? '' : ` "${unit.heading}"`;
    const words = printNotation(unit.content);
    return [
      `${indent}${unit.kind}${num}${heading}${words === '' ? '' : `: ${words}`}`,
      ...outlineOf(unit.units, `${indent}  `),
    ];
  });
}

/** Reads a made file; a refusal is a failure of the test. */
export async function readMade(parts: MadeParts, view: View = 'accepted') {
  const reading = await readDocx(madeDocx(parts), view);
  if (!reading.ok) throw new Error(reading.refusal.sentence);
  const { draft, notCarried } = reading.value;
  return { draft, notCarried, outline: outlineOf(draft.units) };
}
