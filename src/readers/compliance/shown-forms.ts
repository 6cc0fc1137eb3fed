import { z } from 'zod';
import type { Finding, Report } from '#agreement/compliance';
import { type Day, dayOf, type Instant } from '#agreement/terms';
import { attribution, standard, verdict } from './decision-forms.ts';
import { grade, seen } from './seen-form.ts';
import { instant, stretch } from './when.ts';
import { where } from './where-form.ts';
import { day, fail, names, reference, words } from './words.ts';

const known = {
  room: reference.exactOptional(),
  knownOn: day.exactOptional(),
  recordedAt: instant.exactOptional(),
} as const;

/**
 * A report as an annex or an agreement's own file shows it. Without a day of knowledge it was known when it ended, and
 * without an author it is by one that the file leaves unnamed.
 */
export const reportForm: z.ZodType<Report> = z
  .strictObject({
    id: reference,
    kind: z.literal('report').exactOptional(),
    at: stretch.exactOptional(),
    occurred: stretch.exactOptional(),
    by: reference.default('unnamed'),
    seen,
    where: where.exactOptional(),
    how: words.exactOptional(),
    lineage: reference.exactOptional(),
    grade: grade.exactOptional(),
    norm: reference.exactOptional(),
    note: words.exactOptional(),
    ...known,
  })
  .transform(({ kind: _, at, occurred = at, knownOn, recordedAt, ...rest }, context): Report => {
    if (occurred === undefined)
      return fail(context, rest, '"at" is missing: when it was seen, as 2027-03-04T21:10Z/21:25Z.');
    return { kind: 'report', ...rest, occurred, ...knownWith(occurred.to, knownOn, recordedAt) };
  });

/** A finding that stands within an agreement's own file, known on its day. */
export const findingForm: z.ZodType<Finding> = z
  .strictObject({
    id: reference,
    norm: reference,
    rests: names.exactOptional(),
    verdict,
    occurrence: standard.exactOptional(),
    attributed: attribution.nullable().exactOptional(),
    by: reference,
    on: day,
    interval: z
      .tuple([day, day.nullable()])
      .transform(([from, to]) => ({ from, to }))
      .exactOptional(),
    cured: day.exactOptional(),
    dissent: names.exactOptional(),
    reply: reference.exactOptional(),
    supersedes: reference.exactOptional(),
    note: words.exactOptional(),
    ...known,
  })
  .transform(
    ({ on, knownOn, recordedAt, ...rest }): Finding => ({
      kind: 'decision',
      does: 'find',
      ...rest,
      occurred: { from: on, to: on },
      ...knownWith(on, knownOn, recordedAt),
    }),
  );

/** What a file shows of a report against a norm for its reader; it is derived again, and this is not relied on. */
export const derivedForm = z.strictObject({
  report: reference,
  norm: reference,
  inZone: z.union([z.boolean(), z.enum(['yes', 'no', 'maybe'])]).exactOptional(),
  p: z.number().min(0).max(1).exactOptional(),
  classFits: z.union([z.boolean(), z.enum(['yes', 'no', 'maybe'])]).exactOptional(),
  says: words.exactOptional(),
});

function knownWith(
  moment: Day | Instant,
  knownOn = moment.length > 10 ? dayOf(moment as Instant) : (moment as Day),
  recordedAt = (moment.length > 10 ? moment : `${moment}T00:00:00.000Z`) as Instant,
): { readonly knownOn: Day; readonly recordedAt: Instant } {
  return { knownOn, recordedAt };
}
