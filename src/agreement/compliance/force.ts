import { absurd, addDays, isNonEmpty } from '#agreement/terms';
import { endingMove, moveDay } from './active.ts';
import type { Force, Ground } from './assessment.ts';
import type { Borne } from './bearers.ts';
import { chain, ground } from './ground.ts';
import type { Moving } from './happening.ts';
import type { Days, Moment } from './moment.ts';
import type { Reckoning } from './reckoning.ts';
import { type Span, spanAt } from './span.ts';

/** Whether a norm binds on the day asked for: pending, in force, suspended, or ended and how. */
export function forceOf(borne: Borne, r: Reckoning): Force {
  const { norm } = borne;
  if (r.agreement.stands === 'drafted') {
    return {
      state: 'drafted',
      suspended: [],
      grounds: [ground('drafted', norm, 'The text is not signed: nothing is owed.')],
    };
  }
  const active = r.activeOf(borne);
  const suspended = r.suspensionsOf(borne).filter(({ from }) => from <= r.today);
  const state = stateOf(borne, active, suspended, r);
  return { ...state, suspended: suspended.map(daysOf) };
}

type State = Omit<Force, 'suspended'>;

function stateOf(borne: Borne, active: readonly Span[], suspended: readonly Span[], r: Reckoning): State {
  const { norm } = borne;
  const begun = active.filter(({ from }) => from <= r.today);
  const now = spanAt(begun, r.today);
  const met = metOn(borne, r);
  if (met !== undefined && norm.due?.kind !== 'before') {
    const { grounds } = r.performanceOf(borne);
    return { state: 'ended', how: 'performed', since: met, grounds };
  }
  if (!isNonEmpty(begun)) return ended(borne, begun, r) ?? pending(borne);
  if (now === undefined) return ended(borne, begun, r) ?? pending(borne);
  const pause = spanAt(suspended, r.today);
  if (pause !== undefined) {
    return {
      state: 'suspended',
      since: pause.at,
      grounds: [ground('suspension', norm, `Suspended from ${pause.at}.`, pause.entries)],
    };
  }
  const links: Ground[] = [ground('condition', norm, `In force since ${now.at}.`, now.entries)];
  for (const past of suspended)
    links.push(ground('suspension', norm, `Suspended from ${past.from} to ${past.to}.`, past.entries));
  return { state: 'in-force', since: now.at, grounds: chain(links, ground('plain', norm, 'In force.')) };
}

function metOn(borne: Borne, r: Reckoning): Moment | undefined {
  if (borne.norm.aim === 'maintain' || borne.norm.kind !== 'duty') return undefined;
  return r.performanceOf(borne).met;
}

function pending({ norm }: Borne): State {
  return { state: 'pending', grounds: [ground('condition', norm, 'What it waits for has not happened.')] };
}

function ended(borne: Borne, begun: readonly Span[], r: Reckoning): State | undefined {
  const { norm } = borne;
  const move = endingMove(borne, r);
  if ((move !== undefined && norm.start !== undefined) || (move !== undefined && isNonEmpty(begun))) {
    const how = howEnded(move);
    return {
      state: 'ended',
      how,
      since: moveDay(move, r),
      grounds: [ground('release', norm, `${move.by} decided: ${how}.`, [move.id])],
    };
  }
  const last = begun.at(-1)?.to;
  if (last === undefined || last === null) return undefined;
  // A permission that comes with each notice waits for the next one.
  if (norm.kind === 'permission' && norm.if !== undefined) return undefined;
  return {
    state: 'ended',
    how: 'expired',
    since: addDays(last, 1),
    grounds: [ground('end', norm, `It ended with ${last}.`, begun.at(-1)?.entries ?? [])],
  };
}

function howEnded({ does }: Moving): NonNullable<Force['how']> {
  switch (does) {
    case 'release':
      return 'released';
    case 'supersede-norm':
      return 'superseded';
    case 'void':
      return 'void';
    case 'terminate':
    case 'lift':
    case 'restore':
      return 'expired';
    default:
      return absurd(does);
  }
}

function daysOf({ from, to }: Span): Days {
  return { from, to };
}
