import type { Finding, Source, Tree } from './tree.ts';

/**
 * No file imports itself by way of others, not even for types. Where the data are recursive (a cell holds blocks, a
 * block may be a table) and their code stands in several files, the ring is named in ratchet.json, and may only shrink.
 */
export function rings({ sources }: Tree, known: readonly (readonly string[])[]): Finding[] {
  const found = ringsOf(sources);
  const isKnown = (ring: readonly string[]) => known.some((k) => ring.every((path) => k.includes(path)));
  const isGone = (ring: readonly string[]) => !found.some((f) => String(f) === String(ring));
  return [
    ...found
      .filter((ring) => !isKnown(ring))
      .map((ring) => ({ path: ring[0] ?? '', line: 1, sentence: `stands in a ring of imports: ${ring.join(', ')}` })),
    ...known.filter(isGone).map((ring) => ({
      path: 'tidy/ratchet.json',
      line: 1,
      sentence: `the ring ${ring.join(', ')} is gone or smaller`,
    })),
  ];
}

/** The largest sets of files that all reach each other, each sorted. A file that imports only itself is recursion. */
export function ringsOf(sources: readonly Source[]): readonly (readonly string[])[] {
  const next = new Map(sources.map((s) => [s.path, s.imports.flatMap((i) => i.file ?? [])]));
  const reach = new Map(sources.map((s) => [s.path, reachedFrom(s.path, next)]));
  const found = new Map<string, readonly string[]>();
  for (const { path } of sources) {
    const ring = [...(reach.get(path) ?? [])].filter((other) => reach.get(other)?.has(path)).sort();
    if (ring.length > 1) found.set(String(ring), ring);
  }
  return [...found.values()];
}

function reachedFrom(path: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(next.get(path) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    open.push(...(next.get(at) ?? []));
  }
  return reached;
}
