import type { Expression } from '#agreement/compliance';
import { mentionedIn } from './mentioned.ts';
import type { Stated } from './section.ts';
import type { Parts } from './sections.ts';
import type { Path } from './sheet.ts';
import { waitsOf } from './uses.ts';

/** One thing waits for others, by what stands at a path. */
interface Wait {
  readonly on: readonly string[];
  readonly by: Stated<unknown>;
  readonly path: Path;
}

/** Blames each ring of conditions: what waits for itself never comes about. `beats` is held to the same by itself. */
export function checkRings(parts: Parts): void {
  blameRings(
    conditionsOf(parts),
    (ring) => `${ring.join(' waits for ')}: none of them would ever come about; break the ring.`,
  );
  blameRings(overridesOf(parts), (ring) => `${ring.join(' beats ')}: none of them would hold; break the ring.`);
}

type Graph = ReadonlyMap<string, readonly Wait[]>;

function conditionsOf(parts: Parts): Graph {
  const phases = new Map(parts.phases.map(({ id, value }) => [id, value]));
  const on = (expression: Expression) =>
    mentionedIn(expression).flatMap(({ kind, name }) => {
      if (kind === 'phase') return (phases.get(name) ?? []).map(bare);
      return kind === 'tranche' ? [`paid(${name})`] : [bare(name)];
    });
  const graph = new Map<string, readonly Wait[]>();
  for (const by of parts.norms)
    graph.set(
      by.id,
      waitsOf(by.value).flatMap(([key, each]) =>
        each === undefined ? [] : [{ on: on(each), by, path: [...by.path, key] }],
      ),
    );
  for (const by of parts.tranches) {
    const { start, also } = by.value;
    const opens = start === undefined ? [] : [{ on: on(start), by, path: [...by.path, 'start'] }];
    graph.set(`paid(${by.id})`, [
      ...opens,
      ...also.map((each, i) => ({ on: on(each), by, path: [...by.path, 'also', i] })),
    ]);
  }
  return graph;
}

function overridesOf({ norms }: Parts): Graph {
  return new Map(norms.map((by) => [by.id, [{ on: by.value.beats.map(bare), by, path: [...by.path, 'beats'] }]]));
}

function bare(name: string): string {
  return name.split('@')[0] ?? name;
}

/** Goes down from each thing, not by recursion: a chain of conditions may be as long as the text. */
function blameRings(graph: Graph, say: (ring: readonly string[]) => string): void {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const way: { readonly name: string; readonly edges: readonly (readonly [string, Wait])[]; next: number }[] = [];
    const enter = (name: string) => {
      const edges = (graph.get(name) ?? []).flatMap((wait) => wait.on.map((on) => [on, wait] as const));
      way.push({ name, edges, next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const edge = here.edges[here.next];
      here.next++;
      if (edge === undefined) {
        done.add(here.name);
        way.pop();
        continue;
      }
      const [on, { by, path }] = edge;
      const from = way.findIndex(({ name }) => name === on);
      if (from >= 0) by.doc.blames.push({ path, sentence: say([...way.slice(from).map(({ name }) => name), on]) });
      else if (!done.has(on)) enter(on);
    }
  }
}
