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
export type { DueYear } from './due-years.ts';
export { dueYears } from './due-years.ts';
export type { ComplianceEntry } from './entries.ts';
export { complianceEntries } from './entries.ts';
export type { ComplianceRecord, StatedAgreement, ToldHappening } from './evolve.ts';
export { evolveCompliance, initialCompliance } from './evolve.ts';
export type { Condition, Effect, Expression, Misreading, NormQuestion } from './expression.ts';
export type { Books, Figure } from './fund/books.ts';
export { FIGURES, groundsOf } from './fund/books.ts';
export type { PayeeDue } from './fund/claims.ts';
export type { DonorAccount } from './fund/donors.ts';
export type { FundTerms } from './fund/fund.ts';
export type { FundJson, StepJson, TrancheJson } from './fund/fund-json.ts';
export { fundJson } from './fund/fund-json.ts';
export type { Flow, FundState } from './fund/fund-state.ts';
export type { RefusedPosting, Taken } from './fund/intake.ts';
export { takeAll, takeIn } from './fund/intake.ts';
export type { Levels } from './fund/levels.ts';
export { openLevels } from './fund/levels.ts';
export { printMoney } from './fund/money.ts';
export type { PayExpression } from './fund/pay-expression.ts';
export type { Pledge } from './fund/pledge.ts';
export type { Booked, PostingLine, PostingSet, PostingType } from './fund/posting.ts';
export { POSTING_TYPES } from './fund/posting.ts';
export { bookedOf } from './fund/posting-booked.ts';
export { readPay } from './fund/read-pay.ts';
export type { PayRule } from './fund/rule.ts';
export { sayObstacle } from './fund/say-obstacle.ts';
export type { Obstacle, TrancheStatus } from './fund/standing.ts';
export type { FundStep } from './fund/step.ts';
export type { StepStanding } from './fund/step-state.ts';
export type { Tranche } from './fund/tranche.ts';
export type { TrancheState } from './fund/tranche-state.ts';
export type { DryRun, DryStep, Gap, GapKind, SupposedTrigger } from './guarantee/dry-run.ts';
export { dryRun } from './guarantee/dry-run.ts';
export type {
  DecisionRule,
  Guarantee,
  GuaranteeDuty,
  GuaranteeEnd,
  Guarantor,
  GuarantorSilence,
  Trigger,
} from './guarantee/guarantee.ts';
export type { GuaranteeJson, GuarantorClockJson } from './guarantee/guarantee-json.ts';
export { guaranteeJson } from './guarantee/guarantee-json.ts';
export type { GuaranteeState, GuaranteeStatus, OwedDuty } from './guarantee/guarantee-state.ts';
export { guaranteesOf } from './guarantee/guarantees-of.ts';
export type { GuarantorClock, GuarantorOutcome } from './guarantee/guarantor-clock.ts';
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
export type { Indication } from './indication.ts';
export type { LinkCoverage, LinkedText, LinkKind, LinkState, NormLink, ProposedLink } from './links.ts';
export { linkCoverage, linkStates, linksOf } from './links.ts';
export type { Days, Moment, Stretch } from './moment.ts';
export { isInstant } from './moment.ts';
export { namedIn } from './named.ts';
export type { Watch } from './observation.ts';
export { watchOn } from './observation.ts';
export { parseEffect, parseExpression } from './parse-expression.ts';
export { partiesNamedIn } from './parties-named.ts';
export type { Period, PeriodUnit } from './period.ts';
export { after, before, civilDay, isBy, lastGood, parsePeriod, printPeriod } from './period.ts';
export type { Placing } from './placing.ts';
export { placingOf } from './placing.ts';
export { printExpression } from './print-expression.ts';
export type { Dates, Reckoning } from './reckoning.ts';
export type { ClaimJson, ClaimsJson } from './register/claims-json.ts';
export { claimsJson } from './register/claims-json.ts';
export type { ClaimTerms, DamageCategory, RegisterRuling, RegisterTerms } from './register/register.ts';
export type { ClaimRemark, ClaimState, ClaimStatus, RegisterState } from './register/register-state.ts';
export type { Schedule, ScheduledNorm, ScheduledPhase, Supposed } from './schedule.ts';
export { scheduleOf, supposing } from './schedule.ts';
export type { Aggregate, Counts, Level, Score } from './score.ts';
export { aggregateOf, countsOf, LEVEL_WORDS, LEVELS, perCent } from './score.ts';
export type { CoderAgreement } from './score-coders.ts';
export { coderAgreement } from './score-coders.ts';
export type { SymboleoState } from './score-words.ts';
export { levelOf, symboleoState } from './score-words.ts';
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
