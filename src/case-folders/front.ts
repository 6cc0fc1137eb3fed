import { z } from 'zod';

const day = z.iso.date();
const id = z.string().min(1);

/** The form of `front.yaml`: what of a case its front page sets side by side, and with which words it opens. */
export const frontFile = z.strictObject({
  columns: z.array(z.strictObject({ draft: id, head: z.string(), as: z.string() })),
  matters: z.array(z.strictObject({ title: z.string(), questions: z.array(id).min(1) })),
  leads: z.array(
    z.strictObject({
      from: day,
      headline: z.string(),
      stand: z.string(),
      ground: z.string(),
      sources: z.array(id).min(1),
    }),
  ),
});
