import { compareText, type Day } from '#agreement/terms';
import type { Agreement } from './agreement.ts';
import type { AsOf } from './assessment.ts';
import { normIn } from './bearers.ts';
import type {
  Confirming,
  Decision,
  Declaring,
  Finding,
  Happening,
  LookingInto,
  Moving,
  Notice,
  Posting,
  Report,
  Responding,
  Submission,
  Verifying,
} from './happening.ts';
import { civilDay } from './period.ts';

/** What was said of one norm, in the order in which it happened. */
export interface NormLog {
  readonly submissions: Submission[];
  readonly notices: Notice[];
  readonly verifications: Verifying[];
  readonly inquiries: LookingInto[];
  readonly findings: Finding[];
}

/** The happenings that count for a pair of days, sorted into what is asked of them; read once, in one pass. */
export interface Known {
  readonly logs: ReadonlyMap<string, NormLog>;
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
  readonly findingById: ReadonlyMap<string, Finding>;
  /** Findings by the one that they take the place of. */
  readonly superseding: ReadonlyMap<string, Finding>;
  /** By the finding that they confirm as put right. */
  readonly confirmations: ReadonlyMap<string, readonly Confirming[]>;
  /** Steps of responses and suspensions, by the finding that they answer; under '' where they name none. */
  readonly responding: ReadonlyMap<string, readonly Responding[]>;
  /** Decisions that end another, by the one that they end. */
  readonly endings: ReadonlyMap<string, Decision>;
  /** The happenings on which some decision rests. */
  readonly answered: ReadonlySet<string>;
  readonly declarations: readonly Declaring[];
  readonly moves: readonly Moving[];
  /** By their form: `coverage`, `invoke`, `entry-into-force`. */
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
  /** All that were known, whenever the money moved: books are read by their own two days. */
  readonly postings: readonly Posting[];
  /** What stands beside a report or finding in the words of those whom it concerns. */
  readonly replies: ReadonlyMap<string, readonly string[]>;
  /** Withdrawn happenings and the decisions that withdrew them. */
  readonly withdrawn: ReadonlyMap<string, string>;
  /** Reports that a later one takes the place of. */
  readonly corrected: ReadonlySet<string>;
  /** What findings and answers rest on, by its id. */
  readonly cited: ReadonlyMap<string, Report | Submission>;
}

/**
 * Sorts the happenings that were known on the one day and had occurred by the other. Two work backwards from after the
 * day that is asked for, once they are known: a refutation, since it makes a claim worth nothing from the start, and a
 * withdrawal. What decides otherwise after that day is no state of it.
 */
export function knownAt(agreement: Agreement, happenings: readonly Happening[], asked: AsOf): Known {
  const sorting = emptySorting();
  for (const happening of inOrder(happenings, asked.asKnownOn)) sort(sorting, happening, agreement, asked.asOf);
  const cited = citedIn(sorting);
  return { ...sorting, cited };
}

/** The order of what happened: by when it occurred, then by when it was recorded, then by id, whatever order it came in. */
function compareTold(a: Happening, b: Happening): number {
  if (a.occurred.from !== b.occurred.from) return compareText(a.occurred.from, b.occurred.from);
  return a.recordedAt === b.recordedAt ? compareText(a.id, b.id) : compareText(a.recordedAt, b.recordedAt);
}

interface Sorting {
  readonly logs: Map<string, NormLog>;
  readonly reports: Report[];
  readonly findings: Finding[];
  readonly findingById: Map<string, Finding>;
  readonly superseding: Map<string, Finding>;
  readonly confirmations: Map<string, Confirming[]>;
  readonly responding: Map<string, Responding[]>;
  readonly endings: Map<string, Decision>;
  readonly answered: Set<string>;
  readonly declarations: Declaring[];
  readonly moves: Moving[];
  readonly notices: Map<string, Notice[]>;
  readonly postings: Posting[];
  readonly replies: Map<string, string[]>;
  readonly withdrawn: Map<string, string>;
  readonly corrected: Set<string>;
}

function emptySorting(): Sorting {
  return {
    logs: new Map(),
    reports: [],
    findings: [],
    findingById: new Map(),
    superseding: new Map(),
    confirmations: new Map(),
    responding: new Map(),
    endings: new Map(),
    answered: new Set(),
    declarations: [],
    moves: [],
    notices: new Map(),
    postings: [],
    replies: new Map(),
    withdrawn: new Map(),
    corrected: new Set(),
  };
}

