import type { NonEmpty } from '#agreement/terms';
import type { Agreement } from './agreement.ts';
import type { AsOf, Assessment, Ground, NormState, Unwatched } from './assessment.ts';
import type { Borne } from './bearers.ts';
import { complianceOf } from './comply.ts';
import { forceOf } from './force.ts';
import type { Happening } from './happening.ts';
import { knownAt } from './known.ts';
import type { Placing } from './placing.ts';
import { reckon } from './reckon.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * The state of an agreement on one day, as it was known on another: norms on three axes, phases, findings, responses,
 * and what was not watched. A pure function of what was known; each value carries the chain that it rests on.
 */
export function assess(
  agreement: Agreement,
  happenings: readonly Happening[],
  asked: AsOf,
  placing: Placing,
): Assessment {
  const r = reckon(agreement, knownAt(agreement, happenings, asked), asked, placing);
  return {
    ...asked,
    agreement: agreement.id,
    norms: r.borne.map((borne) => normState(borne, r)),
    phases: agreement.phases.flatMap(({ id }) => r.phase(id) ?? []),
    findings: r.findings(),
    responses: r.responses(),
    unwatched: unwatched(r),
  };
}

function normState(borne: Borne, r: Reckoning): NormState {
  const force = forceOf(borne, r);
  const performance = r.performanceOf(borne);
  const compliance = complianceOf(borne, r);
  const { start, due, end } = datesShown(borne, r);
  const grounds: NonEmpty<Ground> = [...force.grounds, ...performance.grounds, ...compliance.grounds];
  return {
    id: borne.id,
    norm: borne.norm.id,
    bearer: borne.bearer,
    force,
    performance,
    compliance,
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    ...(end === undefined ? {} : { end }),
    grounds,
  };
}

// The due date of a notice before an act is that of the last act announced.
function datesShown(borne: Borne, r: Reckoning): Pick<NormState, 'start' | 'due' | 'end'> {
  const { start, due, end } = r.datesOf(borne);
  const announced = r.performanceOf(borne).occasions.at(-1)?.due;
  return {
    ...(start === undefined ? {} : { start: start.at }),
    ...(due === undefined ? (announced === undefined ? {} : { due: announced }) : { due }),
    ...(end === undefined ? {} : { end }),
  };
}

function unwatched({ known }: Reckoning): readonly Unwatched[] {
  return known.notices
    .filter(({ form, id }) => form === 'coverage' && !known.withdrawn.has(id))
    .map(({ id, state, occurred, bank, norm }) => ({
      entry: id,
      state: state ?? 'not-watched',
      from: occurred.from,
      to: occurred.to,
      ...(bank === undefined ? {} : { bank }),
      ...(norm === undefined ? {} : { norm }),
    }));
}
