import { z } from 'zod';

const day = z.iso.date();
const id = z.string().min(1);

/** Names a case. */
export const caseAsked = z.object({ case: id });

/** Asks for a case as it was known on a day; left out, all of it. */
export const dayAsked = z.object({ known: day.optional().describe('civil day, YYYY-MM-DD') });

/** A case without its texts. */
export const caseAnswer = z
  .object({
    id,
    title: z.string(),
    notice: z.string().describe('what every page and every export of this case says'),
    invented: z.boolean(),
    opensOn: day,
    closesOn: day,
    parties: z.array(z.object({ id, code: z.string().optional(), name: z.string(), kind: z.string() })),
    sources: z.array(
      z.object({
        id,
        publisher: z.string(),
        date: z.string().describe('a day, or as much of it as is known'),
        letter: z.string().describe('how far the publisher is to be relied on, A to F'),
        address: z.string().optional(),
        about: z.string(),
        relays: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: 'Case' });

/** The cases that the program holds. */
export const casesAnswer = z.object({
  cases: z.array(z.object({ id, title: z.string(), notice: z.string(), invented: z.boolean() })),
});

/** Points in dispute, and which units of which draft pick which option. */
export const questionsAnswer = z.object({
  questions: z.array(
    z.object({
      id,
      title: z.string(),
      inDispute: z.string(),
      orderAxis: z.string().optional().describe('present if the options form a scale'),
      options: z.array(z.object({ id, text: z.string(), order: z.int().optional() })),
    }),
  ),
  picks: z.array(
    z.object({
      question: id,
      draft: id,
      option: id,
      units: z.array(z.string()).describe('empty where the draft is silent'),
      open: z.boolean().optional(),
      note: z.string().optional(),
    }),
  ),
});
