import type { ZoneVerdict } from './judge.ts';
import type { ClassFit } from './thing-class.ts';

/** What one report says towards a ceiling: how many, at least and at most, whether in the zone, and whether of the class. */
export interface Sighting {
  readonly id: string;
  /** Reports of one lineage are one observation, told again. */
  readonly lineage: string;
  /** The thing that it is of, where people have said which reports are of one thing and which of another. */
  readonly thing?: string;
  readonly count: readonly [least: number, most: number];
  readonly verdict: ZoneVerdict;
  readonly fit: ClassFit;
}

/** How many there are, at least and at most, by so many things and so many independent lineages. */
export interface Tally {
  readonly count: readonly [least: number, most: number];
  readonly things: number;
  readonly lineages: number;
}

/** Whether a ceiling is kept: surely, surely not, or in doubt. */
export type CeilingState = 'kept' | 'exceeded' | 'possibly-exceeded';

/**
 * Counts what was seen. Reports of one lineage, or said to be of one thing, count once. At least: things that are said to
 * be different are added; others may be the same thing seen twice, so that only the largest of them is sure. At most: all
 * are added. The order of reports changes nothing.
 */
export function tallyOf(sightings: readonly Sighting[]): Tally {
  const counted = sightings.filter(({ verdict, fit }) => verdict !== 'out' && fit !== 'does-not-fit');
  const groups = groupsOf(counted).map((group) => ({ named: group.some(isNamed), count: countOf(group) }));
  const sure = (named: boolean) => groups.filter((group) => group.named === named).map(({ count }) => count[0]);
  const least = Math.max(sum(sure(true)), ...sure(false), 0);
  return {
    count: [least, sum(groups.map(({ count }) => count[1]))],
    things: groups.length,
    lineages: new Set(counted.map(({ lineage }) => lineage)).size,
  };
}

/** Tells whether a ceiling, the highest number that is allowed, is kept by what was counted. */
export function ceilingState({ count }: Tally, ceiling: number): CeilingState {
  if (count[0] > ceiling) return 'exceeded';
  return count[1] > ceiling ? 'possibly-exceeded' : 'kept';
}

function isNamed({ thing }: Sighting): boolean {
  return thing !== undefined;
}

/** Sightings that are joined, directly or through others, by a lineage or a thing. */
function groupsOf(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  let groups: { keys: Set<string>; members: Sighting[] }[] = [];
  for (const sighting of sightings) {
    const keys = new Set([`lineage ${sighting.lineage}`, ...(isNamed(sighting) ? [`thing ${sighting.thing}`] : [])]);
    const joined = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    groups = [
      ...groups.filter((group) => !joined.includes(group)),
      {
        keys: new Set([...keys, ...joined.flatMap((group) => [...group.keys])]),
        members: [...joined.flatMap(({ members }) => members), sighting],
      },
    ];
  }
  return groups.map(({ members }) => members);
}

/** One thing in several reports: at least what the surest says, at most what the largest allows. */
function countOf(group: readonly Sighting[]): readonly [number, number] {
  const sure = group.filter(({ verdict, fit }) => verdict === 'in' && fit === 'fits').map(({ count }) => count[0]);
  return [Math.max(0, ...sure), Math.max(...group.map(({ count }) => count[1]))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
