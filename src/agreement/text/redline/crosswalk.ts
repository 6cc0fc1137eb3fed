import { z } from 'zod';
import { asId, ok, type Result, refuse, type UnitId } from '#agreement/terms';
import type { Draft } from '../draft.ts';
import type { Unit } from '../unit.ts';
import type { Overrule } from './redline.ts';

/**
 * The overrules that people made between two drafts, as a file that can be read and kept:
 * `{"overrules":[{"earlier":["d2.5.3"],"later":["d3.4.3"],"by":"…","reason":"…"}]}`. An empty list on one side says
 * that a unit has no partner.
 */
export interface CrosswalkJson {
  readonly overrules: readonly Overrule[];
}

const ids = z.array(
  z
    .string()
    .min(1)
    .transform(asId<UnitId>),
);
const crosswalkJson = z.strictObject({
  overrules: z.array(
    z
      .strictObject({
        earlier: ids,
        later: ids,
        by: z.string().exactOptional(),
        reason: z.string().exactOptional(),
      })
      .refine((o) => o.earlier.length + o.later.length > 0, 'an overrule names at least one unit')
      .refine((o) => o.earlier.length < 2 || o.later.length < 2, 'an overrule joins one unit with one or with several'),
  ),
});

/** Reads a crosswalk. Refuses what is not of its form, and a unit that two overrules claim, naming it. */
export function readCrosswalk(value: unknown): Result<readonly Overrule[]> {
  const parsed = crosswalkJson.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(
      'crosswalk',
      `The crosswalk is not of its form at ${issue?.path.join('.') || 'the top'}: ${issue?.message}.`,
    );
  }
  for (const side of ['earlier', 'later'] as const) {
    const claimed = parsed.data.overrules.flatMap((overrule) => overrule[side]);
    const twice = claimed.find((id, i) => claimed.indexOf(id) !== i);
    if (twice !== undefined)
      return refuse('crosswalk', `Two overrules claim the unit "${twice}" of the ${side} draft; keep one of them.`, [
        twice,
      ]);
  }
  return ok(parsed.data.overrules);
}

/** Writes overrules as a file. */
export function writeCrosswalk(overrules: readonly Overrule[]): CrosswalkJson {
  return { overrules };
}

/**
 * The overrules whose units all stand in the two drafts, and those that name a unit that does not: they belong to
 * other drafts, or the draft has changed under them.
 */
export function overrulesFor(
  earlier: Draft,
  later: Draft,
  overrules: readonly Overrule[],
): { readonly fitting: readonly Overrule[]; readonly stray: readonly Overrule[] } {
  const [inEarlier, inLater] = [idsOf(earlier.units), idsOf(later.units)];
  const fits = (overrule: Overrule) =>
    overrule.earlier.every((id) => inEarlier.has(id)) && overrule.later.every((id) => inLater.has(id));
  return { fitting: overrules.filter(fits), stray: overrules.filter((overrule) => !fits(overrule)) };
}

function idsOf(units: readonly Unit[]): ReadonlySet<UnitId> {
  const found = new Set<UnitId>();
  const walk = (list: readonly Unit[]) => {
    for (const unit of list) {
      found.add(unit.id);
      walk(unit.units);
    }
  };
  walk(units);
  return found;
}
