import { z } from 'zod';
import type { UnitId } from '#agreement/terms';
import { FORCES, LABELS } from '#agreement/text';
import { caseAsked } from './case.ts';

const index = z.int().min(0);
const side = z.looseObject({
  units: z.array(
    z.looseObject({
      index: index.describe('from 0, in document order, over the units whose own text is not empty'),
      id: z.string(),
      num: z.string().nullish(),
      heading: z.string().nullish(),
      text: z.string(),
    }),
  ),
  containers: z.array(z.looseObject({ id: z.string() })).describe('headings without text of their own'),
});

/** Units of the earlier text (a) and of the later (b) that belong together, and what became of them. */
const pair = z
  .looseObject({
    a: z.array(index),
    b: z.array(index),
    label: z.enum(LABELS),
    moved: z.boolean(),
    renumbered: z.boolean(),
    headingChanged: z.boolean(),
    why: z.object({ by: z.string(), score: z.number().optional() }),
    edits: z.array(z.object({ op: z.enum(['=', '-', '+']), text: z.string() })),
    force: z.array(z.object({ kind: z.enum(FORCES), before: z.string().nullable(), after: z.string().nullable() })),
  })
  .meta({ id: 'Pair' });

/** What changed between two texts. */
export const redlineAnswer = z
  .looseObject({
    notice: z.string().optional().describe('what every page and every export of the case says'),
    earlier: side,
    later: side,
    pairs: z.array(pair),
    summary: z.looseObject({ coarse: z.boolean() }).describe('how many pairs have each label'),
  })
  .meta({ id: 'Redline' });

const unitId = z.string().min(1) as unknown as z.ZodType<UnitId>;

/** A person's word on which units belong together, by their ids. */
export const overrule = z.strictObject({
  earlier: z.array(unitId),
  later: z.array(unitId),
  by: z.string().exactOptional(),
  reason: z.string().exactOptional(),
});

/** The pairs that a person overruled between two drafts: a crosswalk to keep for the next one. */
export const crosswalkAnswer = z.object({ overrules: z.array(overrule) });

/** The kinds of files that a redline can be written to. */
export const EXPORTS = ['html', 'docx', 'pdf', 'md', 'akn', 'json'] as const;
export type Export = (typeof EXPORTS)[number];

/** Names two drafts of a case. */
export const redlineAsked = caseAsked.extend({ earlier: z.string().min(1), later: z.string().min(1) });

/** Names two drafts of a case and the kind of file to write. */
export const exportAsked = redlineAsked.extend({ format: z.enum(EXPORTS) });

/** Names the kind of file to write. */
export const fileKindAsked = z.object({ format: z.enum(EXPORTS) });

/** One value given once or more often in an address. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .default([]);

/** Pairs overruled by a person, in an address: the nth `a` belongs with the nth `b`; an empty one stands for none. */
export const overrulesAsked = z.object({
  a: several.describe('unit ids of the earlier text'),
  b: several.describe('unit ids of the later text'),
});

/** A value written as JSON in a field of a form. */
const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'it is not JSON' });
    return z.NEVER;
  }
});

/** Two files to be compared. Nothing of them is stored. */
export const filesAsked = z.object({
  earlier: z.file(),
  later: z.file(),
  view: z.enum(['accepted', 'original', 'marked']).default('accepted').describe('how tracked changes are read'),
  overrules: jsonText
    .pipe(z.array(overrule))
    .default([])
    .describe('pairs overruled by a person, as a JSON list of {earlier: [id], later: [id]}'),
});

/** The comparison of two files, and what of each could not be carried. */
export const filesAnswer = z.object({
  redline: redlineAnswer,
  notCarried: z.object({ earlier: z.array(z.string()), later: z.array(z.string()) }),
});
