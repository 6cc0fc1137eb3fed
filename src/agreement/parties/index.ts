export type { Party } from './party.ts';
export type { Option, Pick, Question } from './question.ts';
