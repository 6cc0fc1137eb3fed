import type { FindingState, Performance } from './assessment.ts';
import type { Borne } from './bearers.ts';
import { chain, ground } from './ground.ts';
import type { Notice } from './happening.ts';
import { holderOf } from './holders.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';

/** Whether a state was kept: it counts as departed from only by a finding that the departure occurred and whose it is. */
export function maintained(borne: Borne, r: Reckoning): Performance {
  const { norm } = borne;
  const departing = departure(r.findingsOf(borne));
  const unwatched = unwatchedFor(borne, r);
  const watch = unwatched.map((id) => ground('observation', norm, 'Not watched: none seen means nothing here.', [id]));
  if (departing?.departed === undefined) {
    const kept = ground('kept', norm, 'No finding says that it was departed from.');
    return {
      state: 'kept',
      late: false,
      departed: [],
      occasions: [],
      unwatched,
      grounds: chain([kept, ...watch], kept),
    };
  }
  const { from, to } = departing.departed;
  const says = ground('departed', norm, `Departed from ${from} ${to === null ? 'on' : `to ${to}`}.`, [
    departing.id,
    ...departing.rests,
  ]);
  return {
    state: 'departed',
    late: false,
    departed: [departing.departed],
    occasions: [],
    unwatched,
    grounds: chain([says, ...watch], says),
  };
}

// A departure that goes on stands before one that is over, and of several the last one found.
function departure(findings: readonly FindingState[]): FindingState | undefined {
  const departing = findings.filter(
    ({ departed, counts, supersededBy }) => departed !== undefined && counts && supersededBy === undefined,
  );
  return departing.findLast(({ departed }) => departed?.to === null) ?? departing.at(-1);
}

function unwatchedFor(borne: Borne, r: Reckoning): readonly string[] {
  if (borne.norm.kind === 'permission' || borne.norm.kind === 'power') return [];
  return (r.known.notices.get('coverage') ?? [])
    .filter((notice) => !r.known.withdrawn.has(notice.id) && isBlindFor(notice, borne, r))
    .map(({ id }) => id);
}

function isBlindFor(notice: Notice, borne: Borne, r: Reckoning): boolean {
  const [from, to] = [
    civilDay(notice.occurred.from, r.agreement.clock),
    civilDay(notice.occurred.to, r.agreement.clock),
  ];
  if (!r.activeOf(borne).some((span) => span.from <= to && (span.to === null || from <= span.to))) return false;
  const { norm, bank } = notice;
  if (norm !== undefined && norm !== borne.id && norm !== borne.norm.id) return false;
  if (bank === undefined || bank === 'both' || borne.norm.bearer !== 'each') return true;
  const holder = holderOf(bank, notice.occurred.from, r);
  return holder === undefined || holder === borne.bearer;
}
