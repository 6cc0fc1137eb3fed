import type { Refusal, RefusalCode } from '#agreement/terms';
import type { Path, Place, Sheet } from './sheet.ts';

/** Something in a file that cannot be taken: where it stands, and a sentence that names it and the remedy. */
export interface Fault extends Place {
  readonly sentence: string;
}

/** A refusal of a file, with all that is at fault in it, in the order of the file. */
export interface FaultyFile extends Refusal {
  readonly faults: readonly Fault[];
}

/** Something at fault in a document, before it is looked up where it stands. `at` counts characters within the value. */
export interface Blame {
  readonly path: Path;
  readonly key?: true;
  readonly at?: number;
  readonly sentence: string;
}

/** Looks up where the blamed parts of a document stand. */
export function placed(blames: readonly Blame[], sheet: Sheet): readonly Fault[] {
  return blames.map(({ path, key, at, sentence }) => ({
    ...sheet.placeOf(path, key === true ? 'key' : 'value', at ?? 0),
    sentence,
  }));
}

/** How many faults a sentence tells before it only counts them. */
const TOLD = 50;

/** Refuses a file for all its faults, in the order of the file. `named` is what the file is called, with a capital letter. */
export function faulty(code: RefusalCode, named: string, faults: readonly Fault[]): FaultyFile {
  const inOrder = [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
  const told = inOrder.slice(0, TOLD).map(sayFault);
  const more = inOrder.length > TOLD ? [`… and ${inOrder.length - TOLD} more.`] : [];
  const [only] = told;
  const sentence =
    told.length === 1 && only !== undefined
      ? `${named}, ${only}`
      : [`${named} has ${inOrder.length} faults:`, ...told.map((each) => `  ${each}`), ...more].join('\n');
  return { code, sentence, faults: inOrder };
}

function sayFault({ line, column, sentence }: Fault): string {
  return `line ${line}, column ${column}: ${sentence}`;
}
