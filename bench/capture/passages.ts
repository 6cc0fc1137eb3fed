import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A stretch of a text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** Who said what, as an annotator marked it or a program found it. */
export interface Marked {
  readonly source: Span | null;
  readonly content: readonly Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker?: string | null;
  readonly sure?: boolean;
}

/** A passage of the set, with the half it belongs to. */
export interface Passage {
  readonly id: string;
  readonly kind: string;
  readonly lang: string;
  readonly part: 'tuning' | 'held';
  readonly text: string;
}

/** The passages of one half. */
export function passagesOf(part: Passage['part']): readonly Passage[] {
  return linesOf<Passage>('passages.jsonl').filter((passage) => passage.part === part);
}

/** What one annotator marked, by passage; nothing where he has not annotated yet. */
export function annotationBy(annotator: 1 | 2): ReadonlyMap<string, readonly Marked[]> | undefined {
  const name = `annotator-${annotator}.jsonl`;
  if (!existsSync(pathOf(name))) return undefined;
  return new Map(
    linesOf<{ id: string; attributions: readonly Marked[] }>(name).map((row) => [row.id, row.attributions]),
  );
}

function linesOf<Row>(name: string): readonly Row[] {
  const lines = readFileSync(pathOf(name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/capture/${name}`, import.meta.url));
}
