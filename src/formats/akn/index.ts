export type { AknMeta } from './meta.ts';
export { writeAkn } from './write-akn.ts';
