export type { Reader, View } from './reading.ts';
