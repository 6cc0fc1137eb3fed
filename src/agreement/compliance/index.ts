export type {
  Act,
  Agreement,
  Aim,
  Anchor,
  GradedResponse,
  Line,
  NoNorm,
  Norm,
  NormKind,
  Phase,
  Place,
  ResponseStep,
  ThingClass,
  Tolerance,
  Verification,
  Zone,
} from './agreement.ts';
export type { Examination } from './assess.ts';
export { assess, examine } from './assess.ts';
export type {
  AsOf,
  Assessment,
  Compliance,
  ComplianceState,
  FindingState,
  Force,
  Ground,
  NormState,
  Occasion,
  Performance,
  PhaseState,
  ResponseState,
  Rule,
  StepState,
  Unwatched,
} from './assessment.ts';
export type { Borne } from './bearers.ts';
export { bearerIn, bornesOf, normIn } from './bearers.ts';
export type { Flaw } from './check-agreement.ts';
export { checkAgreement } from './check-agreement.ts';
export { isZone } from './civil-zone.ts';
export type { Clock } from './clock.ts';
export type { ComplianceEntry } from './entries.ts';
export { complianceEntries } from './entries.ts';
export type { ComplianceRecord, StatedAgreement, ToldHappening } from './evolve.ts';
export { evolveCompliance, initialCompliance } from './evolve.ts';
export type { Condition, Effect, Expression, Misreading, NormQuestion } from './expression.ts';
export type { FundTerms } from './fund/fund.ts';
export type { PayExpression } from './fund/pay-expression.ts';
export type { Pledge } from './fund/pledge.ts';
export type { Booked, PostingLine, PostingSet, PostingType } from './fund/posting.ts';
export { POSTING_TYPES } from './fund/posting.ts';
export { readPay } from './fund/read-pay.ts';
export type { PayRule } from './fund/rule.ts';
export type { FundStep } from './fund/step.ts';
export type { Tranche } from './fund/tranche.ts';
export type {
  DecisionRule,
  Guarantee,
  GuaranteeDuty,
  GuaranteeEnd,
  Guarantor,
  GuarantorSilence,
  Trigger,
} from './guarantee/guarantee.ts';
export type {
  Attribution,
  Claim,
  Confirming,
  Decided,
  Decision,
  Declaring,
  Finding,
  GuaranteeDecision,
  Happening,
  LonLat,
  LookingInto,
  Moving,
  Notice,
  Posting,
  RegisterDecision,
  Report,
  Responding,
  Seen,
  Standard,
  StepDecision,
  Submission,
  Told,
  Verdict,
  Verifying,
  Where,
  Withdrawing,
} from './happening.ts';
export type { Indication } from './indications.ts';
export type { LinkCoverage, LinkedText, LinkKind, LinkState, NormLink, ProposedLink } from './links.ts';
export { linkCoverage, linkStates, linksOf } from './links.ts';
export type { Days, Moment, Stretch } from './moment.ts';
export { isInstant } from './moment.ts';
export type { Watch } from './observation.ts';
export { watchOn } from './observation.ts';
export { parseEffect, parseExpression } from './parse-expression.ts';
export { partiesNamedIn } from './parties-named.ts';
export type { Period, PeriodUnit } from './period.ts';
export { after, before, civilDay, isBy, lastGood, parsePeriod, printPeriod } from './period.ts';
export type { Placing } from './placing.ts';
export { placingOf } from './placing.ts';
export type { Dates, Reckoning } from './reckoning.ts';
export type { ClaimTerms, DamageCategory, RegisterRuling, RegisterTerms } from './register/register.ts';
export type { Schedule, ScheduledNorm, ScheduledPhase, Supposed } from './schedule.ts';
export { scheduleOf, supposing } from './schedule.ts';
export type { Span } from './span.ts';
export type {
  CeilingState,
  ClassFit,
  Edge,
  LineShape,
  LineVersion,
  PreparedLine,
  PreparedZone,
  Sighting,
  StretchLine,
  Tally,
  ZoneAdjustment,
  ZoneJudgement,
  ZoneSide,
  ZoneTerms,
  ZoneVerdict,
} from './zone/index.ts';
export {
  ceilingState,
  fitOf,
  isInZone,
  judgePlace,
  lineOn,
  parseLength,
  prepareLine,
  prepareZone,
  readBearing,
  readLine,
  signedDistance,
  tallyOf,
  zoneOn,
} from './zone/index.ts';
