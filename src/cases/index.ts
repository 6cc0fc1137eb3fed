export type { Cases } from './cases.ts';
export type { CheckCodes, CodedSheet } from './check-codes.ts';
export type { CaseDays } from './days.ts';
export { daysOf } from './days.ts';
