/** The HTTP requests and answers, as schemas; server, CLI and screens read them. */
export { caseAnswer, caseAsked, casesAnswer, eventsAnswer, questionsAnswer } from './contract/case.ts';
export { checkCodeAnswer, checkCodeAsked, typedCode } from './contract/check-code.ts';
export { draftAnswer, draftAsked, draftsAnswer } from './contract/draft.ts';
export { overrulesOf, overrulesQuery } from './contract/overrules.ts';
export { type Problem, problem } from './contract/problem.ts';
export {
  crosswalkAnswer,
  EXPORTS,
  type Export,
  exportAsked,
  fileKindAsked,
  filesAnswer,
  filesAsked,
  overrule,
  overrulesAsked,
  redlineAnswer,
  redlineAsked,
} from './contract/redline.ts';
export { timeAsked, timeOf } from './contract/time.ts';
