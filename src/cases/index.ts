export { asKnownOn, daysOf, knownOn } from './as-known-on.ts';
export type { Case, CaseSource, Front, FrontColumn, FrontLead, Library } from './library.ts';
export { findCase, findDraft } from './library.ts';
