export type { AknMeta } from './meta.ts';
export { writeAkn } from './write-akn.ts';
export { type AknRedlineMeta, writeRedlineAkn } from './write-redline-akn.ts';
