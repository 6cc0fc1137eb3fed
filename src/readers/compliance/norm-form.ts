import { z } from 'zod';
import type { Act, GradedResponse, Norm, Place, ResponseStep, Tolerance } from '#agreement/compliance';
import { parsePeriod } from '#agreement/compliance';
import { sayValue } from './say-issue.ts';
import { effect, expression, fail, name, names, oneOrMany, period, reference, words } from './words.ts';

const place = words.transform((text): Place => {
  const parts = /^(zone|line):(.+)$/.exec(text);
  return parts?.[2] === undefined
    ? { kind: 'words', id: text }
    : { kind: parts[1] as 'zone' | 'line', id: parts[2].trim() };
});

const PER = ['day', 'week', 'month', 'quarter', 'year'] as const;

const quota = z.string().transform((text, context): NonNullable<Act['quota']> => {
  const parts = /^(\d{1,6})\s?\/\s?(\w+)$/.exec(text);
  const per = PER.find((each) => each === parts?.[2]);
  if (parts === null || per === undefined)
    return fail(context, text, `${sayValue(text)} is no quota; write 8/year (per ${PER.join(', ')}).`);
  return { count: Number(parts[1]), per };
});

const figure = z.union([words, z.number()]);
/** What a text may say of an act beside what is asked of it; it is kept word for word. */
const further = {
  with: figure.exactOptional(),
  of: figure.exactOptional(),
  for: figure.exactOptional(),
  by: figure.exactOptional(),
  count: figure.exactOptional(),
  place: figure.exactOptional(),
  window: figure.exactOptional(),
  where: figure.exactOptional(),
} as const;

const act: z.ZodType<Act> = z
  .strictObject({
    do: words,
    class: words.exactOptional(),
    what: words.exactOptional(),
    in: place.exactOptional(),
    from: place.exactOptional(),
    to: figure.exactOptional(),
    on: place.exactOptional(),
    across: place.exactOptional(),
    at: words.exactOptional(),
    measure: words.exactOptional(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    over: z.number().exactOptional(),
    form: words.exactOptional(),
    fields: oneOrMany(words).exactOptional(),
    notice: period.exactOptional(),
    quota: quota.exactOptional(),
    norms: names.exactOptional(),
    ...further,
  })
  .transform(({ with: accompanied, of, for: purpose, by, count, place: spot, window, where, ...rest }): Act => {
    const all = { with: accompanied, of, for: purpose, by, count, place: spot, window, where };
    const more = Object.fromEntries(
      Object.entries(all).filter((e): e is [string, string | number] => e[1] !== undefined),
    );
    return Object.keys(more).length === 0 ? rest : { ...rest, more };
  });

const verification = z
  .strictObject({
    by: reference,
    min: z.enum(['possible', 'probable', 'established']),
    within: period.exactOptional(),
    counts: z.enum(['decision', 'occurrence']).default('decision'),
  })
  .readonly();

const tolerance = z.union([z.number().min(0), z.string()]).transform((value, context): Tolerance => {
  if (typeof value === 'number') return { kind: 'number', number: value };
  const share = /^(\d{1,3}(?:\.\d+)?)\s?%$/.exec(value)?.[1];
  if (share !== undefined) return { kind: 'share', perCent: Number(share) };
  const time = parsePeriod(value);
  if (time !== undefined) return { kind: 'time', period: time };
  return fail(context, value, `${sayValue(value)} is no tolerance; write a number, 5% or 24h.`);
});

/** What a text makes of somebody, as a file writes it. */
export const normForm: z.ZodType<Norm> = z
  .strictObject({
    id: name,
    text: names.default([]),
    kind: z.enum(['duty', 'ban', 'permission', 'power']),
    aim: z.enum(['achieve', 'maintain']).exactOptional(),
    bearer: reference,
    toward: reference.exactOptional(),
    act,
    start: expression.exactOptional(),
    due: expression.exactOptional(),
    end: expression.exactOptional(),
    if: expression.exactOptional(),
    until: expression.exactOptional(),
    suspended_by: expression.exactOptional(),
    verify: verification.exactOptional(),
    cure: period.exactOptional(),
    lasts: period.exactOptional(),
    tolerance: tolerance.exactOptional(),
    beats: names.default([]),
    survives: z.boolean().default(false),
    silence: words.exactOptional(),
    automatic: z.boolean().default(false),
    clocks: z.record(z.string(), period).exactOptional(),
  })
  .transform(
    ({ suspended_by, ...rest }): Norm => ({
      ...rest,
      ...(suspended_by === undefined ? {} : { suspendedBy: suspended_by }),
    }),
  );

const step = z.strictObject({
  n: z.int().min(1).exactOptional(),
  say: words.exactOptional(),
  effect: effect.exactOptional(),
  by: reference.exactOptional(),
  who: reference.exactOptional(),
  within: period.exactOptional(),
  after: period.exactOptional(),
  until: expression.exactOptional(),
});

/** A graded response, as a file writes it; one without a name is named by its place. */
export const responseForm = z
  .strictObject({
    id: name.exactOptional(),
    text: names.default([]),
    on: expression,
    counts_from: z.enum(['finding', 'occurrence']).default('finding'),
    steps: z.array(step).min(1),
    restores: words.exactOptional(),
    dispute_pauses: z.array(z.int().min(1)).default([]),
  })
  .transform(
    ({ counts_from, dispute_pauses, steps, ...rest }): Omit<GradedResponse, 'id'> & { readonly id?: string } => ({
      ...rest,
      steps: steps.map(rung),
      countsFrom: counts_from,
      disputePauses: dispute_pauses,
    }),
  );

/** `who` is another word for `by`; a rung without a number has that of its place. */
function rung({ n, who, by = who, ...rest }: z.output<typeof step>, i: number): ResponseStep {
  return { ...rest, n: n ?? i + 1, ...(by === undefined ? {} : { by }) };
}
