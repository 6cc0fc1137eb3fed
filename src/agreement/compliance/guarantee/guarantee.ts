import type { NonEmpty } from '#agreement/terms';
import type { Expression } from '../expression.ts';
import type { Period } from '../period.ts';

/** By whose decision a guarantee with several guarantors takes effect: each for himself, most of them, or all. */
export const DECISION_RULES = ['each', 'majority', 'unanimous'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

/** What a guarantor's silence means once his time has run out. */
export const GUARANTOR_SILENCES = ['act', 'no-measure'] as const;
export type GuarantorSilence = (typeof GUARANTOR_SILENCES)[number];

/**
 * A promise to act if an agreement is broken: a power to invoke, a clock for each guarantor, and duties that start on
 * the decision. What a draft leaves out stays out here, so that a dry run can say that it is missing.
 */
export interface Guarantee {
  readonly id: string;
  /** The units of the text that create it. */
  readonly text: readonly string[];
  /** Who may invoke it; `each` is each party to the agreement. */
  readonly bearer: string;
  /** From when on it may be invoked; without it, from when the agreement is in force. */
  readonly start?: Expression;
  readonly triggers: readonly Trigger[];
  readonly guarantors: NonEmpty<Guarantor>;
  /** Needed where there are several guarantors. */
  readonly rule?: DecisionRule;
  /** What is owed once it is decided to act, and by whom. */
  readonly duties: readonly GuaranteeDuty[];
  /** What ends it for good. */
  readonly ends: readonly GuaranteeEnd[];
}

/** What lets a guarantee be invoked, and how it is told whether it happened. */
export interface Trigger {
  readonly id: string;
  /** In the words of the text. */
  readonly on: string;
  readonly text: readonly string[];
  /** The test as a condition over norms and findings, where the text allows one. */
  readonly test?: Expression;
  /** Who judges whether it happened. */
  readonly judge?: string;
  /** Whether it takes effect by the trigger alone, or by a decision of the guarantors. */
  readonly effect: 'decision' | 'automatic';
}

/** A guarantor: how long he may consult and decide, counted from the request, and what his silence means. */
export interface Guarantor {
  readonly guarantor: string;
  readonly consult?: Period;
  readonly decide?: Period;
  readonly silence?: GuarantorSilence;
}

/** What is owed once it is decided to act. */
export interface GuaranteeDuty {
  readonly id: string;
  /** What is to be done, in the words of the text. */
  readonly act: string;
  /** The trigger after which alone it is owed; without it, it is owed after any. */
  readonly trigger?: string;
  /** A name, or `guarantors` for each guarantor that decided to act; drafts do not always name one. */
  readonly bearer?: string;
  readonly text: readonly string[];
  /** How long after the decision, or after the trigger where that takes effect by itself. */
  readonly within?: Period;
}

/** What ends a guarantee: it *lapses* by what happens, or he whom it protects *forfeits* it by what he does. */
export interface GuaranteeEnd {
  readonly id: string;
  readonly how: 'lapse' | 'forfeiture';
  /** In the words of the text. */
  readonly on: string;
  readonly text: readonly string[];
  readonly test?: Expression;
  readonly judge?: string;
}
