export { absurd } from './absurd.ts';
export type { DraftId, Id, OptionId, PartyId, ProcessId, QuestionId, SourceId, ThreadId, UnitId } from './ids.ts';
export { asId } from './ids.ts';
export type { NonEmpty } from './non-empty.ts';
export { isNonEmpty } from './non-empty.ts';
export type { Refusal, Result } from './result.ts';
export { ok, refuse } from './result.ts';
