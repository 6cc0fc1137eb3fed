import { civilDay, type Moment, type NormState, type ResponseState } from '#agreement/compliance';
import { compareText } from '#agreement/terms';
import type { LivedAgreement } from './lived.ts';

/** What falls due: a duty itself, its verification, its cure, a rung of a response; or a norm begins or ends. */
export type DueKind = 'due' | 'verify' | 'cure' | 'response' | 'begins' | 'ends';

/** One thing that falls due on a day, and for whom. */
export interface DueLine {
  readonly kind: DueKind;
  readonly on: Moment;
  /** The norm as its bearer has it. */
  readonly norm: string;
  /** Who must see to it: the bearer, or the body that verifies or responds. */
  readonly whose: string;
  /** The day has gone by, and it is not done. */
  readonly isLate: boolean;
  /** Of a response: its id, the finding that it answers, and the rung. */
  readonly response?: { readonly id: string; readonly finding: string; readonly step: number };
}

/** Everything that falls due, day by day; what waits for something else; what is kept all the time; what is done. */
export interface DueList {
  readonly overdue: readonly DueLine[];
  readonly ahead: readonly DueLine[];
  /** No day can be told yet: it waits for what its start names. */
  readonly waiting: readonly NormState[];
  /** Bans and standing duties in force, with those that they are suspended for. */
  readonly standing: readonly NormState[];
  /** What may be done, and by whom. */
  readonly powers: readonly NormState[];
  readonly ended: readonly NormState[];
}

/** What falls due and for whom, in the order of days. A power and a permission fall due for nobody. */
export function dueList({
  agreement,
  assessment,
  asked,
}: Pick<LivedAgreement, 'agreement' | 'assessment' | 'asked'>): DueList {
  const kinds = new Map(agreement.norms.map((norm) => [norm.id, norm]));
  const owed = assessment.norms.filter(({ norm }) => isOwed(kinds.get(norm)?.kind));
  const today = asked.asOf;
  const day = (moment: Moment) => civilDay(moment, agreement.clock);
  const lines = [
    ...owed.flatMap((state) => linesOf(state, kinds.get(state.norm)?.verify?.by ?? state.bearer)),
    ...assessment.responses.flatMap((response) => rungsOf(response)),
  ].sort((a, b) => compareText(a.on, b.on) || compareText(a.norm, b.norm));
  const isOver = (line: DueLine) => line.isLate || day(line.on) < today;
  return {
    overdue: lines.filter((line) => isOver(line) && line.kind !== 'begins' && line.kind !== 'ends'),
    ahead: lines.filter((line) => !isOver(line)),
    waiting: owed.filter((state) => isOpen(state) && state.due === undefined && state.start === undefined),
    standing: owed.filter(({ force, performance }) => isBinding(force.state) && isKept(performance.state)),
    powers: assessment.norms.filter(({ norm }) => !isOwed(kinds.get(norm)?.kind)),
    ended: owed.filter(({ force }) => force.state === 'ended'),
  };
}

function isOwed(kind: string | undefined): boolean {
  return kind === 'duty' || kind === 'ban';
}

function isOpen({ force }: NormState): boolean {
  return force.state !== 'ended';
}

function isBinding(state: NormState['force']['state']): boolean {
  return state === 'in-force' || state === 'suspended';
}

function isKept(state: NormState['performance']['state']): boolean {
  return state === 'kept' || state === 'departed';
}

function linesOf(state: NormState, verifier: string): readonly DueLine[] {
  if (!isOpen(state)) return [];
  const { id, bearer, start, due, end, performance, compliance, force } = state;
  const line = (kind: DueKind, on: Moment | undefined, whose: string, isLate = false): readonly DueLine[] =>
    on === undefined ? [] : [{ kind, on, norm: id, whose, isLate }];
  const isClaimed = performance.verifyBy !== undefined;
  return [
    ...(isClaimed || performance.state === 'done' ? [] : line('due', due, bearer, performance.late)),
    ...line('verify', performance.verifyBy, verifier),
    ...(compliance.state === 'curing' ? line('cure', compliance.cureBy, bearer) : []),
    ...(force.state === 'pending' || force.state === 'drafted' ? line('begins', start, bearer) : []),
    ...line('ends', end, bearer),
  ];
}

function rungsOf({ id, finding, norm, step, steps }: ResponseState): readonly DueLine[] {
  if (step === 'ended') return [];
  return steps.flatMap(({ n, due, after, done }) => {
    const on = due ?? after;
    if (on === undefined || done !== undefined) return [];
    return [{ kind: 'response' as const, on, norm, whose: norm, isLate: false, response: { id, finding, step: n } }];
  });
}
