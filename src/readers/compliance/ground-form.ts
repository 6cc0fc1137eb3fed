import { z } from 'zod';
import type { Line, ThingClass, Zone } from '#agreement/compliance';
import { lonLat } from './where-form.ts';
import { metres, name, oneOrMany, reference, words } from './words.ts';

const BANKS = ['west', 'east', 'north', 'south', 'left', 'right'] as const;

const bank = Object.fromEntries(BANKS.map((each) => [each, reference.exactOptional()])) as Readonly<
  Record<(typeof BANKS)[number], z.ZodExactOptional<typeof reference>>
>;

/** A line: the file that draws it, and whose each bank is. An ellipsis for the hash leaves it open, as a draft may. */
export const lineForm = z
  .strictObject({
    src: words,
    version: z.int().min(0).exactOptional(),
    sha256: z
      .string()
      .regex(/^(?:[0-9a-f]{64}|…)$/, 'A SHA-256 is 64 figures and letters from a to f.')
      .exactOptional(),
    sides: z.enum(['geodesic']).default('geodesic'),
    ...bank,
  })
  .transform(
    ({ src, version, sha256, sides, ...banks }): Omit<Line, 'id'> => ({
      src,
      sides,
      ...(version === undefined ? {} : { version }),
      ...(sha256 === undefined || sha256 === '…' ? {} : { sha256 }),
      banks: banks as Readonly<Record<string, string>>,
    }),
  );

/** A class of things: words, each of them with a bound of calibre or without. */
export const classForm: z.ZodType<ThingClass> = z.strictObject({
  any: oneOrMany(
    z
      .string()
      .regex(
        /^[\p{L}\p{N}_-]+(?:(?:>=|<=|>|<|=)\d+(?:\.\d+)?mm)?$/u,
        'A class is made of words, which may carry a bound of calibre: tank, artillery>=100mm.',
      ),
  ).pipe(z.array(z.string()).min(1)),
});

const band = z
  .strictObject({
    line: name,
    side: reference.default('both'),
    depth: metres,
    version: z.int().min(0).exactOptional(),
  })
  .transform((zone) => ({ kind: 'band' as const, ...zone }));

const land = z
  .strictObject({
    name: words.exactOptional(),
    bank: reference.exactOptional(),
    held_by: reference.exactOptional(),
    area: z.array(lonLat).min(3).exactOptional(),
  })
  .transform(({ held_by, area, ...zone }) => ({
    kind: 'place' as const,
    ...zone,
    ...(held_by === undefined ? {} : { heldBy: held_by }),
    ...(area === undefined ? {} : { ring: area }),
  }));

/** The form of a zone: a band along a line, where one is named, else a place. */
export function zoneForm(raw: unknown): z.ZodType<Zoned> {
  return typeof raw === 'object' && raw !== null && ('line' in raw || 'depth' in raw) ? band : land;
}

/** A zone without its name. */
export type Zoned = Zone extends infer Z ? (Z extends Zone ? Omit<Z, 'id'> : never) : never;
