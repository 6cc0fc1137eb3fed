/**
 * A running sum of whole minor units that stays exact however long it runs: what no longer fits a safe integer moves
 * over to `carried`. A bigint alone would do; adding to one costs several times as much on a long replay.
 */
export interface Tally {
  running: number;
  carried: bigint;
}

/** An empty sum. */
export function tally(): Tally {
  return { running: 0, carried: 0n };
}

/** Adds a safe integer. */
export function add(sum: Tally, amount: number): void {
  const next = sum.running + amount;
  if (Number.isSafeInteger(next)) sum.running = next;
  else {
    sum.carried += BigInt(sum.running);
    sum.running = amount;
  }
}

/** The sum; zero where nothing was ever added. */
export function total(sum: Tally | undefined): bigint {
  return sum === undefined ? 0n : sum.carried + BigInt(sum.running);
}

/** Whether the sum is zero, asked often and told without making a bigint. */
export function isZero({ running, carried }: Tally): boolean {
  return running === 0 ? carried === 0n : carried === -BigInt(running);
}

/** The lesser of two sums. */
export function least(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

/** The greater of two sums. */
export function most(a: bigint, b: bigint): bigint {
  if (a < b) return b;
  return a;
}
