import type { Day, NonEmpty } from '#agreement/terms';
import type { FundState } from './fund/fund-state.ts';
import type { GuaranteeState } from './guarantee/guarantee-state.ts';
import type { Attribution, Standard, Verdict } from './happening.ts';
import type { Days, Moment } from './moment.ts';
import type { RegisterState } from './register/register-state.ts';

/** Which state is asked for: of the world on one day, as it was known on another. Both belong to the answer. */
export interface AsOf {
  readonly asOf: Day;
  readonly asKnownOn: Day;
}

/** The rules by which states are derived; a ground names one. */
export type Rule =
  | 'anchor'
  | 'condition'
  | 'period'
  | 'end'
  | 'claim'
  | 'verification'
  | 'silence'
  | 'late'
  | 'done'
  | 'kept'
  | 'notice'
  | 'departed'
  | 'suspension'
  | 'release'
  | 'report'
  | 'covered'
  | 'allegation'
  | 'finding'
  | 'cure'
  | 'response'
  | 'snapback'
  | 'withdrawn'
  | 'observation'
  | 'drafted'
  | 'plain';

/** One link of the chain behind a derived value: the rule, the entries and the provisions; `says` is one sentence. */
export interface Ground {
  readonly rule: Rule;
  readonly entries: readonly string[];
  readonly provisions: readonly string[];
  readonly says: string;
}

/** Whether a norm binds. */
export interface Force {
  readonly state: 'drafted' | 'pending' | 'in-force' | 'suspended' | 'ended';
  readonly since?: Moment;
  readonly how?: 'performed' | 'expired' | 'released' | 'superseded' | 'void';
  /** When it was or is suspended, up to the day asked for or as far as was declared. */
  readonly suspended: readonly Days[];
  readonly grounds: NonEmpty<Ground>;
}

/** What has been done of it. `none`, `claimed`, `verified` and `done` are of acts; `kept` and `departed` of states. */
export interface Performance {
  readonly state: 'none' | 'claimed' | 'verified' | 'done' | 'kept' | 'departed';
  /** Per cent claimed or verified. */
  readonly share?: number;
  /** Per cent verified, beside a claim that goes further. */
  readonly verified?: number;
  readonly late: boolean;
  readonly lateSince?: Moment;
  /** When it counts as done, and when it was done by the bearer's claim. */
  readonly met?: Moment;
  readonly doneOn?: Moment;
  /** The last day for a verification of the claim that is open. */
  readonly verifyBy?: Moment;
  readonly departed: readonly Days[];
  /** Notices that its acts could not be watched: none seen then means nothing. */
  readonly unwatched: readonly string[];
  /** For a duty that is owed again before each act: every occasion that was announced. */
  readonly occasions: readonly Occasion[];
  readonly grounds: NonEmpty<Ground>;
}

/** An act of which notice was owed, when the notice was due, and when it came. */
export interface Occasion {
  readonly notice: string;
  readonly begins: Moment;
  /** The end of the window that was announced. */
  readonly until?: Moment;
  readonly due: Moment;
  readonly given: Moment;
  readonly late: boolean;
}

/** What is said and found against its bearer. */
export type ComplianceState =
  | 'clear'
  | 'alleged'
  | 'verifying'
  | 'not-established'
  | 'accidental'
  | 'established'
  | 'curing'
  | 'cured'
  | 'uncured'
  | 'closed';

/** The third axis, with the rung of a response and the finding that governs it. */
export interface Compliance {
  readonly state: ComplianceState;
  readonly since?: Moment;
  readonly step?: number;
  readonly finding?: string;
  readonly cureBy?: Moment;
  /** Happenings that may be a departure and move nothing: possible in place, class, count or time. */
  readonly possible: readonly string[];
  readonly grounds: NonEmpty<Ground>;
}

/** A norm as one bearer has it: `W1`, or `X1@kol` where each party bears it. */
export interface NormState {
  readonly id: string;
  readonly norm: string;
  readonly bearer: string;
  readonly force: Force;
  readonly performance: Performance;
  readonly compliance: Compliance;
  readonly start?: Moment;
  readonly due?: Moment;
  readonly end?: Moment;
  /** All that the three axes rest on. */
  readonly grounds: NonEmpty<Ground>;
}

/** A phase: done when all its norms are met, open when one of them binds. */
export interface PhaseState {
  readonly id: string;
  readonly state: 'pending' | 'open' | 'done';
  /** Since when it is done. */
  readonly since?: Moment;
  readonly opened?: Moment;
  readonly grounds: NonEmpty<Ground>;
}

/** A finding as it stands: occurrence apart from attribution, flagged if something that it rests on was withdrawn. */
export interface FindingState {
  readonly id: string;
  /** With the bearer, if it is attributed: `X2@iss`, else `X2`. */
  readonly norm: string;
  /** The bearers whose compliance it moves. */
  readonly concerns: readonly string[];
  readonly by: string;
  readonly on: Moment;
  readonly occurrence: Standard;
  readonly attributed: Attribution | null;
  readonly verdict: Verdict;
  readonly rests: readonly string[];
  /** How many independent lineages stand behind it. */
  readonly lineages: number;
  readonly dissent: readonly string[];
  /** The accused party's own words, by their entries. */
  readonly replies: readonly string[];
  readonly flagged: boolean;
  readonly flaggedFor: readonly string[];
  readonly supersedes?: string;
  readonly supersededBy?: string;
  readonly supersededOn?: Moment;
  /** Whether its author was competent: what a party finds against another is an allegation. */
  readonly counts: boolean;
  /** The days of the departure that it found, where it found one and put it to somebody. */
  readonly departed?: Days;
  /** The day from which it is put right, and the day on which that was confirmed. */
  readonly cured?: Moment;
  readonly confirmedOn?: Moment;
  /** The last good moment to put it right. */
  readonly cureBy?: Moment;
  readonly grounds: NonEmpty<Ground>;
}

/** A rung of a running response. */
export interface StepState {
  readonly n: number;
  /** The last good day, for what is done within a time. */
  readonly due?: Moment;
  /** The first day on which it may be used or takes effect. */
  readonly openFrom?: Moment;
  /** The day after which it opens. */
  readonly after?: Moment;
  /** When it was done or used. */
  readonly done?: Moment;
}

/** A graded response to one finding. */
export interface ResponseState {
  readonly id: string;
  readonly finding: string;
  readonly norm: string;
  readonly step: number | 'ended';
  readonly since: Moment;
  readonly steps: readonly StepState[];
  readonly suspended: readonly string[];
  readonly restored: readonly string[];
  readonly grounds: NonEmpty<Ground>;
}

/** A stretch in which the monitors could not see: denied or not watched. None seen then means nothing. */
export interface Unwatched {
  readonly entry: string;
  readonly state: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly bank?: string;
  readonly norm?: string;
}

/** The state of an agreement on a day, as it was known on a day. */
export interface Assessment extends AsOf {
  readonly agreement: string;
  readonly norms: readonly NormState[];
  readonly phases: readonly PhaseState[];
  readonly findings: readonly FindingState[];
  readonly responses: readonly ResponseState[];
  readonly unwatched: readonly Unwatched[];
  readonly funds: readonly FundState[];
  readonly guarantees: readonly GuaranteeState[];
  readonly register?: RegisterState;
}
