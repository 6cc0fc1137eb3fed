import {
  type Compliance,
  type FindingState,
  type GradedResponse,
  type Moment,
  type NormState,
  normIn,
  type ResponseState,
  type ToldHappening,
} from '#agreement/compliance';
import { compareText } from '#agreement/terms';
import type { LivedAgreement } from './lived.ts';

/** The rungs of the ladder, from what is seen to what is done about it. A rung lights only when the one before has. */
export const RUNGS = ['reported', 'alleged', 'verifying', 'finding', 'attribution', 'cure', 'response'] as const;
export type RungKind = (typeof RUNGS)[number];

/** One rung of an incident's ladder. */
export interface Rung {
  readonly kind: RungKind;
  /** Reached; where it stands now; gone by without being taken; or not reached. */
  readonly state: 'reached' | 'now' | 'passed' | 'unlit';
  readonly on?: Moment;
  /** The last day of what runs. */
  readonly by?: Moment;
  /** Of a response: its rung. */
  readonly step?: number;
  readonly entries: readonly string[];
}

/** Something that was seen or said against a norm, with what became of it and what the accused says. */
export interface Incident {
  /** The first finding, else the report or notice that it began with. */
  readonly id: string;
  readonly norm: string;
  /** How far it came: possible only, alleged, looked into, found, or closed. */
  readonly state: 'possible' | 'alleged' | 'verifying' | 'found' | 'closed';
  /** Only if a competent body has established it and put it to somebody may it be called a breach. */
  readonly isBreach: boolean;
  /** To whom it was put by a finding; nobody before. */
  readonly attributed?: string;
  readonly on: Moment;
  readonly ladder: readonly Rung[];
  /** What is said of it, in order of time: reports, notices, replies, decisions, each by whom it is. */
  readonly said: readonly ToldHappening[];
  /** The findings, the newest last; one that rests on a withdrawn report is flagged. */
  readonly findings: readonly FindingState[];
  readonly response?: ResponseState;
  /** Independent lines of evidence. */
  readonly lineages: number;
}

/** Every incident under an agreement, the newest first. What nobody was told of in this reader's rooms is none. */
export function incidentsOf(lived: LivedAgreement): readonly Incident[] {
  const { assessment } = lived;
  const roots = assessment.findings.filter(({ supersedes }) => supersedes === undefined);
  const found = roots.map((root) => foundIncident(root, lived));
  const cited = new Set(found.flatMap(({ said }) => said.map(({ id }) => id)));
  const open = assessment.norms.flatMap((state) => openIncidents(state, cited, lived));
  return [...found, ...merged(open)].sort((a, b) => compareText(b.on, a.on) || compareText(a.id, b.id));
}

function foundIncident(root: FindingState, lived: LivedAgreement): Incident {
  const { assessment, agreement } = lived;
  const findings = chainFrom(root, assessment.findings);
  const last = findings.at(-1) ?? root;
  const response = assessment.responses.find(({ finding }) => findings.some(({ id }) => id === finding));
  const said = saidOf(findings, response, lived);
  const terms = agreement.responses.find(({ id }) => id === response?.id);
  const isBreach = last.verdict === 'established' && last.attributed !== null;
  return {
    id: root.id,
    norm: last.norm,
    state: isSettled(last, response) ? 'closed' : last.verdict === 'verifying' ? 'verifying' : 'found',
    isBreach,
    ...(last.attributed === null ? {} : { attributed: last.attributed.to }),
    on: said[0]?.occurred.from ?? root.on,
    ladder: ladderOf({ said, findings, last, response, terms }),
    said,
    findings,
    ...(response === undefined ? {} : { response }),
    lineages: last.lineages,
  };
}

function chainFrom(root: FindingState, all: readonly FindingState[]): readonly FindingState[] {
  const next = all.find(({ supersedes }) => supersedes === root.id);
  return next === undefined ? [root] : [root, ...chainFrom(next, all)];
}

function isSettled({ verdict, cured }: FindingState, response: ResponseState | undefined): boolean {
  if (verdict === 'not-established' || verdict === 'accidental') return true;
  return cured !== undefined && (response === undefined || response.step === 'ended');
}

/** What the findings rest on, the findings themselves, what answers them, and what was decided upon them. */
function saidOf(
  findings: readonly FindingState[],
  response: ResponseState | undefined,
  { happenings }: LivedAgreement,
): readonly ToldHappening[] {
  const ids = new Set(
    findings.flatMap(({ id, rests, replies, flaggedFor }) => [id, ...rests, ...replies, ...flaggedFor]),
  );
  for (const ground of response?.grounds ?? []) for (const entry of ground.entries) ids.add(entry);
  const belongs = (told: ToldHappening): boolean => {
    if (ids.has(told.id)) return true;
    if (told.kind === 'submission') return ids.has(told.to ?? '') || ids.has(told.finding ?? '');
    if (told.kind !== 'decision') return false;
    if (told.does === 'withdraw') return ids.has(told.withdraws);
    return 'finding' in told && ids.has(told.finding ?? '');
  };
  return inOrder(happenings.filter(belongs));
}

