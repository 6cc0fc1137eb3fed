import { compareText, type Day, type PartyId } from '#agreement/terms';
import type { Act, Assent } from './act.ts';
import { type Beginning, beginningOf, delayed, firstActs } from './begin.ts';
import type { FinalClause, Trigger } from './final-clause.ts';

/**
 * How far a text has come. A stage is reached when all whose acts count have reached it. `consented`: all are willing
 * to be bound, and it is not in force yet. `provisional`: applied before it is in force.
 */
export const STAGES = [
  'drafted',
  'initialled',
  'authenticated',
  'signed',
  'consented',
  'provisional',
  'in-force',
] as const;
export type Stage = (typeof STAGES)[number];

/** Where one party stands to a text. */
export interface PartyStanding<A extends Assent = Assent> {
  readonly party: PartyId;
  /** What it did, in the order of days. */
  readonly acts: readonly A[];
  /** From when it is bound; absent while it is not known. A day that has not come is a day ahead. */
  readonly boundFrom?: Day;
  /** Something was done out of the usual order; a sentence for each. It counts all the same. */
  readonly irregular: readonly string[];
}

/** Where a text stands on a day. */
export interface Standing<A extends Assent = Assent> {
  readonly stage: Stage;
  /** Since when it stands so; absent of a text that nobody has initialled. */
  readonly since?: Day;
  /** The day of entry into force, as soon as it can be reckoned, and the acts that it follows from. */
  readonly inForce?: Beginning<A>;
  /** From when it is provisionally applied, and by whom it no longer is. */
  readonly provisional?: Beginning<A> & { readonly notBy: readonly PartyId[] };
  readonly parties: readonly PartyStanding<A>[];
}

/**
 * Where a text stands on a day, from the acts of its parties and the reading of its final clauses. Acts after that day
 * are left out; so a day of entry into force that can be reckoned already is told though it lies ahead.
 */
export function standingOf<A extends Assent>(
  told: readonly A[],
  clause: FinalClause | undefined,
  asOf: Day,
): Standing<A> {
  const acts = told.filter(({ occurred }) => occurred <= asOf);
  const of = clause?.of ?? [...new Set(acts.map(({ party }) => party))];
  const inForce = clause && beginningOf(clause.inForce, clause, acts);
  const provisional = clause?.provisional && beginningOf(clause.provisional, clause, acts);
  const parties = partiesOf(of, acts).map((party) => partyStanding(party, acts, clause, inForce));
  return {
    ...stageOf(of, acts, asOf, inForce, provisional),
    ...(inForce === undefined ? {} : { inForce }),
    ...(provisional === undefined ? {} : { provisional: { ...provisional, notBy: declinedBy(acts) } }),
    parties,
  };
}

const CONSENTS = ['ratified', 'acceded'] as const satisfies readonly Act[];

/** The furthest stage that was reached by that day; one that was skipped does not hold up the next. */
function stageOf(
  of: readonly PartyId[],
  acts: readonly Assent[],
  asOf: Day,
  inForce: Beginning | undefined,
  provisional: Beginning | undefined,
): { readonly stage: Stage; readonly since?: Day } {
  const all = (kinds: readonly Act[]) => beginningOf(allOf(kinds), { of }, acts)?.on;
  const reached: readonly (readonly [Stage, Day | undefined])[] = [
    ['in-force', inForce?.on],
    ['provisional', provisional?.on],
    ['consented', all(CONSENTS)],
    ['signed', all(['signed'])],
    ['authenticated', all(['authenticated'])],
    ['initialled', all(['initialled'])],
  ];
  for (const [stage, since] of reached) if (since !== undefined && since <= asOf) return { stage, since };
  return { stage: 'drafted' };
}

function allOf(acts: readonly Act[]): Trigger {
  return { kind: 'acts', acts, parties: 'all', after: { count: 0, unit: 'day' } };
}

function partiesOf(of: readonly PartyId[], acts: readonly Assent[]): readonly PartyId[] {
  return [...new Set([...of, ...acts.map(({ party }) => party)])];
}

function partyStanding<A extends Assent>(
  party: PartyId,
  acts: readonly A[],
  clause: FinalClause | undefined,
  inForce: Beginning<A> | undefined,
): PartyStanding<A> {
  const own = acts.filter((act) => act.party === party).sort((a, b) => compareText(a.occurred, b.occurred));
  const boundFrom = clause && inForce && boundOn(own, clause, inForce);
  return { party, acts: own, ...(boundFrom === undefined ? {} : { boundFrom }), irregular: irregularIn(own) };
}

/**
 * A party whose act brought the text into force is bound with it; one that consents later, the same delay after its own
 * act, but not before the text is in force (VCLT, Article 24.3 and usual final clauses). Where the text itself names
 * the day, those are bound that have signed, ratified or acceded.
 */
function boundOn<A extends Assent>(own: readonly A[], clause: FinalClause, inForce: Beginning<A>): Day | undefined {
  const { inForce: trigger } = clause;
  const kinds: readonly Act[] = trigger.kind === 'acts' ? [...trigger.acts, 'acceded'] : ['signed', ...CONSENTS];
  const [consent] = firstActs(kinds, own);
  if (consent === undefined) return undefined;
  const from = trigger.kind === 'acts' ? delayed(consent.occurred, trigger.after) : consent.occurred;
  return [from, inForce.on].sort().at(-1);
}

function declinedBy(acts: readonly Assent[]): readonly PartyId[] {
  return firstActs(['declined'], acts).map(({ party }) => party);
}

/** Talks break rules daily: what was done out of order is told, and blocks nothing. */
function irregularIn(own: readonly Assent[]): readonly string[] {
  const [signed, ratified, acceded, authenticated] = (['signed', 'ratified', 'acceded', 'authenticated'] as const).map(
    (act) => own.find((each) => each.act === act)?.occurred,
  );
  const sentences: string[] = [];
  if (ratified !== undefined && signed === undefined) sentences.push(`It ratified on ${ratified} and had not signed.`);
  if (ratified !== undefined && signed !== undefined && ratified < signed)
    sentences.push(`It ratified on ${ratified}, before it signed on ${signed}.`);
  if (acceded !== undefined && signed !== undefined)
    sentences.push(`It acceded on ${acceded}, though it signed on ${signed}.`);
  if (authenticated !== undefined && signed !== undefined && authenticated > signed)
    sentences.push(`It authenticated the text on ${authenticated}, after it signed on ${signed}.`);
  return sentences;
}
