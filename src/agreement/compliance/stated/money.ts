import { z } from 'zod';
import type { FundTerms } from '../fund/fund.ts';
import type { PayExpression } from '../fund/pay-expression.ts';
import { DECISION_RULES, GUARANTOR_SILENCES, type Guarantee } from '../guarantee/guarantee.ts';
import type { RegisterTerms } from '../register/register.ts';
import { expression } from './condition.ts';
import { day, further, name, names, nonEmpty, period, words } from './words.ts';

const minorUnits = z.int().min(0);
const weight = z.int().min(1);

const pay: z.ZodType<PayExpression> = z.lazy(
  () =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('amount') }),
      z.strictObject({ kind: z.literal('figure'), over: z.int(), under: z.int().min(1) }),
      z.strictObject({ kind: z.literal('steps'), take: z.enum(['weight', 'count']), which: z.enum(['all', 'met']) }),
      z.strictObject({ kind: z.literal('sign'), sign: z.enum(['+', '-', '*', '/']), left: pay, right: pay }),
      z.strictObject({ kind: z.enum(['least', 'most']), of: z.array(pay) }),
    ]) as z.ZodType<PayExpression>,
);

const step = z.strictObject({
  id: name,
  text: names,
  kind: words,
  weight,
  of: names.exactOptional(),
  measure: words.exactOptional(),
  target: z.number().exactOptional(),
  min: z.number().exactOptional(),
  by: name.exactOptional(),
  more: further.exactOptional(),
});

const rule = z.strictObject({
  from: day.exactOptional(),
  pay,
  hold: period.exactOptional(),
  afterHold: z.enum(['forfeit', 'return', 'keep']),
  noReversal: z.boolean(),
});

/** A fund with its pledges, tranches, steps and rules. */
export const fund: z.ZodType<FundTerms> = z.strictObject({
  id: name,
  text: names,
  ccy: name,
  minor: z.int().min(0).max(6),
  trustee: name,
  auditor: name.exactOptional(),
  cap: minorUnits,
  pledges: z.array(
    z.strictObject({
      id: name,
      donor: name,
      amount: minorUnits,
      binding: z.boolean(),
      made: day.exactOptional(),
      due: z.record(z.string(), z.int().min(0)),
    }),
  ),
  tranches: z.array(
    z.strictObject({
      id: name,
      amount: minorUnits,
      start: expression.exactOptional(),
      every: words.exactOptional(),
      steps: names,
      rule: name.exactOptional(),
      also: z.array(expression),
      shares: z.record(z.string(), weight),
    }),
  ),
  steps: z.array(step),
  rules: z.record(z.string(), nonEmpty(rule)),
});

const tested = { on: words, text: names, test: expression.exactOptional(), judge: name.exactOptional() } as const;

/** A guarantee with its triggers, clocks, duties and ends. */
export const guarantee: z.ZodType<Guarantee> = z.strictObject({
  id: name,
  text: names,
  bearer: name,
  start: expression.exactOptional(),
  triggers: z.array(z.strictObject({ id: name, ...tested, effect: z.enum(['decision', 'automatic']) })),
  guarantors: nonEmpty(
    z.strictObject({
      guarantor: name,
      consult: period.exactOptional(),
      decide: period.exactOptional(),
      silence: z.enum(GUARANTOR_SILENCES).exactOptional(),
    }),
  ),
  rule: z.enum(DECISION_RULES).exactOptional(),
  duties: z.array(
    z.strictObject({
      id: name,
      act: words,
      trigger: name.exactOptional(),
      bearer: name.exactOptional(),
      text: names,
      within: period.exactOptional(),
    }),
  ),
  ends: z.array(z.strictObject({ id: name, how: z.enum(['lapse', 'forfeiture']), ...tested })),
});

/** A register of damage with its categories. */
export const register: z.ZodType<RegisterTerms> = z.strictObject({
  id: name,
  text: names,
  opens: expression.exactOptional(),
  closes: expression.exactOptional(),
  categories: z.record(
    z.string(),
    z.strictObject({ what: words, evidence: z.array(words), form: words.exactOptional() }),
  ),
  merits: z.enum(['outside', 'here']),
});
