import type { Expression } from '../expression.ts';

/** A register of damage: from when to when, in which categories. It awards nothing where its merits lie outside. */
export interface RegisterTerms {
  readonly id: string;
  /** The units of the text that create it. */
  readonly text: readonly string[];
  readonly opens?: Expression;
  /** The last day on which a claim may be submitted. */
  readonly closes?: Expression;
  /** By name, in the order of the text. */
  readonly categories: Readonly<Record<string, DamageCategory>>;
  /** Whether amounts are decided here; `outside` means that to record a loss awards nothing. */
  readonly merits: 'outside' | 'here';
}

/** A category of damage and what a claim in it must bring. */
export interface DamageCategory {
  readonly what: string;
  /** Kinds of evidence, all of them needed. */
  readonly evidence: readonly string[];
  /** The form on which it is claimed, where there is one. */
  readonly form?: string;
}

/** A loss that somebody claims: what a `claim` says beside what every happening says. Its evidence lies there too. */
export interface ClaimTerms {
  readonly category: string;
  /** What the claimant says it comes to, in whole minor units; nobody awards it here. */
  readonly amount?: number;
  readonly ccy?: string;
  readonly form?: string;
  /** The incident or event to which the loss is put down. */
  readonly againstEvent?: string;
  /** What was lost, by a word of the registry's own, so that one loss is told if it is claimed twice. */
  readonly loss?: string;
}

/** What the body that keeps the register decides, of one claim or of a batch: its form is checked, it is recorded, or it is not. */
export interface RegisterRuling {
  readonly claims: readonly string[];
  readonly decision: 'checked' | 'recorded' | 'not-recorded';
}
