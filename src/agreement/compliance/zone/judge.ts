import { type Local, localTo, sayOf } from './local.ts';
import { findNearest } from './nearest.ts';
import type { Patch } from './patch.ts';
import type { Region } from './region.ts';
import type { PreparedZone } from './zone.ts';

/** What is certain of an uncertain place: all of it lies in the zone, none of it does, or part of it. */
export type ZoneVerdict = 'in' | 'out' | 'possible';

/**
 * The verdict on an uncertain place, and the share of it that lies in the zone if every part of it is as likely. The
 * share is 1 where it is in, 0 where it is out, and strictly between where it is possible.
 */
export interface ZoneJudgement {
  readonly verdict: ZoneVerdict;
  readonly share: number;
}

/** All of it is in the zone. */
export const IN: ZoneJudgement = { verdict: 'in', share: 1 };
/** None of it is in the zone. */
export const OUT: ZoneJudgement = { verdict: 'out', share: 0 };

/**
 * Judges a region. `in` and `out` are proved: no place of a patch is farther from the line than its middle by more than
 * its reach. `possible` has two witnesses: a middle that is in, and one that is out. Where neither comes of it within a
 * bounded number of divisions (the region touches the edge to the centimetre), it is `possible`.
 */
export function judgeRegion(zone: PreparedZone, { middle, reach, patches }: Region): ZoneJudgement {
  const nearest = findNearest(zone.line.thicket, middle, zone.depth + reach);
  if (nearest === undefined) return OUT;
  const local = localTo(zone, middle, reach, nearest.distance);
  const surveyed = survey(local, patches);
  const settled = surveyed.sawIn && surveyed.sawOut ? undefined : settle(local, surveyed);
  return settled ?? possible(surveyed.inside / surveyed.weight);
}

/** Possible, with a share that is neither none nor all. */
export function possible(share: number): ZoneJudgement {
  return { verdict: 'possible', share: Math.min(0.999, Math.max(0.001, share)) };
}

interface Survey {
  readonly sawIn: boolean;
  readonly sawOut: boolean;
  readonly weight: number;
  readonly inside: number;
  /** Patches of which it is not certain that they lie wholly in or wholly out. */
  readonly open: readonly Patch[];
}

/** A crossed patch no heavier than this share of the whole is not divided for the sake of the share. */
const FINE = 1 / 96;

/** Divides what the edge crosses until the share is good to a hundredth. */
function survey(local: Local, patches: readonly Patch[]): Survey {
  const weight = patches.reduce((sum, patch) => sum + patch.weight, 0);
  let [sawIn, sawOut, inside] = [false, false, 0];
  const open: Patch[] = [];
  const stack = [...patches];
  for (let patch = stack.pop(); patch !== undefined; patch = stack.pop()) {
    const says = sayOf(local, patch);
    if (says.middleIn) sawIn = true;
    else sawOut = true;
    if (says.all !== 'mixed') inside += says.all === 'in' ? patch.weight : 0;
    else if (patch.weight > FINE * weight) stack.push(...patch.parts());
    else {
      open.push(patch);
      inside += patch.weight * says.likely;
    }
  }
  return { sawIn, sawOut, weight, inside, open };
}

/** How many patches are looked at before a doubt is left standing, and below which reach, in metres, the middle speaks for all. */
const PATIENCE = 4000;
const TOUCH = 0.01;

/** All middles so far said the same: looks for one that does not, or proves that there is none. Nothing if undecided. */
function settle(local: Local, { sawIn, open }: Survey): ZoneJudgement | undefined {
  const stack = [...open];
  let left = PATIENCE;
  for (let patch = stack.pop(); patch !== undefined; patch = stack.pop()) {
    if (left-- === 0) return undefined;
    const says = sayOf(local, patch);
    if (says.middleIn !== sawIn) return undefined;
    if (says.all !== 'mixed' || patch.reach < TOUCH) continue;
    // The part that comes nearest to the other verdict last, so that it is looked at first.
    stack.push(...byDoubt(local, patch.parts(), sawIn));
  }
  return sawIn ? IN : OUT;
}

function byDoubt(local: Local, parts: readonly Patch[], sawIn: boolean): readonly Patch[] {
  return parts
    .map((patch) => ({ patch, likely: sayOf(local, patch).likely }))
    .sort((a, b) => (sawIn ? b.likely - a.likely : a.likely - b.likely))
    .map(({ patch }) => patch);
}
