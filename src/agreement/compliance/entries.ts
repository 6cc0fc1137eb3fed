import { z } from 'zod';
import type { EntryOf } from '#agreement/terms';
import { agreement } from './stated/agreement.ts';
import { happenings } from './stated/happening.ts';
import { words } from './stated/words.ts';

/** What a text makes of itself, and what happens under it. All else is derived and never stored. */
export const complianceEntries = {
  /** A reading of a whole text as norms, clocks, zones and money; a later state of it is a correction of this entry. */
  AgreementStated: z.strictObject({
    model: agreement,
    /** Who read the text so. */
    codedBy: words,
    note: words.exactOptional(),
  }),
  NoticeGiven: happenings.notice,
  ReportMade: happenings.report,
  SubmissionMade: happenings.submission,
  DecisionMade: happenings.decision,
  PostingMade: happenings.posting,
  ClaimMade: happenings.claim,
} as const;

/** One of the entries of this chapter. */
export type ComplianceEntry = EntryOf<typeof complianceEntries>;
