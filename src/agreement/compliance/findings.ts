import { compareText, type Day } from '#agreement/terms';
import type { FindingState } from './assessment.ts';
import { type Borne, bearerIn, normIn } from './bearers.ts';
import { claimedIn } from './claim-words.ts';
import { cureWindow } from './cure.ts';
import { dayBefore } from './evaluate.ts';
import { ground } from './ground.ts';
import type { Attribution, Confirming, Finding, Report, Standard } from './happening.ts';
import { holderAt } from './holders.ts';
import type { Days, Moment } from './moment.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';

/** The findings on one norm as they stand on the day asked for, in the order in which they were made. */
export function findingsOn(norm: string, r: Reckoning): readonly FindingState[] {
  return statesOf(norm, () => true, r);
}

/** The findings that somebody breached a norm. */
export function breachesOn(norm: string, r: Reckoning): readonly FindingState[] {
  const attributed = (finding: Finding, first: Borne) =>
    finding.verdict === 'established' && attributionOf(finding, first) !== null;
  return statesOf(norm, attributed, r).filter(({ counts }) => counts);
}

function statesOf(
  norm: string,
  asked: (finding: Finding, first: Borne) => boolean,
  r: Reckoning,
): readonly FindingState[] {
  const bearers = r.named(norm);
  const [first] = bearers;
  if (first === undefined) return [];
  return (r.known.logs.get(norm)?.findings ?? [])
    .filter((finding) => asked(finding, first))
    .map((finding) => stateOf(finding, first, bearers, r));
}

function stateOf(finding: Finding, first: Borne, bearers: readonly Borne[], r: Reckoning): FindingState {
  const { norm } = first;
  const base = plainState(finding, first, bearers, r);
  const confirming = confirmationOf(finding, r);
  const cured = curedOn(finding, confirming, base, r);
  const departed = departedDays(finding, base, cured, r);
  const state = {
    ...base,
    ...(confirming === undefined ? {} : { confirmedOn: confirming.occurred.from }),
    ...(cured === undefined ? {} : { cured }),
    ...(departed === undefined || norm.aim === 'achieve' ? {} : { departed }),
  };
  const cureBy = cureWindow(state, r.named(state.concerns[0] ?? norm.id)[0] ?? first, r);
  return cureBy === undefined ? state : { ...state, cureBy };
}

function plainState(finding: Finding, first: Borne, bearers: readonly Borne[], r: Reckoning): FindingState {
  const attributed = attributionOf(finding, first);
  const occurrence = occurrenceOf(finding);
  const flaggedFor = (finding.rests ?? []).filter((id) => r.known.withdrawn.has(id));
  const superseding = r.known.superseding.get(finding.id);
  const counts = !r.agreement.parties.includes(finding.by) && !r.known.withdrawn.has(finding.id);
  return {
    id: finding.id,
    norm:
      attributed === null || bearers.length === 1 ? normIn(finding.norm) : `${normIn(finding.norm)}@${attributed.to}`,
    concerns: concerned(finding, attributed, bearers, r).map(({ id }) => id),
    by: finding.by,
    on: finding.occurred.from,
    occurrence,
    attributed,
    verdict: finding.verdict,
    rests: finding.rests ?? [],
    lineages: lineagesOf(finding, r),
    dissent: finding.dissent ?? [],
    replies: repliesTo(finding, r),
    flagged: flaggedFor.length > 0,
    flaggedFor,
    counts,
    ...(finding.supersedes === undefined ? {} : { supersedes: finding.supersedes }),
    ...(superseding === undefined ? {} : { supersededBy: superseding.id, supersededOn: superseding.occurred.from }),
    grounds: [ground('finding', first.norm, sentenceOf(finding), [finding.id, ...(finding.rests ?? [])])],
  };
}

function sentenceOf({ verdict, by, occurred }: Finding): string {
  return `${by} found on ${occurred.from}: ${verdict}.`;
}

// Where a finding is silent on it, a norm with one bearer can only have been departed from by him.
function attributionOf(finding: Finding, { norm, bearer }: Borne): Attribution | null {
  if (finding.attributed !== undefined) return finding.attributed;
  const to = bearerIn(finding.norm) ?? (norm.bearer === 'each' ? undefined : bearer);
  return to === undefined ? null : { to, standard: occurrenceOf(finding) };
}

