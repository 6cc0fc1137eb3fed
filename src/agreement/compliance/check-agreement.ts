import { absurd } from '#agreement/terms';
import type { Agreement, GradedResponse } from './agreement.ts';
import { normIn } from './bearers.ts';
import type { Expression } from './expression.ts';
import { type Named, namedIn } from './named.ts';
import { namesIn } from './suspension.ts';

/** What is wrong with an agreement: where, as the path to the part, and a sentence with the remedy. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

/**
 * Checks what its parts say of each other: every name stands for something, no id is given twice, and conditions form no
 * ring, so that every state can be derived.
 */
export function checkAgreement(agreement: Agreement): readonly Flaw[] {
  const flaws = [...twice(agreement), ...named(agreement)];
  return flaws.length > 0 ? flaws : rings(agreement);
}

type Path = readonly (string | number)[];

/** An expression, the norm or response that it belongs to, and where it stands. */
interface Said {
  readonly of: string;
  readonly path: Path;
  readonly expression: Expression;
}

const TIMES = ['start', 'due', 'end', 'if', 'until', 'suspendedBy'] as const;

function twice({ norms, responses }: Agreement): readonly Flaw[] {
  const seen = new Set<string>();
  const all = [
    ...norms.map(({ id }, at) => ({ id, path: ['norms', at, 'id'] })),
    ...responses.map(({ id }, at) => ({ id, path: ['responses', at, 'id'] })),
  ];
  return all.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path, sentence: `"${id}" is the name of two things; give one of them another.` }];
  });
}

function named(agreement: Agreement): readonly Flaw[] {
  const norms = new Set(agreement.norms.map(({ id }) => id));
  const isNorm = (name: string) => norms.has(normIn(name));
  const unknown = (path: Path, name: string): Flaw => ({
    path,
    sentence: `There is no norm "${name}"; ${offer([...norms])}`,
  });
  const listed = [
    ...agreement.norms.flatMap(({ beats, act }, at) => [
      ...beats.map((name) => ({ name, path: ['norms', at, 'beats'] })),
      ...(act.norms ?? []).map((name) => ({ name, path: ['norms', at, 'act', 'norms'] })),
    ]),
    ...agreement.phases.flatMap((phase) => phase.norms.map((name) => ({ name, path: ['phases', phase.id] }))),
  ];
  return [
    ...listed.filter(({ name }) => !isNorm(name)).map(({ name, path }) => unknown(path, name)),
    ...saidIn(agreement).flatMap(({ expression, path }) =>
      namedIn(expression).flatMap((name) => flawOf(name, path, agreement, isNorm)),
    ),
  ];
}

function flawOf(
  { kind, name }: Named,
  path: Path,
  agreement: Agreement,
  isNorm: (name: string) => boolean,
): readonly Flaw[] {
  switch (kind) {
    case 'norm':
      return isNorm(name)
        ? []
        : [{ path, sentence: `There is no norm "${name}"; ${offer(agreement.norms.map(({ id }) => id))}` }];
    case 'anchor': {
      const anchors = Object.keys(agreement.anchors);
      if (anchors.includes(name) || isNorm(name)) return [];
      return [{ path, sentence: `"${name}" is neither an anchor nor a norm; ${offer(anchors)}` }];
    }
    case 'phase':
      return agreement.phases.some(({ id }) => id === name)
        ? []
        : [{ path, sentence: `There is no phase ${name}; ${offer(agreement.phases.map(({ id }) => id))}` }];
    case 'tranche':
      return agreement.fund?.tranches.some(({ id }) => id === name) === true
        ? []
        : [{ path, sentence: `There is no tranche "${name}".` }];
    default:
      return absurd(kind);
  }
}

function offer(names: readonly string[]): string {
  return names.length === 0
    ? 'none is defined.'
    : `there are ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}.`;
}

function saidIn(agreement: Agreement): readonly Said[] {
  return [
    ...agreement.norms.flatMap((norm, at) =>
      TIMES.flatMap((key) => {
        const expression = norm[key];
        return expression === undefined ? [] : [{ of: norm.id, path: ['norms', at, key], expression }];
      }),
    ),
    ...agreement.responses.flatMap((response, at) => saidInResponse(response, at)),
    ...(agreement.fund?.tranches ?? []).flatMap(({ id, start, also }) =>
      [start, ...also].flatMap((expression) =>
        expression === undefined ? [] : [{ of: `tranche ${id}`, path: ['tranches', id], expression }],
      ),
    ),
  ];
}

function saidInResponse({ id, on, steps }: GradedResponse, at: number): readonly Said[] {
  const untils = steps.flatMap(({ until }, step) =>
    until === undefined ? [] : [{ of: id, path: ['responses', at, 'steps', step, 'until'], expression: until }],
  );
  return [{ of: id, path: ['responses', at, 'on'], expression: on }, ...untils];
}

function rings(agreement: Agreement): readonly Flaw[] {
  const waits = waitsOf(agreement);
  const done = new Set<string>();
  for (const start of waits.keys()) {
    const ring = ringFrom(start, waits, done);
    if (ring !== undefined)
      return [
        {
          path: pathOf(ring[0] ?? start, agreement),
          sentence: `Conditions turn in a ring: ${ring.join(' waits for ')}; let one of them wait for a day.`,
        },
      ];
  }
  return [];
}

function pathOf(node: string, { norms }: Agreement): Path {
  const at = norms.findIndex(({ id }) => id === node);
  return at < 0 ? ['responses'] : ['norms', at];
}

/** What each norm, phase, tranche and response waits for. */
function waitsOf(agreement: Agreement): ReadonlyMap<string, readonly string[]> {
  const waits = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = waits.get(from);
    if (list === undefined) waits.set(from, [to]);
    else list.push(to);
  };
  const norms = new Set(agreement.norms.map(({ id }) => id));
  const nodeOf = ({ kind, name }: Named) =>
    kind === 'phase' ? `phase ${name}` : kind === 'tranche' ? `tranche ${name}` : normIn(name);
  for (const { of, expression } of saidIn(agreement)) for (const name of namedIn(expression)) add(of, nodeOf(name));
  for (const { id, norms: within } of agreement.phases) for (const name of within) add(`phase ${id}`, normIn(name));
  for (const { id, kind, act } of agreement.norms) {
    if (kind === 'power') for (const name of act.norms ?? []) add(name, id);
  }
  for (const { id, steps } of agreement.responses) {
    for (const { effect } of steps) {
      const targets = effect === undefined ? [] : effect.kind === 'bring' ? [effect.norm] : namesIn(effect.target);
      for (const name of targets) if (norms.has(normIn(name))) add(normIn(name), id);
    }
  }
  return waits;
}

// A walk with a stack of its own, so that a chain of thousands of conditions exhausts nothing.
function ringFrom(
  start: string,
  waits: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | undefined {
  const path: { readonly node: string; next: number }[] = [{ node: start, next: 0 }];
  const onPath = new Set([start]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const to = done.has(top.node) ? undefined : waits.get(top.node)?.[top.next++];
    if (to === undefined) {
      done.add(top.node);
      onPath.delete(top.node);
      path.pop();
    } else if (onPath.has(to)) {
      const nodes = path.map(({ node }) => node);
      return [...nodes.slice(nodes.indexOf(to)), to];
    } else if (!done.has(to)) {
      path.push({ node: to, next: 0 });
      onPath.add(to);
    }
  }
  return undefined;
}
