import { z } from 'zod';

/** What went wrong, by RFC 9457. `code` is stable, `detail` a sentence that names the place and the remedy. */
export const problem = z
  .object({
    type: z.string().describe('urn:travaux:problem: and the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    ids: z.array(z.string()).optional().describe('the things concerned'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
