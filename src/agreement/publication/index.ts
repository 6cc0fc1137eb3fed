export type { PublicationEntry } from './entries.ts';
export { publicationEntries } from './entries.ts';
export type { PublicationState } from './evolve.ts';
export { evolvePublication, initialPublication } from './evolve.ts';
export type { Front, FrontColumn, FrontLead, FrontMatter } from './front.ts';
export type { Ground } from './ground.ts';
export { restsOnNothing } from './ground.ts';
export type { ScheduledUpdate, Update, UpdateCorrection, UpdateTranslation } from './update.ts';
export { newestFirst } from './update.ts';
