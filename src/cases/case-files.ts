import { z } from 'zod';
import { AVAILABILITIES, DRAFT_KINDS } from '#agreement/text';

const id = z.string().min(1);
const day = z.iso.date();
const ids = z.array(id);

/** The form of `case.yaml`. */
export const caseFile = z.strictObject({
  id,
  title: z.string(),
  short: z.string(),
  invented: z.boolean(),
  opensOn: day,
  closesOn: day,
  knownFrom: day.optional(),
  notice: z.string(),
});

/** The form of `parties.yaml`; people and offices come to the screens with the work on positions. */
export const partiesFile = z.object({
  parties: z.array(
    z.object({
      id,
      code: z.string().optional(),
      name: z.string(),
      short: z.string().optional(),
      kind: z.string(),
      members: ids.optional(),
      note: z.string().optional(),
    }),
  ),
});

/** The form of `sources.yaml`. */
export const sourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id,
      publisher: z.string(),
      date: z.string(),
      letter: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
      address: z.string().optional(),
      about: z.string(),
      relays: z.array(z.string()).optional(),
    }),
  ),
});

/** The form of `questions.yaml`. */
export const questionsFile = z.strictObject({
  questions: z.array(
    z.strictObject({
      id,
      title: z.string(),
      inDispute: z.string(),
      orderAxis: z.string().optional(),
      pulls: z.record(id, z.enum(['up', 'down'])).optional(),
      options: z.array(z.strictObject({ id, order: z.int().optional(), text: z.string() })),
      picks: z.array(
        z.strictObject({
          draft: id,
          option: id,
          units: ids,
          open: z.boolean().optional(),
          note: z.string().optional(),
        }),
      ),
    }),
  ),
});

/** The form of `drafts.yaml`: what is known of each draft, and its units as in draft JSON with two keys more. */
export const draftsFile = z.strictObject({
  drafts: z.array(
    z.strictObject({
      id,
      title: z.string(),
      kind: z.enum(DRAFT_KINDS),
      status: z.string().optional(),
      tabledBy: ids,
      date: day,
      knownOn: day.optional(),
      base: id.optional(),
      witnessOf: id.optional(),
      availability: z.enum(AVAILABILITIES),
      wording: z.enum(['text', 'paraphrase']),
      lang: z.string(),
      sources: ids,
      facts: z.record(z.string(), z.unknown()).optional(),
      note: z.string().optional(),
      units: z.array(z.unknown()),
    }),
  ),
});
