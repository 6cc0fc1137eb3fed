import type { Flat } from '../text-unit.ts';
import type { Why } from './redline.ts';

type P = {
  a: number[];
  b: number[];
  kind: 'one' | 'inserted' | 'deleted' | 'split' | 'merged' | 'duplicated' | 'deduplicated';
  why: Why;
};
/** Stands in until align.ts is there. */
export function align(earlier: Flat, later: Flat): { pairs: P[]; coarse: boolean } {
  const free = new Map<string, number[]>();
  for (const u of earlier.units) free.set(u.text, [...(free.get(u.text) ?? []), u.index]);
  const taken = new Set<number>();
  const pairs: P[] = [];
  const one = (a: number, b: number, why: Why) => {
    taken.add(a);
    pairs.push({ a: [a], b: [b], kind: 'one', why });
  };
  const open = later.units.filter((u) => {
    const at = free.get(u.text)?.shift();
    if (at !== undefined) one(at, u.index, { by: 'text' });
    return at === undefined;
  });
  const key = (u: Flat['units'][number]) => [...u.path.map((p) => p.num), u.num, u.kind].join('/');
  const places = new Map(earlier.units.filter((u) => !taken.has(u.index)).map((u) => [key(u), u.index]));
  for (const u of open) {
    const at = places.get(key(u));
    if (at !== undefined && !taken.has(at)) one(at, u.index, { by: 'id' });
    else pairs.push({ a: [], b: [u.index], kind: 'inserted', why: { by: 'none' } });
  }
  for (const u of earlier.units)
    if (!taken.has(u.index)) pairs.push({ a: [u.index], b: [], kind: 'deleted', why: { by: 'none' } });
  return { pairs: pairs.sort((x, y) => (x.b[0] ?? 1e9) - (y.b[0] ?? 1e9)), coarse: false };
}
export type Labelled = {
  label: import('./redline.ts').Label;
  moved: boolean;
  renumbered: boolean;
  headingChanged: boolean;
};
export function labelOf(earlier: Flat, later: Flat, p: P): Labelled {
  const a = earlier.units[p.a[0] ?? -1];
  const b = later.units[p.b[0] ?? -1];
  const plain = p.kind === 'one' && a !== undefined && b !== undefined;
  const renumbered = plain && a.num !== b.num;
  return {
    label: p.kind !== 'one' ? p.kind : a?.text !== b?.text ? 'reworded' : renumbered ? 'renumbered' : 'unchanged',
    moved: false,
    renumbered,
    headingChanged: plain && a.heading !== b.heading,
  };
}
