import { absurd, type Day, type Placed, type Written } from '#agreement/terms';
import type { Agreement } from './agreement.ts';
import type { ComplianceEntry } from './entries.ts';
import type { Happening } from './happening.ts';

/** What a text makes of itself, who read it so, and where the record has that from. */
export interface StatedAgreement extends Placed {
  readonly model: Agreement;
  readonly codedBy: string;
  readonly note?: string;
  readonly knownOn: Day;
}

/** A happening, the entry that tells it, and its place in its room. */
export type ToldHappening = Happening & Placed & { readonly seq: number };

/** What a reading knows of agreements and of what happened under them. Private to the fold. */
export interface ComplianceRecord {
  /** By the agreement's own id, in the order of the record. */
  readonly agreements: Map<string, StatedAgreement>;
  /** By their ids, in the order of the record. */
  readonly happenings: Map<string, ToldHappening>;
}

/** No text is read as norms, and nothing has happened. */
export function initialCompliance(): ComplianceRecord {
  return { agreements: new Map(), happenings: new Map() };
}

/** Takes one entry in. Changes the state that it was given, never the entry. */
export function evolveCompliance(state: ComplianceRecord, entry: Written & ComplianceEntry): void {
  if (entry.type !== 'AgreementStated') {
    const happening = happeningOf(entry);
    state.happenings.set(happening.id, happening);
    return;
  }
  const { id, room, knownOn, body } = entry;
  state.agreements.set(body.model.id, { ...body, entry: id, room, knownOn });
}

/** The happening that an entry tells: its room, the day on which it could be known and when it was recorded are the entry's. */
function happeningOf(told: Written & Exclude<ComplianceEntry, { type: 'AgreementStated' }>): ToldHappening {
  const { id: entry, room, seq, knownOn, recordedAt } = told;
  const at = { entry, room, seq, knownOn, recordedAt };
  switch (told.type) {
    case 'NoticeGiven':
      return { ...told.body, ...at, kind: 'notice' };
    case 'ReportMade':
      return { ...told.body, ...at, kind: 'report' };
    case 'SubmissionMade':
      return { ...told.body, ...at, kind: 'submission' };
    case 'DecisionMade':
      return { ...told.body, ...at, kind: 'decision' };
    case 'PostingMade':
      return { ...told.body, ...at, kind: 'posting' };
    case 'ClaimMade':
      return { ...told.body, ...at, kind: 'claim' };
    default:
      return absurd(told);
  }
}
