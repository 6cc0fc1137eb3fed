import { achieved } from './achieve.ts';
import { activeOf } from './active.ts';
import type { Agreement } from './agreement.ts';
import type { AsOf, FindingState, Performance, ResponseState } from './assessment.ts';
import { type Borne, bornesOf } from './bearers.ts';
import { datesOf } from './dates.ts';
import { breachesOn, findingsOn } from './findings.ts';
import type { Finding } from './happening.ts';
import { indications } from './indications.ts';
import type { Known } from './known.ts';
import { maintained } from './maintain.ts';
import { booksAt, paidSpans } from './paid.ts';
import { partiesNamedIn } from './parties-named.ts';
import { phaseState } from './phases.ts';
import type { Placing } from './placing.ts';
import type { Reckoning } from './reckoning.ts';
import { responsesOf } from './responses.ts';
import { suspensionsOf } from './suspension.ts';

/** Ties the derivations together: each value is derived when it is first asked for, and then kept. */
export function reckon(
  stated: Agreement,
  known: Known,
  asked: AsOf,
  placing: Placing,
  performanceOf = performed,
): Reckoning {
  const agreement = { ...stated, parties: partiesNamedIn(stated) };
  const borne = bornesOf(agreement);
  const byName = named(borne);
  const findingsOf = once('the findings', (norm: string) => findingsOn(norm, r));
  const breachesOf = once('the breaches', (norm: string) => breachesOn(norm, r));
  const responseTo = onceForAll('the responses', () => {
    const first = new Map<string, ResponseState>();
    for (const response of r.responses()) if (!first.has(response.finding)) first.set(response.finding, response);
    return first;
  });
  const concerning = (each: Borne) => (finding: FindingState) => finding.concerns.includes(each.id);
  const r: Reckoning = {
    agreement,
    asked,
    known,
    placing,
    borne,
    today: asked.asOf,
    named: (name) => byName.get(name) ?? [],
    datesOf: once('the dates', (each: Borne) => datesOf(each, r)),
    activeOf: once('the force', (each: Borne) => activeOf(each, r)),
    suspensionsOf: once('the suspension', (each: Borne) => suspensionsOf(each, r)),
    performanceOf: once('the performance', (each: Borne) => performanceOf(each, r)),
    findings: onceForAll('the findings', () =>
      inOrderOf(
        known.findings,
        agreement.norms.flatMap(({ id }) => findingsOf(id)),
      ),
    ),
    findingsOf: (each) => findingsOf(each.norm.id).filter(concerning(each)),
    breachesOf: (each) => breachesOf(each.norm.id).filter(concerning(each)),
    indications: onceForAll('the indications', () => indications(r)),
    responses: onceForAll('the responses', () => responsesOf(r)),
    responseTo: (finding) => responseTo().get(finding),
    phase: once('the state', (id: string) => {
      const phase = agreement.phases.find((one) => one.id === id);
      return phase === undefined ? undefined : phaseState(phase, r);
    }),
    books: onceForAll('the books', () => booksAt(r)),
    paid: once('the payments', (tranche: string) => paidSpans(tranche, r)),
  };
  return r;
}

/** What has been done of a norm, or whether it was kept. */
export function performed(borne: Borne, r: Reckoning): Performance {
  return isKept(borne) ? maintained(borne, r) : achieved(borne, r);
}

/** Duties without an aim are done by an act; bans, permissions and powers are states. */
function isKept({ norm: { aim, kind } }: Borne): boolean {
  return aim === undefined ? kind !== 'duty' : aim === 'maintain';
}

function named(borne: readonly Borne[]): ReadonlyMap<string, readonly Borne[]> {
  const byName = new Map<string, readonly Borne[]>();
  for (const each of borne) {
    byName.set(each.id, [each]);
    if (each.id !== each.norm.id) byName.set(each.norm.id, [...(byName.get(each.norm.id) ?? []), each]);
  }
  return byName;
}

function inOrderOf(told: readonly Finding[], states: readonly FindingState[]): readonly FindingState[] {
  const byId = new Map(states.map((state) => [state.id, state]));
  return told.flatMap(({ id }) => byId.get(id) ?? []);
}

// A value that is asked for while it is being derived means a ring among conditions, which the check on reading refuses.
function once<A, T>(what: string, derive: (asked: A) => T): (asked: A) => T {
  const kept = new Map<A, { readonly value: T }>();
  const underWay = new Set<A>();
  return (asked) => {
    const known = kept.get(asked);
    if (known !== undefined) return known.value;
    if (underWay.has(asked)) throw new Error(`${what} of ${JSON.stringify(asked)} rest on themselves`);
    underWay.add(asked);
    const value = derive(asked);
    underWay.delete(asked);
    kept.set(asked, { value });
    return value;
  };
}

function onceForAll<T>(what: string, derive: () => T): () => T {
  const derived = once<null, T>(what, derive);
  return () => derived(null);
}
