import { z } from 'zod';
import { AVAILABILITIES, DRAFT_KINDS } from '#agreement/text';
import { caseAsked } from './case.ts';

const id = z.string().min(1);

/** One unit of a draft and the units below it. `text` is the notation; `content` the inline tree where text cannot carry it. */
const unit = z
  .object({
    id: z.string(),
    kind: z.string(),
    num: z.string().optional(),
    heading: z.string().optional(),
    text: z.string().optional(),
    content: z.array(z.looseObject({ kind: z.string() })).optional(),
    span: z.object({ columns: z.int().optional(), rows: z.int().optional() }).optional(),
    tracked: z.looseObject({ kind: z.string(), author: z.string() }).optional(),
    get units() {
      return z.array(unit).optional();
    },
  })
  .meta({ id: 'Unit' });

/** What is known of how a draft came to the table, without its units. */
const tabled = z.object({
  id,
  room: id.describe('the room in which it lies'),
  title: z.string().optional(),
  lang: z.string().optional(),
  wording: z.enum(['text', 'paraphrase']),
  kind: z.enum(DRAFT_KINDS),
  tabledBy: z.array(id),
  date: z.iso.date(),
  knownOn: z.iso.date().optional(),
  base: id.optional(),
  witnessOf: id.optional(),
  availability: z.enum(AVAILABILITIES),
  sources: z.array(id),
  note: z.string().optional(),
});

/** Names one draft of a case. */
export const draftAsked = caseAsked.extend({ draft: id });

/** The drafts of a case, in order of their dates. */
export const draftsAnswer = z.object({ drafts: z.array(tabled) });

/** One draft with its units. */
export const draftAnswer = tabled
  .extend({
    notice: z.string().optional().describe('what every page and every export of its case says'),
    units: z.array(unit),
  })
  .meta({ id: 'TabledDraft' });
