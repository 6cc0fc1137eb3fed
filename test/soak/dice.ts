import { createHash } from 'node:crypto';

/** Numbers from 0 to 1 that look random and that the same seed gives again: hashes of the seed and a count. */
export function dice(seed: number): () => number {
  let thrown = 0;
  return () => createHash('sha256').update(`${seed} ${++thrown}`).digest().readUInt32BE() / 2 ** 32;
}
