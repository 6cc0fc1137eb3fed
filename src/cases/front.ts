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

/** The front page of a case: one row a matter, one column a text, and the words above them by day. */
export interface Front {
  /** Texts, in order of time. */
  readonly columns: readonly FrontColumn[];
  /** Rows; a matter may join several questions. */
  readonly matters: readonly { readonly title: string; readonly questions: readonly string[] }[];
  /** In order of `from`; the last one whose day has come stands. */
  readonly leads: readonly FrontLead[];
}

/** One text on the front page, under the name that people know it by. */
export interface FrontColumn {
  readonly draft: string;
  readonly head: string;
  readonly as: string;
}

/** The words that a front page opens with from a day on, and what they rest on. */
export interface FrontLead {
  readonly from: string;
  readonly headline: string;
  readonly stand: string;
  /** What the sources are worth, in a few words. */
  readonly ground: string;
  readonly sources: readonly string[];
}
