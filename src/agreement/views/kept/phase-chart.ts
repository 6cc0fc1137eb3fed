import { civilDay, type Moment, type NormState, type PhaseState, type ScheduledNorm } from '#agreement/compliance';
import { addDays, type Day } from '#agreement/terms';
import type { LivedAgreement } from './lived.ts';

/** A bar on the axis of time: from when to when a norm runs, and how it stands. */
export interface PhaseBar {
  readonly norm: string;
  readonly bearer: string;
  /** Nothing where its beginning is not known. */
  readonly from?: Day;
  /** The last good day, or the day on which it was met, or the end of what is kept. */
  readonly to?: Day;
  readonly due?: Day;
  /** `met`: done and verified; `claimed`; `running`; `waiting`: its days are not known, or have not begun. */
  readonly state: 'met' | 'claimed' | 'running' | 'waiting' | 'kept';
  readonly isLate: boolean;
  /** Some of its days are expected, if all before it is done when it is due. */
  readonly isExpected: boolean;
}

/** The phases with the bars of their norms, then what belongs to no phase, and the days that the axis spans. */
export interface PhaseChart {
  readonly phases: readonly (Pick<PhaseState, 'id' | 'state' | 'since' | 'opened'> & {
    readonly bars: readonly PhaseBar[];
  })[];
  readonly others: readonly PhaseBar[];
  readonly from: Day;
  readonly to: Day;
}

/** Phases on the time axis. On a draft the days follow from the supposed signature. */
export function phaseChart({ agreement, assessment, schedule, asked }: LivedAgreement): PhaseChart {
  const day = (moment: Moment | undefined) => (moment === undefined ? undefined : civilDay(moment, agreement.clock));
  const planned = new Map(schedule.norms.map((norm) => [norm.id, norm]));
  const bar = (state: NormState) => barOf(state, planned.get(state.id), day, asked.asOf);
  const phased = new Set(agreement.phases.flatMap(({ norms }) => norms));
  const owed = new Set(agreement.norms.filter(({ kind }) => kind === 'duty' || kind === 'ban').map(({ id }) => id));
  const phases = agreement.phases.map(({ id, norms }) => ({
    ...phaseState(id, assessment.phases),
    bars: assessment.norms.filter(({ norm }) => norms.includes(norm)).map(bar),
  }));
  const others = assessment.norms.filter(({ norm }) => owed.has(norm) && !phased.has(norm)).map(bar);
  const days = [...phases.flatMap(({ bars }) => bars), ...others].flatMap(({ from, to, due }) => [from, to, due]);
  const known = days.filter((each) => each !== undefined).sort();
  const [first = asked.asOf, last = asked.asOf] = [known[0], known.at(-1)];
  return { phases, others, from: first, to: last > first ? last : addDays(first, 1) };
}

function phaseState(id: string, phases: readonly PhaseState[]): Pick<PhaseState, 'id' | 'state' | 'since' | 'opened'> {
  const found = phases.find((phase) => phase.id === id);
  if (found === undefined) return { id, state: 'pending' };
  const { state, since, opened } = found;
  return { id, state, ...(since === undefined ? {} : { since }), ...(opened === undefined ? {} : { opened }) };
}

function barOf(
  state: NormState,
  planned: ScheduledNorm | undefined,
  day: (moment: Moment | undefined) => Day | undefined,
  today: Day,
): PhaseBar {
  const { performance, force } = state;
  const isExpected = state.start === undefined && planned?.start !== undefined;
  const from = day(state.start ?? planned?.start);
  const last = day(state.due ?? planned?.due);
  const to =
    day(performance.met) ?? last ?? day(state.end ?? planned?.end) ?? (isBegun(from, today) ? today : undefined);
  return {
    norm: state.id,
    bearer: state.bearer,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined || (from !== undefined && to < from) ? {} : { to }),
    ...(last === undefined ? {} : { due: last }),
    state: barState(performance.state, force.state, day(state.start), today),
    isLate: performance.late,
    isExpected,
  };
}

function isBegun(from: Day | undefined, today: Day): boolean {
  return from !== undefined && from <= today;
}

function barState(
  performance: NormState['performance']['state'],
  force: NormState['force']['state'],
  from: Day | undefined,
  today: Day,
): PhaseBar['state'] {
  if (performance === 'done') return 'met';
  if (performance === 'claimed' || performance === 'verified') return 'claimed';
  if (force === 'pending' || force === 'drafted' || from === undefined || from > today) return 'waiting';
  return performance === 'kept' || performance === 'departed' ? 'kept' : 'running';
}
