export type { AccountId } from './account.ts';
