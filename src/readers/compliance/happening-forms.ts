import { z } from 'zod';
import {
  type Claim,
  type Happening,
  type Notice,
  POSTING_TYPES,
  type Posting,
  type Report,
  type Submission,
} from '#agreement/compliance';
import { decisionForm } from './decision-forms.ts';
import { grade, seen } from './seen-form.ts';
import { said, toldKeys } from './told-form.ts';
import { moment, stretch } from './when.ts';
import { where } from './where-form.ts';
import { day, names, reference, words } from './words.ts';

const notice: z.ZodType<Notice> = z
  .strictObject({
    ...toldKeys,
    form: words,
    begins: moment.exactOptional(),
    window: stretch.exactOptional(),
    class: words.exactOptional(),
    count: z.number().exactOptional(),
    place: words.exactOptional(),
    bank: reference.exactOptional(),
    state: words.exactOptional(),
    hours: z.number().min(0).exactOptional(),
    also: names.exactOptional(),
    step: reference.exactOptional(),
  })
  .transform((spelt, context): Notice => ({ kind: 'notice', ...said(spelt, context) }));

const report: z.ZodType<Report> = z
  .strictObject({
    ...toldKeys,
    seen,
    where: where.exactOptional(),
    how: words.exactOptional(),
    lineage: reference.exactOptional(),
    grade: grade.exactOptional(),
  })
  .transform((spelt, context): Report => ({ kind: 'report', ...said(spelt, context) }));

const submission: z.ZodType<Submission> = z
  .strictObject({
    ...toldKeys,
    claims: words,
    form: words.exactOptional(),
    to: reference.exactOptional(),
    finding: reference.exactOptional(),
  })
  .transform((spelt, context): Submission => ({ kind: 'submission', ...said(spelt, context) }));

const line = z.strictObject({ account: reference, amount: z.int(), ccy: reference.exactOptional() });

const posting: z.ZodType<Posting> = z
  .strictObject({
    ...toldKeys,
    type: z.enum(POSTING_TYPES),
    ccy: reference,
    lines: z.array(line).min(1),
    tranche: reference.exactOptional(),
    step: reference.exactOptional(),
    hold_until: day.exactOptional(),
    holdUntil: day.exactOptional(),
  })
  .refine(({ ccy, lines }) => sumsToZero(ccy, lines), {
    error: 'The lines do not sum to zero in each currency.',
    path: ['lines'],
  })
  .transform(
    ({ hold_until, holdUntil = hold_until, ...spelt }, context): Posting => ({
      kind: 'posting',
      ...said(spelt, context),
      ...(holdUntil === undefined ? {} : { holdUntil }),
    }),
  );

const claim: z.ZodType<Claim> = z
  .strictObject({
    ...toldKeys,
    category: reference,
    amount: z.int().min(0).exactOptional(),
    amount_minor: z.int().min(0).exactOptional(),
    ccy: reference.exactOptional(),
    form: words.exactOptional(),
    against: words.exactOptional(),
    against_event: words.exactOptional(),
    loss: words.exactOptional(),
  })
  .transform(
    ({ amount_minor, amount = amount_minor, against_event, against = against_event, ...spelt }, context): Claim => ({
      kind: 'claim',
      ...said(spelt, context),
      ...(amount === undefined ? {} : { amount }),
      ...(against === undefined ? {} : { againstEvent: against }),
    }),
  );

const FORMS = { notice, report, submission, posting, claim } as const;

/** The kinds of entries, in the order in which they are told of. */
export const KINDS = ['notice', 'report', 'submission', 'decision', 'posting', 'claim'] as const;

/** The form of an entry, by its kind and, for a decision, by what it does; nothing if the kind is none. */
export function happeningForm(raw: Readonly<Record<string, unknown>>): z.ZodType<Happening> | undefined {
  const kind = KINDS.find((each) => each === raw.kind);
  if (kind === undefined) return undefined;
  return kind === 'decision' ? decisionForm(raw.does) : FORMS[kind];
}

/** Integers beyond what is exact are refused one by one; their sum is reckoned in whole numbers of any size. */
function sumsToZero(ccy: string, lines: readonly z.output<typeof line>[]): boolean {
  const sums = new Map<string, bigint>();
  for (const each of lines) sums.set(each.ccy ?? ccy, (sums.get(each.ccy ?? ccy) ?? 0n) + BigInt(each.amount));
  return [...sums.values()].every((sum) => sum === 0n);
}
