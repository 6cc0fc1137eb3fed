import { z } from 'zod';

const id = z.string().min(1);
/** A moment as people write it: to the minute, in UTC. */
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, 'write the moment as 2030-02-12T10:00Z');
const said = { id, room: id, title: z.string(), text: z.string(), rests: z.array(id) };

/** The form of `updates.yaml`: what was published of a case, what was corrected, and what waited for its moment. */
export const updatesFile = z.strictObject({
  updates: z.array(
    z.strictObject({ ...said, posted: moment, pinned: z.boolean().optional(), key_moment: z.boolean().optional() }),
  ),
  corrections: z
    .array(
      z.strictObject({
        id,
        room: id,
        corrects: id,
        posted: moment,
        gravity: z.enum(['clerical', 'substantive']),
        wrong: z.string(),
        right: z.string(),
        title: z.string().optional(),
        text: z.string().optional(),
        rests: z.array(id),
      }),
    )
    .optional(),
  embargoed: z
    .array(
      z.strictObject({
        ...said,
        written: moment,
        release_at: moment,
        after_release: z.strictObject({ room: id, posted: moment }),
      }),
    )
    .optional(),
});
