import { randomFillSync } from 'node:crypto';

/** What the platform is asked for at once: a call costs as much for one salt as for two hundred. */
const POOL = Buffer.alloc(4_096);
let used = POOL.length;

/** Fresh random bytes, as the platform makes them for keys. Each is handed out once. */
export function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  if (count > POOL.length) return randomFillSync(bytes);
  if (used + count > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  bytes.set(POOL.subarray(used, used + count));
  used += count;
  return bytes;
}
