import type { Act, Expression, GradedResponse, Norm } from '#agreement/compliance';
import { type Mention, mentionedIn } from './mentioned.ts';
import { isMap, type Stated } from './section.ts';
import type { Parts } from './sections.ts';
import type { Path } from './sheet.ts';

/** A name that is used somewhere: by whom, and where it stands. */
export interface Use extends Mention {
  readonly by: Stated<unknown>;
  readonly path: Path;
  /** It stands for the key at the path, not for the value. */
  readonly key?: true;
  /** The words in which it stands, where there are more than the name. */
  readonly within?: string;
}

/** Every name that one part of an agreement uses for another. */
export function usesIn(parts: Parts): readonly Use[] {
  return [
    ...parts.norms.flatMap(usesOfNorm),
    ...parts.phases.flatMap((phase) => phase.value.map((name, i) => listed(phase, 'norm', name, [i]))),
    ...parts.responses.flatMap(usesOfResponse),
    ...parts.zones.flatMap((zone) =>
      zone.value.kind === 'band' ? [listed(zone, 'line', zone.value.line, ['line'])] : [],
    ),
    ...parts.pledges.flatMap((pledge) =>
      Object.keys(pledge.value.due).map(
        (name): Use => ({ ...listed(pledge, 'tranche', name, ['due', name]), key: true }),
      ),
    ),
    ...parts.tranches.flatMap((tranche) => [
      ...conditions(tranche, [
        ['start', tranche.value.start],
        ...tranche.value.also.map((each, i) => [['also', i], each] as const),
      ]),
      ...tranche.value.steps.map((name, i) => listed(tranche, 'step', name, ['steps', i])),
      ...(tranche.value.rule === undefined ? [] : [listed(tranche, 'rule', tranche.value.rule, ['rule'])]),
    ]),
    ...parts.guarantees.flatMap((guarantee) =>
      conditions(guarantee, [
        ['start', guarantee.value.start],
        ...guarantee.value.triggers.map(({ test }, i) => [['triggers', i, 'test'], test] as const),
        ...guarantee.value.ends.map(({ test }, i) => [['ends', i, 'test'], test] as const),
      ]),
    ),
    ...parts.register.flatMap((register) =>
      conditions(register, [
        ['opens', register.value.opens],
        ['closes', register.value.closes],
      ]),
    ),
    ...parts.findings.map((finding) => listed(finding, 'norm', finding.value.norm, ['norm'])),
  ];
}

/** The conditions on which a norm waits, by the key under which each stands. */
export function waitsOf({ start, due, end, if: given, until, suspendedBy }: Norm) {
  return [
    ['start', start],
    ['due', due],
    ['end', end],
    ['if', given],
    ['until', until],
    ['suspended_by', suspendedBy],
  ] as const satisfies readonly (readonly [string, Expression | undefined])[];
}

function usesOfNorm(norm: Stated<Norm>): readonly Use[] {
  const { act, beats } = norm.value;
  return [
    ...conditions(norm, waitsOf(norm.value)),
    ...beats.map((name, i) => listed(norm, 'norm', name, ['beats', i])),
    ...(act.norms ?? []).map((name, i) => listed(norm, 'norm', name, ['act', 'norms', i])),
    ...placesOf(norm, act),
  ];
}

function placesOf(norm: Stated<Norm>, act: Act): readonly Use[] {
  return (['in', 'from', 'on', 'across'] as const).flatMap((key) => {
    const place = act[key];
    if (place === undefined || place.kind === 'words') return [];
    return [
      {
        kind: place.kind,
        name: place.id,
        by: norm,
        path: [...norm.path, 'act', key],
        within: `${place.kind}:${place.id}`,
      },
    ];
  });
}

function usesOfResponse(response: Stated<Omit<GradedResponse, 'id'>>): readonly Use[] {
  const { on, steps } = response.value;
  return [
    ...conditions(response, [['on', on], ...steps.map(({ until }, i) => [['steps', i, 'until'], until] as const)]),
    ...steps.flatMap(({ effect }, i) => {
      const path = ['steps', i, 'effect'];
      if (effect === undefined) return [];
      if (effect.kind === 'bring') return [listed(response, 'norm', effect.norm, path)];
      // `suspend(payments to bearer)` names nothing of the text; `suspend(W2, W3)` names norms.
      const targets = effect.target.split(',').map((each) => each.trim());
      return targets
        .filter((each) => !/\s/.test(each))
        .map((name) => ({
          ...listed(response, 'norm', name, path),
          within: wordsAt(response.raw, path) ?? name,
        }));
    }),
  ];
}

type Condition = readonly [string | Path, Expression | undefined];

function conditions(by: Stated<unknown>, all: readonly Condition[]): readonly Use[] {
  return all.flatMap(([key, expression]) => {
    if (expression === undefined) return [];
    const path = typeof key === 'string' ? [key] : key;
    const within = wordsAt(by.raw, path);
    return mentionedIn(expression).map(
      (mention): Use => ({ ...mention, by, path: [...by.path, ...path], ...(within === undefined ? {} : { within }) }),
    );
  });
}

function listed(by: Stated<unknown>, kind: Mention['kind'], name: string, path: Path): Use {
  return { kind, name, by, path: [...by.path, ...path] };
}

function wordsAt(raw: unknown, path: Path): string | undefined {
  let at = raw;
  for (const step of path) at = Array.isArray(at) ? at[Number(step)] : isMap(at) ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}
