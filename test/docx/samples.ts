import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, type Inline, printNotation, type Unit } from '#agreement/text';
import { readFile, type View } from '#readers';
import { SHARED } from '../skips.ts';

const FOLDER = join(SHARED, 'samples/docx');

/** Why tests of samples are skipped, if they are not there. */
export const NO_SAMPLES = existsSync(FOLDER) ? false : 'the Word files of ../shared/samples are not there';

/** The Word files of one folder of samples. */
export function samplesIn(folder: string): readonly string[] {
  return NO_SAMPLES
    ? []
    : readdirSync(join(FOLDER, folder))
        .filter((name) => name.endsWith('.docx'))
        .map((name) => join(folder, name));
}

/** The bytes of a sample. */
export function sampleBytes(path: string): Uint8Array {
  return readFileSync(join(FOLDER, path));
}

/** Reads a sample; a refusal is a failure of the test. */
export async function readSample(path: string, view: View = 'accepted') {
  const reading = await readFile(path, sampleBytes(path), view);
  if (!reading.ok) throw new Error(`${path}: ${reading.refusal.sentence}`);
  return reading.value;
}

/** A draft as lines, a unit a line, deeper ones further in: kind, number, heading, words, and how far a cell reaches. */
export function linesOf(draft: Draft): readonly string[] {
  const lines = (units: readonly Unit[], indent: string): readonly string[] =>
    units.flatMap((u) => [
      `${indent}${[u.kind, u.num ?? '-', u.heading ?? '-', u.span === undefined ? '' : JSON.stringify(u.span), printNotation(u.content)].join('|')}`,
      ...lines(u.units, `${indent} `),
    ]);
  return [`title|${draft.title ?? '-'}`, ...lines(draft.units, '')];
}

/** All words of a draft as they are read, a line a unit: its number, heading and content, and what stands for pictures. */
export function wordsIn(draft: Draft): string {
  const words = (units: readonly Unit[]): readonly string[] =>
    units.flatMap((u) => [
      u.num ?? '',
      u.heading ?? '',
      printNotation(u.content),
      ...alts(u.content),
      ...words(u.units),
    ]);
  return [draft.title ?? '', ...words(draft.units)].join('\n');
}

function alts(content: readonly Inline[]): readonly string[] {
  return content.flatMap((node) =>
    node.kind === 'foreign' ? [node.alt ?? ''] : 'content' in node ? alts(node.content) : [],
  );
}
