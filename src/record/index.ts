export { openFolder, openPostgres } from './open-record.ts';
export type { ToWrite, Writing } from './record.ts';
export { Record, randomId } from './record.ts';
export type { Commit, KeyRing, Store, Tombstone } from './store.ts';
