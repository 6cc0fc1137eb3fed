/** The HTTP requests and answers, as schemas; server, CLI and screens read them. */
export {
  asKnown,
  caseAddress,
  compareAddress,
  draftAddress,
  fileAddress,
  LIVE_PATHS,
  type LivePath,
  liveAddress,
  type SaidPage,
  saidAddress,
  updateAddress,
  withQuery,
} from './contract/addresses.ts';
export { articleAnswer, articleAsked } from './contract/capture.ts';
export { caseAnswer, caseAsked, casesAnswer, eventsAnswer, questionsAnswer } from './contract/case.ts';
export { checkCodeAnswer, checkCodeAsked, typedCode } from './contract/check-code.ts';
export { beginAsked, begunAnswer, captureAsked, commandAnswer, commandAsked } from './contract/command.ts';
export { draftAnswer, draftAsked, draftsAnswer } from './contract/draft.ts';
export {
  agreementAsked,
  agreementsAnswer,
  assessmentAnswer,
  dueAnswer,
  incidentsAnswer,
  livedAsked,
} from './contract/duties.ts';
export {
  admittedAnswer,
  guardedRoomAsked,
  invitationAsked,
  invitationMade,
  invitationNamed,
  invitationSeen,
  invitationsAnswer,
} from './contract/invitation.ts';
export { overrulesOf, overrulesQuery } from './contract/overrules.ts';
export {
  coverageAnswer,
  coverageAsked,
  matrixAnswer,
  partyAsked,
  partyFileAnswer,
  questionAsked,
  questionFileAnswer,
  statementAnswer,
  statementAsked,
  witnessAnswer,
} from './contract/positions.ts';
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
export {
  destroyAsked,
  disclosuresAnswer,
  logAnswer,
  logAsked,
  matterAsked,
  proposalsAnswer,
  receiptAnswer,
  roomAnswer,
  roomsAnswer,
  streamAsked,
} from './contract/room.ts';
export { searchAnswer, searchAsked } from './contract/search.ts';
export {
  doneAnswer,
  enterAsked,
  hatsAnswer,
  meAnswer,
  oneTimeAnswer,
  otherSessionsAnswer,
  readsAnswer,
  resetAsked,
  signInAsked,
  signUpAsked,
  wearAsked,
} from './contract/session.ts';
export { timeAsked, timeOf } from './contract/time.ts';
