export { readFile } from './read-file.ts';
export type { Reader, View } from './reading.ts';
export { LIMITS } from './reading.ts';
