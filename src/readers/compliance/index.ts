export type { AgreementFile } from './agreement.ts';
export { readAgreement } from './agreement.ts';
export type { EntryLines } from './entries.ts';
export { entryLines, readEntries } from './entries.ts';
export type { Fault, FaultyFile } from './fault.ts';
