export type { AknMeta } from './akn/index.ts';
export { writeAkn } from './akn/index.ts';
