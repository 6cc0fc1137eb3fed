import type { Day } from '#agreement/terms';
import type { Clock } from './clock.ts';
import type { Effect, Expression } from './expression.ts';
import type { FundTerms } from './fund/fund.ts';
import type { Guarantee } from './guarantee/guarantee.ts';
import type { LonLat } from './happening.ts';
import type { Period } from './period.ts';
import type { RegisterTerms } from './register/register.ts';

/** A day to which periods are tied: known, or awaited from an event. */
export type Anchor =
  | { readonly kind: 'day'; readonly day: Day }
  /** The first notice whose form is this word sets it; until then the anchor is open. */
  | { readonly kind: 'event'; readonly event: string };

/** A line on the ground, versioned; `banks` says whose each side is by its name (`west`, `east`). */
export interface Line {
  readonly id: string;
  readonly src: string;
  readonly version?: number;
  readonly sha256?: string;
  readonly sides: 'geodesic';
  readonly banks: Readonly<Record<string, string>>;
  /** The vertices, where they were read. */
  readonly points?: readonly LonLat[];
}

/** A class of things by the words that belong to it; a word may carry a bound, `artillery>=100mm`. */
export interface ThingClass {
  readonly any: readonly string[];
}

/** A zone: a band along a line, or a place that is described, on one bank, held by one side. Depth in metres. */
export type Zone =
  | {
      readonly kind: 'band';
      readonly id: string;
      readonly line: string;
      readonly side: string;
      readonly depth: number;
      readonly version?: number;
    }
  | {
      readonly kind: 'place';
      readonly id: string;
      readonly name?: string;
      readonly bank?: string;
      readonly heldBy?: string;
      readonly ring?: readonly LonLat[];
    };

/** The four kinds of norm: what must be done, must not, may, and what one has the power to bring about. */
export type NormKind = 'duty' | 'ban' | 'permission' | 'power';

/** Whether a norm is fulfilled once, or is kept over time. */
export type Aim = 'achieve' | 'maintain';

/** Where an act is placed: `zone:X20` or `line:LR` by its kind and name, or a place in words. */
export interface Place {
  readonly kind: 'zone' | 'line' | 'words';
  readonly id: string;
}

/**
 * What is done or not done: a verb and what the text says of it. `over` is a ceiling that must not be passed, `max` the
 * most that is allowed, `min` the least; `measure` is what such bounds are of, else the count of the class.
 */
export interface Act {
  readonly do: string;
  readonly class?: string;
  readonly what?: string;
  readonly in?: Place;
  readonly from?: Place;
  readonly to?: string | number;
  readonly on?: Place;
  readonly across?: Place;
  readonly at?: string;
  readonly measure?: string;
  readonly min?: number;
  readonly max?: number;
  readonly over?: number;
  readonly form?: string;
  readonly fields?: readonly string[];
  readonly notice?: Period;
  readonly quota?: { readonly count: number; readonly per: 'day' | 'week' | 'month' | 'quarter' | 'year' };
  /** Norms that the act brings back or sets aside. */
  readonly norms?: readonly string[];
  /** What else the text says, word for word. */
  readonly more?: Readonly<Record<string, string | number>>;
}

/** Who verifies a claim of performance, how sure they must be, by when, and from when a true claim counts. */
export interface Verification {
  readonly by: string;
  readonly min: 'possible' | 'probable' | 'established';
  readonly within?: Period;
  /** `met` counts from the decision, unless the text says from the occurrence. */
  readonly counts: 'decision' | 'occurrence';
}

/** How far a bound may be passed: by a number or a share of it, or for a time. */
export type Tolerance =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'share'; readonly perCent: number }
  | { readonly kind: 'time'; readonly period: Period };

/** What the text makes of somebody: who owes or may do what to whom, when, and what follows. */
export interface Norm {
  readonly id: string;
  /** The units of the text that create it. */
  readonly text: readonly string[];
  readonly kind: NormKind;
  readonly aim?: Aim;
  /** A party or body; `each` party by itself; `automatic` for a power that nobody need use. */
  readonly bearer: string;
  /** To whom it is owed; `other` is every party but the bearer. */
  readonly toward?: string;
  readonly act: Act;
  readonly start?: Expression;
  readonly due?: Expression;
  readonly end?: Expression;
  readonly if?: Expression;
  readonly until?: Expression;
  readonly suspendedBy?: Expression;
  readonly verify?: Verification;
  readonly cure?: Period;
  /** How long a permission lasts from the beginning of its use. */
  readonly lasts?: Period;
  readonly tolerance?: Tolerance;
  /** Norms that it overrides while it is in force. */
  readonly beats: readonly string[];
  /** Whether it outlives the end of the agreement. */
  readonly survives: boolean;
  /** What silence means at its point of decision: grant, deny, restore, continue, or the text's own word. */
  readonly silence?: string;
  /** A breach needs no decision, since the text says so. */
  readonly automatic: boolean;
  /** Clocks of a guarantee. */
  readonly clocks?: Readonly<Record<string, Period>>;
}

/** A stage of the agreement's life that is done when all its norms are met. */
export interface Phase {
  readonly id: string;
  readonly norms: readonly string[];
}

/** One rung of a response: what is said or what takes effect, who may, within or after which time, until when. */
export interface ResponseStep {
  readonly n: number;
  readonly say?: string;
  readonly effect?: Effect;
  /** Who says or does it; `bearer`, `each`, `automatic`, or a name. */
  readonly by?: string;
  readonly within?: Period;
  readonly after?: Period;
  readonly until?: Expression;
}

/** A graded response: what sets it off, its rungs, what a dispute pauses, what it restores. */
export interface GradedResponse {
  readonly id: string;
  readonly text: readonly string[];
  readonly on: Expression;
  readonly countsFrom: 'finding' | 'occurrence';
  readonly steps: readonly ResponseStep[];
  readonly restores?: string;
  /** The rungs that an open dispute pauses; a dispute pauses only these. */
  readonly disputePauses: readonly number[];
}

/** An operative unit of the text of which no norm is made, and why. */
export interface NoNorm {
  readonly unit: string;
  readonly why: string;
}

/** What a text makes of itself, as plain data: everything that is asked of it later rests on this and on happenings. */
export interface Agreement {
  readonly id: string;
  /** The draft whose units `text` names. */
  readonly draft?: string;
  /** As drafted, nothing is owed and nothing can be reported; dates are shown for a supposed day. */
  readonly stands: 'signed' | 'drafted';
  /** The parties of which `each` and `other` speak. */
  readonly parties: readonly string[];
  readonly clock: Clock;
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly lines: Readonly<Record<string, Line>>;
  readonly classes: Readonly<Record<string, ThingClass>>;
  readonly zones: Readonly<Record<string, Zone>>;
  readonly norms: readonly Norm[];
  readonly phases: readonly Phase[];
  readonly responses: readonly GradedResponse[];
  readonly fund?: FundTerms;
  /** Guarantees that the text sets out as such; those that are norms with clocks stand among the norms. */
  readonly guarantees: readonly Guarantee[];
  readonly register?: RegisterTerms;
  readonly noNorm: readonly NoNorm[];
}
