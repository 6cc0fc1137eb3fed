import { z } from 'zod';
import type { Agreement } from '../agreement.ts';
import { isZone } from '../civil-zone.ts';
import { fund, guarantee, register } from './money.ts';
import { norm, response } from './norm.ts';
import { day, lonLat, name, names, words } from './words.ts';

const clock = z.strictObject({
  tz: words.refine(isZone, 'write the zone as UTC, as +02:00, or by its name, such as Europe/Kyiv'),
  day: z.enum(['calendar', 'working']),
  firstDayCounts: z.boolean(),
  lastDayCounts: z.boolean(),
  monthEnd: z.enum(['clamp', 'overflow']),
  weekend: z.array(z.int().min(1).max(7)),
  holidays: z.array(day),
});

const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day }),
  z.strictObject({ kind: z.literal('event'), event: name }),
]);

const line = z.strictObject({
  id: name,
  src: words,
  version: z.int().exactOptional(),
  sha256: words.exactOptional(),
  sides: z.literal('geodesic'),
  banks: z.record(z.string(), name),
  points: z.array(lonLat).min(2).exactOptional(),
});

const zone = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('band'),
    id: name,
    line: name,
    side: name,
    depth: z.number().min(0),
    version: z.int().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('place'),
    id: name,
    name: words.exactOptional(),
    bank: words.exactOptional(),
    heldBy: name.exactOptional(),
    ring: z.array(lonLat).min(3).exactOptional(),
  }),
]);

/** What a text makes of itself, whole. */
export const agreement: z.ZodType<Agreement> = z.strictObject({
  id: name,
  draft: name.exactOptional(),
  stands: z.enum(['signed', 'drafted']),
  parties: names,
  clock,
  anchors: z.record(z.string(), anchor),
  lines: z.record(z.string(), line),
  classes: z.record(z.string(), z.strictObject({ any: z.array(words) })),
  zones: z.record(z.string(), zone),
  norms: z.array(norm),
  phases: z.array(z.strictObject({ id: name, norms: names })),
  responses: z.array(response),
  fund: fund.exactOptional(),
  guarantees: z.array(guarantee),
  register: register.exactOptional(),
  noNorm: z.array(z.strictObject({ unit: name, why: words })),
});
