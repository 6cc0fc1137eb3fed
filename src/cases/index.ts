export type { Candidate, Candidates, Pasted } from './candidates.ts';
export type { Cases } from './cases.ts';
export type { CheckCodes, CodedSheet } from './check-codes.ts';
export type { CaseDays } from './days.ts';
export { daysOf } from './days.ts';
export type { Duties, LivedAsked } from './duties.ts';
export type { Positions, SearchAsked, SearchFound, SearchHit } from './positions.ts';
export type {
  Capture,
  DisclosureView,
  EntryNamed,
  HeadView,
  LogLine,
  LogView,
  LogWindow,
  Matter,
  MemberView,
  Named,
  ProposalView,
  RoomNews,
  Rooms,
  RoomView,
  SignedHead,
} from './rooms.ts';
export type {
  Admitted,
  Credentials,
  Hat,
  InvitationRequest,
  InvitationSeen,
  Manner,
  OneTimeAddress,
  OpenInvitation,
  OtherSession,
  ReadNoted,
  Visits,
  Who,
} from './visits.ts';
export { visitOfNobody } from './visits.ts';