function sort(sorting: Sorting, happening: Happening, { clock }: Agreement, asOf: Day): void {
  const had = civilDay(happening.occurred.from, clock) <= asOf;
  if (happening.kind === 'decision') sortDecision(sorting, happening, had);
  else if (had || happening.kind === 'posting') sortOther(sorting, happening);
}

function sortOther(sorting: Sorting, happening: Exclude<Happening, Decision>): void {
  switch (happening.kind) {
    case 'submission':
      if (happening.form === 'reply') push(sorting.replies, happening.to ?? '', happening.id);
      else if (happening.norm !== undefined) logOf(sorting, happening.norm).submissions.push(happening);
      return;
    case 'notice':
      push(sorting.notices, happening.form, happening);
      for (const norm of [happening.norm, ...(happening.also ?? [])]) {
        if (norm !== undefined) logOf(sorting, norm).notices.push(happening);
      }
      return;
    case 'report':
      if (happening.supersedes !== undefined) sorting.corrected.add(happening.supersedes);
      sorting.reports.push(happening);
      return;
    case 'posting':
      sorting.postings.push(happening);
      return;
    case 'claim':
      return;
  }
}

function sortDecision(sorting: Sorting, decision: Decision, had: boolean): void {
  if (decision.does === 'withdraw') sorting.withdrawn.set(decision.withdraws, decision.id);
  if (decision.does === 'verify' && (had || decision.result === 'refuted') && decision.norm !== undefined) {
    logOf(sorting, decision.norm).verifications.push(decision);
  }
  if (!had) return;
  for (const id of decision.rests ?? []) sorting.answered.add(id);
  switch (decision.does) {
    case 'find':
      sortFinding(sorting, decision);
      return;
    case 'confirm-cured':
      push(sorting.confirmations, decision.finding, decision);
      if (decision.ends !== undefined) sorting.endings.set(decision.ends, decision);
      return;
    case 'response-step':
    case 'suspend':
      push(sorting.responding, decision.finding ?? '', decision);
      return;
    case 'declare':
      sorting.declarations.push(decision);
      return;
    case 'investigate':
      logOf(sorting, decision.norm).inquiries.push(decision);
      return;
    case 'lift':
    case 'release':
    case 'supersede-norm':
    case 'void':
    case 'terminate':
    case 'restore':
      sorting.moves.push(decision);
      if (decision.ends !== undefined) sorting.endings.set(decision.ends, decision);
      return;
    default:
      return;
  }
}

function sortFinding(sorting: Sorting, finding: Finding): void {
  sorting.findings.push(finding);
  sorting.findingById.set(finding.id, finding);
  logOf(sorting, finding.norm).findings.push(finding);
  if (finding.supersedes !== undefined) sorting.superseding.set(finding.supersedes, finding);
}

function logOf({ logs }: Sorting, name: string): NormLog {
  const norm = normIn(name);
  const known = logs.get(norm);
  if (known !== undefined) return known;
  const log: NormLog = { submissions: [], notices: [], verifications: [], inquiries: [], findings: [] };
  logs.set(norm, log);
  return log;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Only what findings and confirmations name is kept by id: an index of everything would cost more than all the rest. */
function citedIn({
  findings,
  confirmations,
  reports,
  logs,
  findingById,
}: Sorting): ReadonlyMap<string, Report | Submission> {
  const named = new Set(findings.flatMap(({ rests }) => rests ?? []));
  const cited = new Map<string, Report | Submission>();
  if (named.size > 0) for (const report of reports) if (named.has(report.id)) cited.set(report.id, report);
  for (const { of, finding } of [...confirmations.values()].flat()) {
    const log = logs.get(normIn(findingById.get(finding)?.norm ?? ''));
    const submission = of === undefined ? undefined : log?.submissions.find(({ id }) => id === of);
    if (submission !== undefined) cited.set(submission.id, submission);
  }
  return cited;
}

/** What was known by a day, in order. A log mostly comes so, and to see that costs less than to sort it. */
function inOrder(happenings: readonly Happening[], asKnownOn: Day): readonly Happening[] {
  const known: Happening[] = [];
  let isInOrder = true;
  for (const happening of happenings) {
    if (happening.knownOn > asKnownOn) continue;
    const last = known[known.length - 1];
    isInOrder &&= last === undefined || compareTold(last, happening) <= 0;
    known.push(happening);
  }
  return isInOrder ? known : known.sort(compareTold);
}
