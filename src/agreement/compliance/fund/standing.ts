import type { Day } from '#agreement/terms';
import type { Clock } from '../clock.ts';
import type { Expression } from '../expression.ts';
import type { Span } from '../span.ts';
import type { Asked } from './ledger.ts';

/** How it stands with a tranche. */
export const TRANCHE_STATES = [
  'pending',
  'open',
  'blocked',
  'part-paid',
  'held',
  'paid',
  'forfeited',
  'returned',
] as const;
export type TrancheStatus = (typeof TRANCHE_STATES)[number];

/** What a fund asks of the rest of the agreement, on the pair of days that is asked for. */
export interface Inquiry {
  readonly asked: Asked;
  readonly clock: Clock;
  /** The days on which a condition holds that hold the day asked for, if it does. */
  readonly holds: Holds;
  /** The entries by which payments to somebody are suspended, or to all where nobody is named; nothing where they are not. */
  readonly suspended: (payee: string | undefined) => readonly string[] | undefined;
}

/** Asks whether a condition holds on the day asked for, and since when. */
export type Holds = (condition: Expression) => Span | undefined;

/** One reason why money is not paid, with the entries and conditions on which it rests. */
export type Obstacle =
  | { readonly kind: 'condition'; readonly condition: Expression }
  | { readonly kind: 'departed'; readonly step: string; readonly since: Day; readonly entries: readonly string[] }
  | {
      readonly kind: 'suspended';
      readonly payee?: string;
      readonly amount: bigint;
      readonly entries: readonly string[];
    }
  | { readonly kind: 'short'; readonly amount: bigint };
