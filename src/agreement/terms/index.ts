export { absurd } from './absurd.ts';
export { compareText } from './compare-text.ts';
export type { Day, Instant } from './day.ts';
export { addDays, addMonths, dayOf, daysBetween, parseDay, parseInstant } from './day.ts';
export type {
  AmendmentId,
  BlobId,
  CommandId,
  DraftId,
  EntryId,
  EventId,
  ForecastId,
  Id,
  OptionId,
  PartyId,
  PersonId,
  ProcessId,
  QuestionId,
  RoomId,
  SourceId,
  StatementId,
  ThreadId,
  UnitId,
  UpdateId,
} from './ids.ts';
export { asId } from './ids.ts';
export type { NonEmpty } from './non-empty.ts';
export { isNonEmpty } from './non-empty.ts';
export type { RefusalCode, RefusalKind } from './refusal-codes.ts';
export { REFUSALS } from './refusal-codes.ts';
export type { Refusal, Result } from './result.ts';
export { ok, refuse } from './result.ts';
export { sayDay } from './say-day.ts';
export type { EntryOf, Placed, Written } from './written.ts';
export { daySchema, idSchema, instantSchema } from './written.ts';
