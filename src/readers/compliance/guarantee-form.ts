import { z } from 'zod';
import type { Guarantee, RegisterTerms } from '#agreement/compliance';
import type { NonEmpty } from '#agreement/terms';
import { expression, name, names, oneOrMany, period, reference, words } from './words.ts';

const trigger = z.strictObject({
  id: name,
  on: words,
  text: names.default([]),
  test: expression.exactOptional(),
  judge: reference.exactOptional(),
  effect: z.enum(['decision', 'automatic']).default('decision'),
});

const guarantor = z.strictObject({
  guarantor: reference,
  consult: period.exactOptional(),
  decide: period.exactOptional(),
  silence: z.enum(['act', 'no-measure']).exactOptional(),
});

const duty = z.strictObject({
  id: name,
  act: words,
  trigger: reference.exactOptional(),
  bearer: reference.exactOptional(),
  text: names.default([]),
  within: period.exactOptional(),
});

const end = z.strictObject({
  id: name,
  how: z.enum(['lapse', 'forfeiture']),
  on: words,
  text: names.default([]),
  test: expression.exactOptional(),
  judge: reference.exactOptional(),
});

/** A guarantee that a text sets out as such; what it leaves out stays out, and a dry run says that it is missing. */
export const guaranteeForm: z.ZodType<Guarantee> = z
  .strictObject({
    id: name,
    text: names.default([]),
    bearer: reference.default('each'),
    start: expression.exactOptional(),
    triggers: z.array(trigger).default([]),
    guarantors: z.array(guarantor).min(1),
    rule: z.enum(['each', 'majority', 'unanimous']).exactOptional(),
    duties: z.array(duty).default([]),
    ends: z.array(end).default([]),
  })
  .transform((read) => ({ ...read, guarantors: read.guarantors as unknown as NonEmpty<z.output<typeof guarantor>> }));

/** A register of damage: when it is open, and by category the evidence that a claim must bring. */
export const registerForm: z.ZodType<RegisterTerms> = z
  .strictObject({
    id: name,
    text: names.default([]),
    opens: expression.exactOptional(),
    closes: expression.exactOptional(),
    categories: z.record(
      z.string(),
      z.strictObject({ what: words, evidence: oneOrMany(words).default([]), form: words.exactOptional() }),
    ),
    decision: z.array(z.enum(['checked', 'recorded', 'not-recorded'])).default(['recorded', 'not-recorded']),
    merits: z.enum(['outside', 'here']).default('outside'),
  })
  // What may be decided of a claim is the same for every register; a file may say so.
  .transform(({ decision: _, ...rest }) => rest);
