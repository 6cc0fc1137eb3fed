import { z } from 'zod';
import type { Past } from '#agreement/reading';
import type { Day, Instant } from '#agreement/terms';

/** Asks for another time than now: as of a day in the world, as known on a day, as recorded by a moment, or all three. */
export const timeAsked = z.object({
  known: z.iso.date().optional().describe('only what could be known on this civil day, YYYY-MM-DD'),
  asRecordedBy: z.iso
    .datetime({ precision: 3 })
    .optional()
    .describe('only what this record had been told by this moment, as 2026-04-11T09:30:00.000Z'),
  asOf: z.iso.date().optional().describe('only what had happened by this civil day, whenever it became known'),
});

/** The time that a request asks for, as the desk is asked. */
export function timeOf({ known, asRecordedBy, asOf }: z.output<typeof timeAsked>): Past {
  return {
    ...(known === undefined ? {} : { asKnownOn: known as Day }),
    ...(asRecordedBy === undefined ? {} : { asRecordedBy: asRecordedBy as Instant }),
    ...(asOf === undefined ? {} : { asOf: asOf as Day }),
  };
}
