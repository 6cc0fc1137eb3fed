import type { Day } from '#agreement/terms';
import type { Period } from './period.ts';

/** What may be asked of norms by name within a condition. */
export type NormQuestion =
  | 'met'
  | 'done'
  | 'claimed'
  | 'verified'
  | 'late'
  | 'breach'
  | 'open-breach'
  | 'cured'
  | 'in-force'
  | 'ended';

/**
 * A tree of anchors, periods and conditions. Each has the days on which it holds; where a start, a due date or an end is
 * asked for, the first of them is meant. `named` is an anchor, or a norm that has taken effect, such as a snapback;
 * `own` speaks of the norm or finding in which it stands; `before` counts back from an act of which notice was given;
 * `uncured` holds for breaches that were not cured by a moment counted from their finding.
 */
export type Expression =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'own'; readonly of: 'start' | 'due' | 'end' | 'finding' | 'cured' }
  | { readonly kind: 'shift'; readonly from: Expression; readonly by: Period; readonly way: 'after' | 'before' }
  | { readonly kind: 'before'; readonly act: string; readonly by: Period }
  | { readonly kind: 'norms'; readonly ask: NormQuestion; readonly norms: readonly string[] }
  | { readonly kind: 'uncured'; readonly norms: readonly string[]; readonly within: Expression }
  | { readonly kind: 'confirmed'; readonly what: 'cured'; readonly by: string }
  | { readonly kind: 'phase'; readonly phase: string }
  | { readonly kind: 'paid'; readonly tranche: string }
  | { readonly kind: 'declared'; readonly what: string }
  | { readonly kind: 'all'; readonly of: readonly Expression[] }
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'no'; readonly of: Expression };

/** An expression of which it is asked whether it holds, and when. */
export type Condition = Expression;

/** What a step of a response does: it suspends norms, or a thing in words, it restores them, or it brings a norm into effect. */
export type Effect =
  | { readonly kind: 'suspend' | 'restore'; readonly target: string }
  | { readonly kind: 'bring'; readonly norm: string };

/** Where an expression cannot be read: the character, counted from 0, and a sentence with the remedy. */
export interface Misreading {
  readonly at: number;
  readonly sentence: string;
}
