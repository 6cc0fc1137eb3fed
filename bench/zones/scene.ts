import type { LonLat, Where } from '../../src/agreement/compliance/happening.ts';
import { type PreparedLine, prepareLine } from '../../src/agreement/compliance/zone/index.ts';

/** A winding line of so many segments, some 0.5 km each. */
export function windingLine(segments: number): { readonly points: readonly LonLat[]; readonly line: PreparedLine } {
  const dice = diceOf(20261124);
  const points: LonLat[] = [[30, 48]];
  let heading = 0.6;
  for (let i = 0; i < segments; i++) {
    const [lon, lat] = points[i] ?? [0, 0];
    heading += (dice() - 0.5) * 0.5 - (heading - 0.6) * 0.02;
    points.push([lon + 0.006 * Math.cos(heading), lat + 0.004 * Math.sin(heading)]);
  }
  const line = prepareLine({ edge: 'geodesic', parts: [points] });
  if (!line.ok) throw new Error(line.refusal.sentence);
  return { points, line: line.value };
}

/** Places spread evenly over boxes about the line, up to some 45 km from it. */
export function placesAbout(points: readonly LonLat[], count: number, seed: number): readonly LonLat[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, () => {
    const [lon, lat] = points[Math.floor(dice() * points.length)] ?? [0, 0];
    return [lon + (dice() - 0.5) * 1.2, lat + (dice() - 0.5) * 0.8];
  });
}

/** Uncertain reports about the line: of ten, eight points with a radius, a sector and an area. */
export function reportsAbout(points: readonly LonLat[], count: number, seed: number): readonly Where[] {
  const dice = diceOf(seed + 1);
  return placesAbout(points, count, seed).map((at, i) => {
    if (i % 10 === 8) {
      const range = [500 + dice() * 1500, 2500 + dice() * 4000] as const;
      return { kind: 'sector', observer: at, bearing: dice() * 360, spread: 22.5, range };
    }
    if (i % 10 < 8) return { kind: 'point', point: at, radius: 100 + dice() * 1900 };
    const [[lon, lat], size] = [at, 0.01 + dice() * 0.03];
    return {
      kind: 'area',
      ring: [
        [lon, lat],
        [lon + size, lat],
        [lon + size, lat + size],
        [lon, lat + size],
      ],
    };
  });
}

/** Random numbers from 0 to 1 that are the same on every run. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
