import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementFiles } from '#readers';
import type { Agreement } from './agreement.ts';
import type { Happening } from './happening.ts';
import { readLine } from './zone/index.ts';

/** Where the invented case lies; a clone without it skips its tests. */
export const RIVER = join(
  process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../shared'),
  'river-accord',
);

/** The agreement of the invented case with its line drawn, and everything that happened under it in all rooms. */
export async function river(): Promise<{ readonly agreement: Agreement; readonly happenings: readonly Happening[] }> {
  const { readAgreement, readEntries } = await agreementFiles();
  const text = (name: string) => readFileSync(join(RIVER, name), 'utf8');
  const file = readAgreement(text('agreement.yaml'));
  if (!file.ok) throw new Error(file.refusal.sentence);
  const { agreement } = file.value;
  const entries = readEntries(text('entries.yaml'), agreement);
  if (!entries.ok) throw new Error(entries.refusal.sentence);
  const shape = readLine(JSON.parse(text('river.geojson')), 'geodesic');
  const [line] = Object.values(agreement.lines);
  const points = shape.ok ? shape.value.parts[0] : undefined;
  if (line === undefined || points === undefined) throw new Error('the case draws no line');
  return { agreement: { ...agreement, lines: { [line.id]: { ...line, points } } }, happenings: entries.value };
}
