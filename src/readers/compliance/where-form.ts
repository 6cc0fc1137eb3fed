import { z } from 'zod';
import type { LonLat, Where } from '#agreement/compliance';
import { sayIssue, sayValue } from './say-issue.ts';
import { fail, metres, name, words } from './words.ts';

/** A point of the globe, as [longitude, latitude] in degrees. */
export const lonLat: z.ZodType<LonLat> = z
  .tuple([z.number(), z.number()])
  .refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, {
    error: 'A point is [longitude, latitude]: the first within 180 degrees, the second within 90.',
  });

const WINDS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/** A bearing: degrees from north, or one of the sixteen winds, which covers half the way to the next of its rank. */
const bearing = z.union([z.string(), z.number().min(0).max(360)]).transform((value, context) => {
  if (typeof value === 'number') return { degrees: value };
  const wind = WINDS.indexOf(value.toUpperCase());
  if (wind < 0) return fail(context, value, `${sayValue(value)} is no bearing; write degrees from north, or SE.`);
  return { degrees: wind * 22.5, spread: wind % 2 === 0 ? 22.5 : 11.25 };
});

const lengths = z.tuple([metres, metres]).refine(([least, most]) => least <= most, {
  error: 'The shorter length comes first.',
});
const vertex = z.int().min(0);

const forms = {
  point: z
    .strictObject({ point: lonLat, radius: metres.exactOptional(), radius_m: z.number().min(0).exactOptional() })
    .transform(({ point, radius, radius_m }): Where => ({ kind: 'point', point, radius: radius ?? radius_m ?? 0 })),
  observer: z
    .strictObject({
      observer: lonLat,
      bearing,
      spread: z.number().min(0).max(180).exactOptional(),
      range: lengths.exactOptional(),
      range_m: lengths.exactOptional(),
    })
    .transform(({ observer, bearing: { degrees, spread: ofWind }, spread, range, range_m }, context): Where => {
      const [width, reach] = [spread ?? ofWind, range ?? range_m];
      if (width === undefined)
        return fail(context, observer, 'A bearing in degrees needs its spread: how many degrees to each side.');
      if (reach === undefined) return fail(context, observer, 'A bearing needs a range, as [4km, 6km].');
      return { kind: 'sector', observer, bearing: degrees, spread: width, range: reach };
    }),
  stretch: z
    .strictObject({ stretch: z.tuple([vertex, vertex]), line: name.exactOptional() })
    .transform(({ stretch, ...rest }): Where => ({ kind: 'stretch', vertices: stretch, ...rest })),
  area: z.strictObject({ area: z.array(lonLat).min(3) }).transform(({ area }): Where => ({ kind: 'area', ring: area })),
  site: z.strictObject({ site: words }).transform(({ site }): Where => ({ kind: 'site', site })),
} as const;

/** Where something was seen, by the word that tells which form the place has. */
export const where: z.ZodType<Where> = z.record(z.string(), z.unknown()).transform((raw, context): Where => {
  const kind = (Object.keys(forms) as (keyof typeof forms)[]).find((each) => Object.hasOwn(raw, each));
  if (kind === undefined) return fail(context, raw, `A place has one of these keys: ${Object.keys(forms).join(', ')}.`);
  const read = forms[kind].safeParse(raw, { error: sayIssue });
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.issues.push({ ...issue, input: raw } as z.core.$ZodRawIssue);
  return z.NEVER;
});