/** What is alleged, and what is possible and moves nothing, where no finding speaks of it yet. */
function openIncidents(state: NormState, cited: ReadonlySet<string>, lived: LivedAgreement): readonly Incident[] {
  const alleged = entriesOf(state.compliance, ['allegation', 'observation']).filter((id) => !cited.has(id));
  const possible = state.compliance.possible.filter((id) => !cited.has(id) && !alleged.includes(id));
  return [
    ...alleged.map((id) => openIncident(id, state, 'alleged', lived)),
    ...possible.map((id) => openIncident(id, state, 'possible', lived)),
  ].filter((incident) => incident.said.length > 0);
}

/** One report that may concern either side is one incident, of the norm and of no bearer. */
function merged(open: readonly Incident[]): readonly Incident[] {
  const byId = new Map<string, Incident>();
  for (const incident of open) {
    const before = byId.get(incident.id);
    const isSame = before === undefined || before.norm === incident.norm;
    byId.set(incident.id, isSame ? incident : { ...before, norm: normIn(before.norm) });
  }
  return [...byId.values()];
}

function entriesOf({ grounds }: Compliance, rules: readonly string[]): readonly string[] {
  return [...new Set(grounds.filter(({ rule }) => rules.includes(rule)).flatMap(({ entries }) => entries))];
}

function openIncident(id: string, norm: NormState, state: 'alleged' | 'possible', lived: LivedAgreement): Incident {
  const said = inOrder(
    lived.happenings.filter((told) => told.id === id || (told.kind === 'submission' && told.to === id)),
  );
  const first = said.find((told) => told.id === id);
  const on = first?.occurred.from ?? lived.asked.asOf;
  const isNotice = first?.kind === 'notice';
  const lit = state === 'alleged' ? 'alleged' : 'reported';
  return {
    id,
    norm: norm.id,
    state,
    isBreach: false,
    on,
    ladder: RUNGS.map((kind): Rung => {
      const at = RUNGS.indexOf(kind) - RUNGS.indexOf(lit);
      const reached = at < 0 && !(kind === 'reported' && isNotice);
      return {
        kind,
        state: at === 0 ? 'now' : reached ? 'reached' : 'unlit',
        ...(at > 0 ? {} : { on }),
        entries: at > 0 ? [] : [id],
      };
    }),
    said,
    findings: [],
    lineages: 1,
  };
}

interface Climbed {
  readonly said: readonly ToldHappening[];
  readonly findings: readonly FindingState[];
  readonly last: FindingState;
  readonly response: ResponseState | undefined;
  readonly terms: GradedResponse | undefined;
}

/** The ladder of what was found: each rung with its day; the last that is lit is where it stands. */
function ladderOf({ said, findings, last, response, terms }: Climbed): readonly Rung[] {
  const reports = said.filter(({ kind }) => kind === 'report');
  const notices = said.filter(({ kind }) => kind === 'notice');
  const [first] = reports;
  const heard = notices[0] ?? first;
  const firm = findings.find(
    ({ verdict }) => verdict !== 'verifying' && verdict !== 'probable' && verdict !== 'possible',
  );
  const rungs: Omit<Rung, 'state'>[] = [
    { kind: 'reported', ...on(first?.occurred.from), entries: reports.map(({ id }) => id) },
    { kind: 'alleged', ...on(heard?.occurred.from), entries: heard === undefined ? [] : [heard.id] },
    { kind: 'verifying', ...on(firm === undefined ? findings[0]?.on : heard?.occurred.from), entries: [] },
    { kind: 'finding', ...on(firm?.on), entries: findings.map(({ id }) => id) },
    {
      kind: 'attribution',
      ...on(last.attributed === null || firm === undefined ? undefined : last.on),
      entries: [last.id],
    },
  ];
  const cure: Omit<Rung, 'state'> = {
    kind: 'cure',
    ...on(isHeld(last) ? last.on : undefined),
    ...(last.cureBy === undefined ? {} : { by: last.cureBy }),
    entries: [],
  };
  const steps = (terms?.steps ?? []).map(({ n }): Omit<Rung, 'state'> => {
    const step = response?.steps.find((each) => each.n === n);
    const by = step?.due ?? step?.after;
    return { kind: 'response', ...on(step?.done), ...(by === undefined ? {} : { by }), step: n, entries: [] };
  });
  return lit([...rungs, ...(isHeld(last) ? [cure, ...steps] : [])]);
}

/** Whether a breach was established and put to somebody: only then does anything follow from it. */
function isHeld({ verdict, attributed }: FindingState): boolean {
  return verdict === 'established' && attributed !== null;
}

function on(moment: Moment | undefined): { readonly on?: Moment } {
  return moment === undefined ? {} : { on: moment };
}

function lit(rungs: readonly Omit<Rung, 'state'>[]): readonly Rung[] {
  const last = rungs.findLastIndex((rung) => rung.on !== undefined);
  const stateOf = (rung: Omit<Rung, 'state'>, i: number): Rung['state'] => {
    if (i === last) return 'now';
    if (rung.on !== undefined) return 'reached';
    return i < last ? 'passed' : 'unlit';
  };
  return rungs.map((rung, i) => ({ ...rung, state: stateOf(rung, i) }));
}

function inOrder(told: readonly ToldHappening[]): readonly ToldHappening[] {
  return [...told].sort((a, b) => compareText(a.occurred.from, b.occurred.from) || compareText(a.id, b.id));
}
