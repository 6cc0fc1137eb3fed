import { achieved } from './achieve.ts';
import { activeOf } from './active.ts';
import type { Agreement } from './agreement.ts';
import type { AsOf } from './assessment.ts';
import { type Borne, bornesOf, normIn } from './bearers.ts';
import { datesOf } from './dates.ts';
import { findingsOn } from './findings.ts';
import type { Known } from './known.ts';
import { maintained } from './maintain.ts';
import { paidSpans } from './paid.ts';
import { phaseState } from './phases.ts';
import type { Placing } from './placing.ts';
import type { Reckoning } from './reckoning.ts';
import { responsesOf } from './responses.ts';
import { sightings } from './sightings.ts';
import { suspensionsOf } from './suspension.ts';

/** Ties the derivations together: each value is derived when it is first asked for, and then kept. */
export function reckon(agreement: Agreement, known: Known, asked: AsOf, placing: Placing): Reckoning {
  const borne = bornesOf(agreement);
  const byName = named(borne);
  const r: Reckoning = {
    agreement,
    asked,
    known,
    placing,
    borne,
    today: asked.asOf,
    named: (name) => byName.get(name) ?? [],
    datesOf: once(
      'the dates',
      ({ id }) => id,
      (each: Borne) => datesOf(each, r),
    ),
    activeOf: once(
      'the force',
      ({ id }) => id,
      (each: Borne) => activeOf(each, r),
    ),
    suspensionsOf: once(
      'the suspension',
      ({ id }) => id,
      (each: Borne) => suspensionsOf(each, r),
    ),
    performanceOf: once(
      'the performance',
      ({ id }) => id,
      (each: Borne) => (isKept(each) ? maintained(each, r) : achieved(each, r)),
    ),
    findings: once0(() =>
      r.known.findings.flatMap(({ id, norm }) => findingsOf(normIn(norm)).filter((state) => state.id === id)),
    ),
    findingsOf: (each) => findingsOf(each.norm.id).filter(({ concerns }) => concerns.includes(each.id)),
    sightings: once0(() => sightings(r)),
    responses: once0(() => responsesOf(r)),
    phase: once(
      'the phase',
      (id) => id,
      (id: string) => {
        const phase = agreement.phases.find((one) => one.id === id);
        return phase === undefined ? undefined : phaseState(phase, r);
      },
    ),
    paid: once(
      'the payments',
      (id) => id,
      (id: string) => paidSpans(id, r),
    ),
  };
  const findingsOf = once(
    'the findings',
    (norm) => norm,
    (norm: string) => findingsOn(norm, r),
  );
  return r;
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

// A value that is asked for while it is being derived means a ring among conditions, which the check on reading refuses.
function once<A, T>(what: string, keyOf: (asked: A) => string, derive: (asked: A) => T): (asked: A) => T {
  const kept = new Map<string, T>();
  const underWay = new Set<string>();
  return (asked) => {
    const key = keyOf(asked);
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as T;
    if (underWay.has(key)) throw new Error(`${what} of ${key} rest on themselves`);
    underWay.add(key);
    const value = derive(asked);
    underWay.delete(key);
    kept.set(key, value);
    return value;
  };
}

function once0<T>(derive: () => T): () => T {
  const derived = once('all', () => 'all', derive);
  return () => derived(undefined);
}
