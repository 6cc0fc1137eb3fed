import { z } from 'zod';
import { type FundStep, type FundTerms, type PayRule, type Pledge, readPay, type Tranche } from '#agreement/compliance';
import type { NonEmpty } from '#agreement/terms';
import { day, expression, name, names, oneOrMany, parsed, perCent, period, reference, words } from './words.ts';

/** Whole minor units of a currency; a fraction has no place in the books. */
const minorUnits = z.int().min(0);

/** The fund itself; its pledges, tranches, steps and rules stand beside it. */
export const fundForm: z.ZodType<Omit<FundTerms, 'pledges' | 'tranches' | 'steps' | 'rules'>> = z.strictObject({
  id: name,
  text: names.default([]),
  ccy: z.string().regex(/^[\p{L}\p{N}]{2,12}$/u, 'A currency is a short word, as EUR.'),
  minor: z.int().min(0).max(6),
  trustee: reference,
  auditor: reference.exactOptional(),
  cap: minorUnits,
});

/** What a donor promises, and which part of it falls due with which tranche. */
export const pledgeForm: z.ZodType<Pledge> = z
  .strictObject({
    id: name,
    donor: reference,
    amount: minorUnits,
    binding: z.boolean(),
    made: day.exactOptional(),
    due: z.record(z.string(), perCent).default({}),
  })
  .refine(({ due }) => Object.values(due).reduce((sum, part) => sum + part, 0) <= 10_000, {
    error: 'The parts come to more than 100%.',
    path: ['due'],
  });

/** A part of the fund, under its name. */
export const trancheForm: z.ZodType<Omit<Tranche, 'id'>> = z.strictObject({
  amount: minorUnits,
  start: expression.exactOptional(),
  every: words.exactOptional(),
  steps: names.default([]),
  rule: reference.exactOptional(),
  also: oneOrMany(expression).default([]),
  shares: z.record(z.string(), z.int().min(1)).default({}),
});

/** A step on which a tranche waits, under its name; how it is proved is kept in the text's own words. */
export const stepForm: z.ZodType<Omit<FundStep, 'id'>> = z
  .strictObject({
    text: names.default([]),
    kind: z.enum(['reform', 'quantity', 'audit', 'works', 'maintain']),
    weight: z.int().min(1).default(1),
    of: names.exactOptional(),
    measure: words.exactOptional(),
    target: z.number().exactOptional(),
    min: z.number().exactOptional(),
    by: reference.exactOptional(),
    proof: words.exactOptional(),
    opinion: words.exactOptional(),
    what: words.exactOptional(),
  })
  .transform(({ proof, opinion, what, ...rest }) => {
    const more = Object.fromEntries(
      Object.entries({ proof, opinion, what }).filter((each): each is [string, string] => each[1] !== undefined),
    );
    return Object.keys(more).length === 0 ? rest : { ...rest, more };
  });

/** The key by which a file says what becomes of what is withheld; as a name in code it would make the object a promise. */
const THEN = 'then';

const version = z
  .strictObject({
    from: day.exactOptional(),
    pay: parsed(readPay),
    hold: period.exactOptional(),
    [THEN]: z.enum(['forfeit', 'return', 'keep']).default('keep'),
    noReversal: z.boolean().default(false),
  })
  .transform(({ [THEN]: afterHold, ...rest }): PayRule => ({ ...rest, afterHold }));

/** How tranches are paid, under its name: one version, or a list of them, each later one from a later day. */
export const ruleForm: z.ZodType<NonEmpty<PayRule>> = z
  .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(version).min(1))
  .refine((versions) => versions.every(({ from }, i) => i === 0 || isLater(from, versions[i - 1]?.from)), {
    error: 'Each later version of a rule needs a later day, as from: 2032-01-01.',
  }) as unknown as z.ZodType<NonEmpty<PayRule>>;

function isLater(from: string | undefined, before: string | undefined): boolean {
  return from !== undefined && (before === undefined || from > before);
}
