import type { Day, Instant } from '#agreement/terms';
import type { PostingSet } from './fund/posting.ts';
import type { Moment, Stretch } from './moment.ts';
import type { ClaimTerms, RegisterRuling } from './register/register.ts';

/** What every happening says, whatever its kind. `occurred` is in the world, `knownOn` when it could be known. */
export interface Told {
  readonly id: string;
  /** The party, body, guarantor, donor or claimant that said it. */
  readonly by: string;
  readonly room?: string;
  readonly occurred: Stretch;
  readonly knownOn: Day;
  readonly recordedAt: Instant;
  /** The norm concerned, with or without its bearer: `X2`, `X2@iss`. */
  readonly norm?: string;
  /** What else it is about: a unit of the text, an earlier entry, a place. */
  readonly about?: string;
  /** The earlier entry that it takes the place of. */
  readonly supersedes?: string;
  readonly text?: string;
  readonly note?: string;
  /** Hashes of evidence, or for a claim the kinds of evidence that lie with it. */
  readonly evidence?: readonly string[];
}

/**
 * Somebody was told something: entry into force, an exercise, a transit, an inspection, a guarantee invoked, a stretch
 * that was not watched. `form` is the text's own word for it.
 */
export interface Notice extends Told {
  readonly kind: 'notice';
  readonly form: string;
  /** When the act of which notice is given begins. */
  readonly begins?: Moment;
  /** When the act may be done, for acts with a window. */
  readonly window?: Stretch;
  readonly class?: string;
  readonly count?: number;
  readonly place?: string;
  readonly bank?: string;
  /** Of coverage: `not-watched`, `denied`, `down`. */
  readonly state?: string;
  readonly hours?: number;
  /** Further norms of which the same notice is given. */
  readonly also?: readonly string[];
  /** The step of the fund that it concerns. */
  readonly step?: string;
}

/** What was seen: a class of things and how many (lowest, highest), or a measure and its bounds. */
export interface Seen {
  readonly class: string;
  readonly count?: readonly [number, number];
  /** As told: `152mm`, or `unknown`. */
  readonly calibre?: string;
  readonly measure?: string;
  readonly value?: readonly [number, number];
}

/** A point of the globe: longitude, latitude, in degrees. */
export type LonLat = readonly [number, number];

/**
 * An uncertain place: a point with a radius; a sector from an observer, `spread` degrees to each side of the bearing; a
 * stretch between two vertices of a line, counted from 0; an area; or a site by name. Lengths are in metres.
 */
export type Where =
  | { readonly kind: 'point'; readonly point: LonLat; readonly radius: number }
  | {
      readonly kind: 'sector';
      readonly observer: LonLat;
      readonly bearing: number;
      readonly spread: number;
      readonly range: readonly [number, number];
    }
  | { readonly kind: 'stretch'; readonly line?: string; readonly vertices: readonly [number, number] }
  | { readonly kind: 'area'; readonly ring: readonly LonLat[] }
  | { readonly kind: 'site'; readonly site: string };

/** Monitors or others say what they saw, where and how, with a grade (source A-F, credibility 1-6) and a lineage. */
export interface Report extends Told {
  readonly kind: 'report';
  readonly seen: Seen;
  readonly where?: Where;
  readonly how?: string;
  /** Reports of one lineage corroborate nothing; only lineages are counted. */
  readonly lineage?: string;
  readonly grade?: string;
}

/** A bearer says that it performs or has performed, or replies to a report or finding. */
export interface Submission extends Told {
  readonly kind: 'submission';
  /** In the bearer's words: `100% as at 2031-03-27`, `put right as at 2032-04-28`. */
  readonly claims: string;
  /** `reply` claims no performance; it stands beside what `to` names. */
  readonly form?: string;
  readonly to?: string;
  /** The finding that it says is put right. */
  readonly finding?: string;
}

/** How sure a verdict is. */
export type Standard = 'possible' | 'probable' | 'established';

/** What a finding says in the end; an accident is a verdict, not an excuse. */
export type Verdict = 'established' | 'accidental' | 'not-established' | 'probable' | 'possible' | 'verifying';

/** To whom a departure is put, and how sure that is. */
export interface Attribution {
  readonly to: string;
  readonly standard: Standard;
}

/** What every decision says; what it does is told apart by `does`. */
export interface Decided extends Told {
  readonly kind: 'decision';
  /** The happenings on which it rests. */
  readonly rests?: readonly string[];
  readonly reason?: string;
}

