import type { Vector } from './ellipsoid.ts';
import type { Patch } from './patch.ts';

/** An uncertain place in patches, all of it within `reach` metres of `middle`. */
export interface Region {
  readonly middle: Vector;
  readonly reach: number;
  readonly patches: readonly Patch[];
}
