import { ok, type Result, refuse } from '#agreement/terms';

const UNITS: Readonly<Record<string, number>> = { m: 1, km: 1000, nmi: 1852 };

/** Reads a length such as `20km`, `500 m` or `3.5nmi`, in metres. Refuses one without a unit, and one that is not more than 0. */
export function parseLength(words: string): Result<number> {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/.exec(words) ?? [];
  const metres = Number(number) * (UNITS[unit ?? ''] ?? Number.NaN);
  if (metres > 0 && metres <= FARTHEST) return ok(metres);
  return refuse('length', `"${words}" is no length; write a number and its unit, such as 20km, 500m or 3nmi.`);
}

/** No two places on the earth are farther apart, in metres. */
const FARTHEST = 20_004_000;
