/** A point of a plane chart, in metres. */
export type Flat = readonly [number, number];

/** The first side of a ring that crosses or touches another side beyond their common corner, counted from 0. */
export function findCrossing(ring: readonly Flat[]): number | undefined {
  const at = (i: number): Flat => ring[i % ring.length] ?? [0, 0];
  for (let i = 0; i < ring.length; i++)
    for (let j = i + 2; j < ring.length; j++) {
      if (i === 0 && j === ring.length - 1) continue;
      if (meet(at(i), at(i + 1), at(j), at(j + 1))) return i;
    }
  return undefined;
}

/** Cuts a ring that does not cross itself into triangles, ear by ear; none where it has no area. */
export function triangulate(ring: readonly Flat[]): readonly (readonly [Flat, Flat, Flat])[] {
  const turned = twiceArea(ring) < 0 ? [...ring].reverse() : [...ring];
  const triangles: (readonly [Flat, Flat, Flat])[] = [];
  while (turned.length > 3) {
    const ear = findEar(turned);
    const [a, b, c] = cornersAt(turned, ear);
    if (twiceArea([a, b, c]) > 0) triangles.push([a, b, c]);
    turned.splice(ear, 1);
  }
  const [a, b, c] = turned;
  if (a !== undefined && b !== undefined && c !== undefined && twiceArea([a, b, c]) > 0) triangles.push([a, b, c]);
  return triangles;
}

/** A corner that turns left and has no other corner within; a corner on a straight side is as good. */
function findEar(ring: readonly Flat[]): number {
  const flat = ring.findIndex((_, i) => twiceArea(cornersAt(ring, i)) === 0);
  if (flat >= 0) return flat;
  const ear = ring.findIndex((_, i) => {
    const [a, b, c] = cornersAt(ring, i);
    return twiceArea([a, b, c]) > 0 && !ring.some((p) => p !== a && p !== b && p !== c && isWithin(p, a, b, c));
  });
  // A ring without crossings always has an ear; rounding may hide it, and the corner that turns least is then no loss.
  return Math.max(ear, 0);
}

function cornersAt(ring: readonly Flat[], i: number): readonly [Flat, Flat, Flat] {
  const n = ring.length;
  return [ring[(i + n - 1) % n] ?? [0, 0], ring[i] ?? [0, 0], ring[(i + 1) % n] ?? [0, 0]];
}

function isWithin(p: Flat, a: Flat, b: Flat, c: Flat): boolean {
  return twiceArea([a, b, p]) >= 0 && twiceArea([b, c, p]) >= 0 && twiceArea([c, a, p]) >= 0;
}

/** Positive if the ring turns left. */
function twiceArea(ring: readonly Flat[]): number {
  return ring.reduce((sum, p, i) => {
    const q = ring[(i + 1) % ring.length] ?? p;
    return sum + (p[0] * q[1] - q[0] * p[1]);
  }, 0);
}

function meet(a: Flat, b: Flat, c: Flat, d: Flat): boolean {
  const [abc, abd] = [Math.sign(twiceArea([a, b, c])), Math.sign(twiceArea([a, b, d]))];
  const [cda, cdb] = [Math.sign(twiceArea([c, d, a])), Math.sign(twiceArea([c, d, b]))];
  if (abc !== abd && cda !== cdb) return true;
  return [
    [a, b, c],
    [a, b, d],
    [c, d, a],
    [c, d, b],
  ].some(([p, q, r]) => p !== undefined && q !== undefined && r !== undefined && isBetween(p, q, r));
}

function isBetween(p: Flat, q: Flat, r: Flat): boolean {
  if (twiceArea([p, q, r]) !== 0) return false;
  return (r[0] - p[0]) * (r[0] - q[0]) + (r[1] - p[1]) * (r[1] - q[1]) <= 0;
}