/** A claim of performance is verified, as claimed, refuted, or verified in part. */
export interface Verifying extends Decided {
  readonly does: 'verify';
  readonly of: string;
  readonly result: 'true' | 'refuted' | 'part';
  /** Per cent verified, where that is less than was claimed. */
  readonly share?: number;
  readonly standard?: Standard;
}

/** A body finds whether a departure occurred and, apart from that, to whom it is put. */
export interface Finding extends Decided {
  readonly does: 'find';
  readonly norm: string;
  /** How sure it is that the departure occurred; without it, as sure as the verdict says. */
  readonly occurrence?: Standard;
  /** Null where it is put to nobody; without it, to the one whom the norm binds. */
  readonly attributed?: Attribution | null;
  readonly verdict: Verdict;
  /** The days of the departure; without a last day it goes on. */
  readonly interval?: { readonly from: Day; readonly to: Day | null };
  /** The day from which it is put right. */
  readonly cured?: Day;
  readonly dissent?: readonly string[];
  readonly reply?: string;
}

/** A body confirms that what was found is put right, which may end a suspension. */
export interface Confirming extends Decided {
  readonly does: 'confirm-cured';
  readonly finding: string;
  /** The submission that said so. */
  readonly of?: string;
  /** The decision that it ends. */
  readonly ends?: string;
}

/** A step of a response is taken, or a power of it is used. */
export interface Responding extends Decided {
  readonly does: 'response-step' | 'suspend';
  readonly response?: string;
  readonly finding?: string;
  readonly step?: number;
  /** In the notation of effects: `suspend(payments to iss)`, `suspend(W2)`. */
  readonly effect?: string;
  /** Norms that it suspends, where it says so itself. */
  readonly suspends?: readonly string[];
  readonly until?: Moment;
}

/** A state of the world is declared for some days, such as a dry season, and may suspend norms. */
export interface Declaring extends Decided {
  readonly does: 'declare';
  readonly what: string;
  readonly from?: Moment;
  readonly to?: Moment;
  readonly suspends?: readonly string[];
}

/** Norms are suspended no longer, released by whom they are owed to, ended, replaced, held void, or restored. */
export interface Moving extends Decided {
  readonly does: 'lift' | 'release' | 'supersede-norm' | 'void' | 'terminate' | 'restore';
  readonly norms: readonly string[];
  readonly ends?: string;
  /** From when; without it, from when the decision was taken. */
  readonly from?: Moment;
}

/** A happening is withdrawn: it counts no more, and findings that rest on it are flagged, not changed. */
export interface Withdrawing extends Decided {
  readonly does: 'withdraw';
  readonly withdraws: string;
}

/** An allegation is taken up and looked into. */
export interface LookingInto extends Decided {
  readonly does: 'investigate';
  readonly norm: string;
  readonly of?: string;
}

/** A step of the fund is met, not met, or departed from. */
export interface StepDecision extends Decided {
  readonly does: 'step';
  readonly step: string;
  readonly state: 'met' | 'not-met' | 'departed';
  readonly since?: Moment;
  readonly measure?: number;
  /** The share of the parties of which it speaks, where the step is of several. */
  readonly of?: string;
}

/** A guarantor consulted, or decided. */
export interface GuaranteeDecision extends Decided {
  readonly does: 'guarantee';
  readonly norm: string;
  /** The notice that invoked it. */
  readonly of: string;
  readonly stage: 'consulted' | 'decided';
  readonly measure?: string;
}

/** The register takes claims in, or does not, or has checked their form. */
export interface RegisterDecision extends Decided, RegisterRuling {
  readonly does: 'register';
}

/** A competent body decides. */
export type Decision =
  | Verifying
  | Finding
  | Confirming
  | Responding
  | Declaring
  | Moving
  | Withdrawing
  | LookingInto
  | StepDecision
  | GuaranteeDecision
  | RegisterDecision;

/** Money moved, or was called; the lines of a posting sum to zero in each currency. */
export interface Posting extends Told, PostingSet {
  readonly kind: 'posting';
}

/** Somebody asks for a loss to be written in the register. */
export interface Claim extends Told, ClaimTerms {
  readonly kind: 'claim';
}

/** One entry of an agreement's life, of the six kinds. Everything else is derived from these. */
export type Happening = Notice | Report | Submission | Decision | Posting | Claim;
