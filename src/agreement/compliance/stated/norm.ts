import { z } from 'zod';
import type { GradedResponse, Norm } from '../agreement.ts';
import { effect, expression } from './condition.ts';
import { further, name, names, period, words } from './words.ts';

const place = z.strictObject({ kind: z.enum(['zone', 'line', 'words']), id: words });

const act = z.strictObject({
  do: words,
  class: words.exactOptional(),
  what: words.exactOptional(),
  in: place.exactOptional(),
  from: place.exactOptional(),
  to: z.union([words, z.number()]).exactOptional(),
  on: place.exactOptional(),
  across: place.exactOptional(),
  at: words.exactOptional(),
  measure: words.exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  over: z.number().exactOptional(),
  form: words.exactOptional(),
  fields: z.array(words).exactOptional(),
  notice: period.exactOptional(),
  quota: z
    .strictObject({ count: z.int().min(0), per: z.enum(['day', 'week', 'month', 'quarter', 'year']) })
    .exactOptional(),
  norms: names.exactOptional(),
  more: further.exactOptional(),
});

/** What the text makes of somebody. */
export const norm: z.ZodType<Norm> = z.strictObject({
  id: name,
  text: names,
  kind: z.enum(['duty', 'ban', 'permission', 'power']),
  aim: z.enum(['achieve', 'maintain']).exactOptional(),
  bearer: name,
  toward: name.exactOptional(),
  act,
  start: expression.exactOptional(),
  due: expression.exactOptional(),
  end: expression.exactOptional(),
  if: expression.exactOptional(),
  until: expression.exactOptional(),
  suspendedBy: expression.exactOptional(),
  verify: z
    .strictObject({
      by: name,
      min: z.enum(['possible', 'probable', 'established']),
      within: period.exactOptional(),
      counts: z.enum(['decision', 'occurrence']),
    })
    .exactOptional(),
  cure: period.exactOptional(),
  lasts: period.exactOptional(),
  tolerance: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('number'), number: z.number() }),
      z.strictObject({ kind: z.literal('share'), perCent: z.number() }),
      z.strictObject({ kind: z.literal('time'), period }),
    ])
    .exactOptional(),
  beats: names,
  survives: z.boolean(),
  silence: words.exactOptional(),
  automatic: z.boolean(),
  clocks: z.record(z.string(), period).exactOptional(),
});

/** A graded response with its rungs. */
export const response: z.ZodType<GradedResponse> = z.strictObject({
  id: name,
  text: names,
  on: expression,
  countsFrom: z.enum(['finding', 'occurrence']),
  steps: z.array(
    z.strictObject({
      n: z.int().min(1),
      say: words.exactOptional(),
      effect: effect.exactOptional(),
      by: name.exactOptional(),
      within: period.exactOptional(),
      after: period.exactOptional(),
      until: expression.exactOptional(),
    }),
  ),
  restores: words.exactOptional(),
  disputePauses: z.array(z.int().min(1)),
});
