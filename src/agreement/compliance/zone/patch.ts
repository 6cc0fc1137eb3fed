import type { Vector } from './ellipsoid.ts';

/**
 * A part of an uncertain place: its middle, which belongs to it; how far any of its places can be from there, in metres;
 * its share of the whole, which need not sum to 1; and itself in smaller parts, which cover it and no more.
 */
export interface Patch {
  readonly middle: Vector;
  readonly reach: number;
  readonly weight: number;
  readonly parts: () => readonly Patch[];
}
