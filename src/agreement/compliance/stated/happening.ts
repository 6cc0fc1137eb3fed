import { z } from 'zod';
import { POSTING_TYPES } from '../fund/posting.ts';
import type { Posting } from '../happening.ts';
import { decision } from './decision.ts';
import { day, lonLat, moment, name, names, stretch, words } from './words.ts';

/**
 * What a happening says beside what every entry says of itself: its room, the day on which it could be known and the
 * moment at which the record was told are the entry's own.
 */
const told = {
  id: name,
  by: name,
  occurred: stretch,
  about: words.exactOptional(),
  supersedes: name.exactOptional(),
  text: words.exactOptional(),
  note: words.exactOptional(),
  evidence: z.array(words).exactOptional(),
} as const;

const ofNorm = { norm: name.exactOptional() } as const;

/** Two bounds, the lower first. */
const bounds = z
  .tuple([z.number(), z.number()])
  .refine(([least, most]) => least <= most, 'the lower bound comes first');

const where = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), point: lonLat, radius: z.number().min(0) }),
  z.strictObject({
    kind: z.literal('sector'),
    observer: lonLat,
    bearing: z.number().min(0).max(360),
    spread: z.number().min(0).max(180),
    range: bounds,
  }),
  z.strictObject({
    kind: z.literal('stretch'),
    line: name.exactOptional(),
    vertices: z.tuple([z.int().min(0), z.int().min(0)]),
  }),
  z.strictObject({ kind: z.literal('area'), ring: z.array(lonLat).min(3) }),
  z.strictObject({ kind: z.literal('site'), site: words }),
]);

/** The bodies of the six kinds of happenings. */
export const happenings = {
  notice: z.strictObject({
    ...told,
    ...ofNorm,
    form: words,
    begins: moment.exactOptional(),
    window: stretch.exactOptional(),
    class: words.exactOptional(),
    count: z.number().exactOptional(),
    place: words.exactOptional(),
    bank: words.exactOptional(),
    state: words.exactOptional(),
    hours: z.number().exactOptional(),
    also: names.exactOptional(),
    step: name.exactOptional(),
  }),
  report: z.strictObject({
    ...told,
    ...ofNorm,
    seen: z.strictObject({
      class: words,
      count: bounds.exactOptional(),
      calibre: words.exactOptional(),
      measure: words.exactOptional(),
      value: bounds.exactOptional(),
    }),
    where: where.exactOptional(),
    how: words.exactOptional(),
    lineage: name.exactOptional(),
    grade: z
      .string()
      .regex(/^[A-F][1-6]$/, 'a grade is a letter from A to F and a figure from 1 to 6')
      .exactOptional(),
  }),
  submission: z.strictObject({
    ...told,
    ...ofNorm,
    claims: words,
    form: words.exactOptional(),
    to: name.exactOptional(),
    finding: name.exactOptional(),
  }),
  decision: decision(told),
  posting: z
    .strictObject({
      ...told,
      ...ofNorm,
      type: z.enum(POSTING_TYPES),
      fund: name.exactOptional(),
      ccy: name,
      lines: z.array(z.strictObject({ account: name, amount: z.int(), ccy: name.exactOptional() })).min(1),
      tranche: name.exactOptional(),
      step: name.exactOptional(),
      holdUntil: day.exactOptional(),
    })
    .refine((posting) => sumsToNought(posting), 'its lines do not sum to nought in each currency'),
  claim: z.strictObject({
    ...told,
    ...ofNorm,
    category: name,
    amount: z.int().min(0).exactOptional(),
    ccy: name.exactOptional(),
    form: words.exactOptional(),
    againstEvent: words.exactOptional(),
    loss: words.exactOptional(),
  }),
} as const;

function sumsToNought({ ccy, lines }: Pick<Posting, 'ccy' | 'lines'>): boolean {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.ccy ?? ccy, (sums.get(line.ccy ?? ccy) ?? 0) + line.amount);
  return [...sums.values()].every((sum) => sum === 0);
}
