export type { CaseView } from './case-view.ts';
export { caseView } from './case-view.ts';
