import { z } from 'zod';
import { words } from './words.ts';

/** Two bounds, or one figure that is both. */
const bounds = z
  .union([z.number(), z.tuple([z.number(), z.number()])])
  .transform((value): readonly [number, number] => (typeof value === 'number' ? [value, value] : value))
  .refine(([least, most]) => least <= most, { error: 'The lower bound comes first.' });

/** What was seen of a class, how much of it, or what a gauge showed. */
export const seen = z.strictObject({
  class: words,
  count: bounds.exactOptional(),
  calibre: words.exactOptional(),
  measure: words.exactOptional(),
  value: bounds.exactOptional(),
});

/** Both axes of the Admiralty code, kept apart: B2. */
export const grade = z.string().regex(/^[A-F][1-6]$/, 'A grade is a letter from A to F and a figure from 1 to 6: B2.');