function occurrenceOf({ occurrence, verdict }: Finding): Standard {
  if (occurrence !== undefined) return occurrence;
  if (verdict === 'established' || verdict === 'accidental') return 'established';
  return verdict === 'probable' ? 'probable' : 'possible';
}

// A finding that is put to nobody still concerns somebody: whom the one before it concerned, or who holds the place.
function concerned(
  finding: Finding,
  attributed: Attribution | null,
  bearers: readonly Borne[],
  r: Reckoning,
): readonly Borne[] {
  const name = attributed?.to ?? bearerIn(finding.norm);
  const [only] = bearers;
  if (only !== undefined && bearers.length === 1)
    return only.norm.bearer === 'each' || name === undefined || name === only.bearer ? [only] : [];
  if (name !== undefined) return bearers.filter(({ bearer }) => bearer === name);
  const former = finding.supersedes === undefined ? undefined : r.known.findingById.get(finding.supersedes);
  if (former !== undefined && only !== undefined) return concerned(former, attributionOf(former, only), bearers, r);
  const holders = new Set(reportsUnder(finding, r).map((report) => holderAt(report, r)));
  return bearers.filter(({ bearer }) => holders.has(bearer));
}

function reportsUnder({ rests }: Finding, r: Reckoning): readonly Report[] {
  return (rests ?? []).flatMap((id) => {
    const cited = r.known.cited.get(id);
    return cited?.kind === 'report' && !r.known.withdrawn.has(id) ? [cited] : [];
  });
}

/** Reports of one lineage corroborate nothing; one without a lineage stands for itself. */
function lineagesOf(finding: Finding, r: Reckoning): number {
  return new Set(reportsUnder(finding, r).map(({ lineage, id }) => lineage ?? id)).size;
}

function repliesTo(finding: Finding, r: Reckoning): readonly string[] {
  const asked = [finding.id, ...(finding.rests ?? [])].flatMap((id) => r.known.replies.get(id) ?? []);
  return [...new Set([...(finding.reply === undefined ? [] : [finding.reply]), ...asked])].sort(compareText);
}

function confirmationOf(finding: Finding, r: Reckoning): Confirming | undefined {
  const { parties } = r.agreement;
  return r.known.confirmations
    .get(finding.id)
    ?.find(({ by, id }) => !parties.includes(by) && !r.known.withdrawn.has(id));
}

function curedOn(
  finding: Finding,
  confirming: Confirming | undefined,
  { concerns }: FindingState,
  r: Reckoning,
): Moment | undefined {
  if (finding.cured !== undefined && finding.cured <= r.today) return finding.cured;
  if (confirming !== undefined) return claimedCure(confirming, r) ?? confirming.occurred.from;
  const [breacher, other] = concerns.flatMap((name) => r.named(name));
  if (breacher === undefined || other !== undefined || breacher.norm.due?.kind === 'before') return undefined;
  return breacher.norm.aim === 'achieve' ? r.performanceOf(breacher).met : undefined;
}

function claimedCure({ of }: Confirming, r: Reckoning): Moment | undefined {
  const claim = of === undefined ? undefined : r.known.cited.get(of);
  return claim?.kind === 'submission' ? (claimedIn(claim).asAt ?? claim.occurred.from) : undefined;
}

// A departure has days only if it occurred and is put to somebody; an accident is over with the reports that saw it.
function departedDays(
  finding: Finding,
  state: FindingState,
  cured: Moment | undefined,
  r: Reckoning,
): Days | undefined {
  const departs = finding.verdict === 'established' || finding.verdict === 'accidental';
  if (!departs || state.occurrence !== 'established' || state.attributed === null) return undefined;
  const { clock } = r.agreement;
  const seen = reportsUnder(finding, r).map(({ occurred }) => occurred);
  const from =
    finding.interval?.from ?? least(seen.map((stretch) => civilDay(stretch.from, clock))) ?? civilDay(state.on, clock);
  const ended = cured === undefined ? null : dayBefore(cured, r);
  const over =
    finding.verdict === 'accidental' ? (most(seen.map((stretch) => civilDay(stretch.to, clock))) ?? from) : null;
  const to = finding.interval?.to ?? over ?? ended;
  return { from, to: to !== null && to < from ? from : to };
}

function least(days: readonly Day[]): Day | undefined {
  return [...days].sort(compareText)[0];
}

function most(days: readonly Day[]): Day | undefined {
  return [...days].sort(compareText).at(-1);
}
