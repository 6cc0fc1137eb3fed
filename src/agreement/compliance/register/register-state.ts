import { compareText, type Day } from '#agreement/terms';
import type { Claim, RegisterDecision } from '../happening.ts';
import type { DamageCategory, RegisterTerms } from './register.ts';

/** How far a claim has come. */
export const CLAIM_STATES = ['submitted', 'checked', 'recorded', 'not-recorded'] as const;
export type ClaimStatus = (typeof CLAIM_STATES)[number];

/** A register on a day: whether it is open, and every claim as it stands. No amount is awarded in it. */
export interface RegisterState {
  readonly id: string;
  readonly state: 'not-open' | 'open' | 'closed';
  readonly opens?: Day;
  /** The last day on which a claim may be submitted. */
  readonly closes?: Day;
  readonly claims: readonly ClaimState[];
}

/** A claim, how far it has come and by which decision, and what is to be said of it. */
export interface ClaimState {
  readonly claim: Claim;
  readonly state: ClaimStatus;
  readonly since: Day;
  readonly decision?: RegisterDecision;
  readonly remarks: readonly ClaimRemark[];
}

/**
 * What a claim shows by itself, which decides nothing: its category is not the register's, it lacks the form or a kind
 * of evidence, it came when the register was shut, or it claims a loss that another claim has too.
 */
export type ClaimRemark =
  | { readonly kind: 'category' | 'form' | 'early' | 'late' }
  | { readonly kind: 'evidence'; readonly lacks: readonly string[] }
  | { readonly kind: 'overlap'; readonly claims: readonly string[] };

/** What a register asks of the rest: its days, and what was told by the day that is asked for and known of it. */
export interface RegisterInquiry {
  readonly today: Day;
  readonly opens?: Day;
  readonly closes?: Day;
  readonly claims: readonly Claim[];
  readonly decisions: readonly RegisterDecision[];
  readonly dayOf: (happening: Claim | RegisterDecision) => Day;
}

/** Tells how it stands with a register and each of its claims, in the order in which they were submitted. */
export function registerState(register: RegisterTerms, inquiry: RegisterInquiry): RegisterState {
  const { today, opens, closes, dayOf } = inquiry;
  const decided = lastDecisions(inquiry);
  const same = sameLosses(inquiry.claims);
  return {
    id: register.id,
    state:
      opens === undefined || today < opens ? 'not-open' : closes !== undefined && closes < today ? 'closed' : 'open',
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
    claims: inquiry.claims
      .toSorted((a, b) => compareText(a.occurred.from, b.occurred.from) || compareText(a.id, b.id))
      .map((claim): ClaimState => {
        const decision = decided.get(claim.id);
        return {
          claim,
          state: decision?.decision ?? 'submitted',
          since: dayOf(decision ?? claim),
          ...(decision === undefined ? {} : { decision }),
          remarks: remarksOn(claim, register, same.get(claim.id) ?? [], inquiry),
        };
      }),
  };
}

/** The last decision of each claim; one may speak of many claims. */
function lastDecisions({ decisions }: RegisterInquiry): ReadonlyMap<string, RegisterDecision> {
  const last = new Map<string, RegisterDecision>();
  const inOrder = decisions.toSorted(
    (a, b) => compareText(a.occurred.from, b.occurred.from) || compareText(a.recordedAt, b.recordedAt),
  );
  for (const decision of inOrder) for (const claim of decision.claims) last.set(claim, decision);
  return last;
}

/**
 * The other claims of the same loss: those that bear the same word for it, and those that one claimant made twice in one
 * category against one event for the same sum.
 */
function sameLosses(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  const byLoss = new Map<string, string[]>();
  for (const claim of claims)
    for (const loss of lossesOf(claim)) byLoss.set(loss, [...(byLoss.get(loss) ?? []), claim.id]);
  const same = new Map<string, Set<string>>();
  for (const ids of byLoss.values())
    for (const id of ids) {
      const others = same.get(id) ?? new Set();
      for (const other of ids) if (other !== id) others.add(other);
      same.set(id, others);
    }
  return new Map([...same].map(([id, others]) => [id, [...others].toSorted(compareText)]));
}

function lossesOf({ loss, by, category, againstEvent, amount }: Claim): readonly string[] {
  const twin = amount === undefined ? [] : [JSON.stringify(['twin', by, category, againstEvent ?? '', amount])];
  return loss === undefined ? twin : [JSON.stringify(['loss', loss]), ...twin];
}

function remarksOn(
  claim: Claim,
  { categories }: RegisterTerms,
  same: readonly string[],
  { opens, closes, dayOf }: RegisterInquiry,
): readonly ClaimRemark[] {
  const category = categories[claim.category];
  const day = dayOf(claim);
  return [
    ...(category === undefined ? [{ kind: 'category' } as const] : formRemarks(claim, category)),
    ...(opens === undefined || day < opens ? [{ kind: 'early' } as const] : []),
    ...(closes !== undefined && closes < day ? [{ kind: 'late' } as const] : []),
    ...(same.length === 0 ? [] : [{ kind: 'overlap', claims: same } as const]),
  ];
}

function formRemarks({ evidence = [], form }: Claim, category: DamageCategory): readonly ClaimRemark[] {
  const lacks = category.evidence.filter((kind) => !evidence.includes(kind));
  return [
    ...(category.form === undefined || category.form === form ? [] : [{ kind: 'form' } as const]),
    ...(lacks.length === 0 ? [] : [{ kind: 'evidence', lacks } as const]),
  ];
}
