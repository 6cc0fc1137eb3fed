import type { NormKind, NormState } from '#agreement/compliance';
import { sayMoment } from '#lib/duties/say-period.ts';

/** One of the three axes of a norm: its steps, the one where it stands, and what is to be said of that. */
export interface Axis {
  readonly name: 'Force' | 'Performance' | 'Compliance';
  readonly steps: readonly { readonly words: string; readonly state: 'was' | 'now' | 'to-come' }[];
  readonly says: string;
}

/** The three axes of a norm. No one word stands for all of them. */
export function axesOf(state: NormState): readonly [Axis, Axis, Axis] {
  return [forceAxis(state), performanceAxis(state), complianceAxis(state)];
}

/** Where a norm stands on each axis, in a word or two; what may be done is neither performed nor breached. */
export function sayAxes(
  { force, performance, compliance }: NormState,
  kind: NormKind | undefined,
): readonly [string, string, string] {
  const share = performance.share === undefined || performance.share === 100 ? '' : `, ${performance.share} %`;
  const late = performance.late ? ', late' : '';
  if (kind === 'permission' || kind === 'power') return [FORCE[force.state], 'no duty', 'no duty'];
  return [
    FORCE[force.state],
    `${PERFORMANCE[performance.state]}${share}${late}`,
    COMPLIANCE[compliance.state] + (compliance.step === undefined ? '' : `, response at step ${compliance.step}`),
  ];
}

const FORCE = {
  drafted: 'as drafted',
  pending: 'pending',
  'in-force': 'in force',
  suspended: 'suspended',
  ended: 'ended',
} as const satisfies Record<NormState['force']['state'], string>;

const PERFORMANCE = {
  none: 'none',
  claimed: 'claimed',
  verified: 'verified',
  done: 'done',
  kept: 'kept',
  departed: 'departed from',
} as const satisfies Record<NormState['performance']['state'], string>;

const COMPLIANCE = {
  clear: 'clear',
  alleged: 'alleged',
  verifying: 'being verified',
  'not-established': 'not established',
  accidental: 'found accidental',
  established: 'established',
  curing: 'being put right',
  cured: 'put right',
  uncured: 'not put right',
  closed: 'closed',
} as const satisfies Record<NormState['compliance']['state'], string>;

function forceAxis({ force }: NormState): Axis {
  const { state, since, how, suspended } = force;
  const order =
    state === 'drafted'
      ? (['drafted', 'pending', 'in-force', 'ended'] as const)
      : (['pending', 'in-force', 'suspended', 'ended'] as const);
  const now = (order as readonly string[]).indexOf(state);
  const runs = suspended.map(
    ({ from, to }) => `suspended from ${sayMoment(from)}${to === null ? '' : ` to ${sayMoment(to)}`}`,
  );
  const says = [
    state === 'drafted'
      ? 'The text is not signed: nothing is owed'
      : since === undefined
        ? ''
        : `since ${sayMoment(since)}`,
    how === undefined ? '' : how,
    ...runs,
  ];
  return {
    name: 'Force',
    steps: order.map((each, i) => ({
      words: FORCE[each],
      state: i === now ? 'now' : i < now && (each !== 'suspended' || suspended.length > 0) ? 'was' : 'to-come',
    })),
    says: sentence(says),
  };
}

function performanceAxis({ performance }: NormState): Axis {
  const { state, late, lateSince, met, doneOn, verifyBy, departed } = performance;
  const isKept = state === 'kept' || state === 'departed';
  const order = isKept ? (['kept', 'departed'] as const) : (['none', 'claimed', 'verified', 'done'] as const);
  const now = (order as readonly string[]).indexOf(state);
  const says = [
    doneOn === undefined ? '' : `claimed as done on ${sayMoment(doneOn)}`,
    met === undefined ? '' : `counts as met since ${sayMoment(met)}`,
    verifyBy === undefined ? '' : `to be verified by ${sayMoment(verifyBy)}`,
    late ? `late${lateSince === undefined ? '' : ` since ${sayMoment(lateSince)}`}, which is not breached` : '',
    ...departed.map(
      ({ from, to }) =>
        `departed from, ${sayMoment(from)}${to === null ? ' and on' : from === to ? '' : ` to ${sayMoment(to)}`}`,
    ),
  ];
  return {
    name: 'Performance',
    steps: order.map((each, i) => ({
      words: PERFORMANCE[each],
      state: i === now ? 'now' : i < now ? 'was' : 'to-come',
    })),
    says: sentence(says),
  };
}

const LADDER = ['clear', 'alleged', 'verifying', 'found', 'curing', 'response', 'closed'] as const;

function complianceAxis({ compliance }: NormState): Axis {
  const { state, since, step, cureBy, possible } = compliance;
  const at = LADDER.indexOf(rungOf(state, step));
  const says = [
    since === undefined ? '' : `since ${sayMoment(since)}`,
    cureBy === undefined ? '' : `to be put right by ${sayMoment(cureBy)}`,
    possible.length === 0
      ? ''
      : `${possible.length} ${possible.length === 1 ? 'report is' : 'reports are'} possible only, and move nothing`,
  ];
  return {
    name: 'Compliance',
    steps: LADDER.map((each, i) => ({
      words: i === at ? (each === 'response' ? `response, step ${step}` : COMPLIANCE[state]) : each,
      state: i === at ? 'now' : i < at ? 'was' : 'to-come',
    })),
    says: sentence(says),
  };
}

function rungOf(state: NormState['compliance']['state'], step: number | undefined): (typeof LADDER)[number] {
  if (state === 'clear' || state === 'alleged' || state === 'verifying') return state;
  if (state === 'curing') return step === undefined || step < 2 ? 'curing' : 'response';
  if (state === 'uncured') return step === undefined ? 'curing' : 'response';
  if (state === 'closed' || state === 'cured') return 'closed';
  return 'found';
}

function sentence(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
