import type { Compliance, ComplianceState, FindingState, ResponseState } from './assessment.ts';
import type { Borne } from './bearers.ts';
import { ownCure } from './cure.ts';
import { chain, ground } from './ground.ts';
import type { LookingInto } from './happening.ts';
import type { Indication } from './indication.ts';
import type { Moment } from './moment.ts';
import { isBy } from './period.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * What is said and found against a bearer. A finding that is still open governs; then an allegation that nothing has
 * answered; then the last finding. Nothing is called a breach before a competent finding, unless the text says automatic.
 */
export function complianceOf(borne: Borne, r: Reckoning): Compliance {
  const seen = r.indications().get(borne.id) ?? [];
  const possible = seen.filter(({ says }) => says === 'possible').map(({ entry }) => entry);
  const findings = r.findingsOf(borne).filter(({ counts, supersededBy }) => counts && supersededBy === undefined);
  const open = findings.findLast((finding) => isOpen(stateOf(finding, r), borne));
  if (open !== undefined) return { ...found(open, borne, r), possible };
  const alleged = seen.filter((indication) => indication.says === 'alleges' && !isAnswered(indication, r));
  const inquiry = inquiryOf(borne, r);
  if (inquiry !== undefined && !isLookedInto(inquiry, findings)) return { ...verifying(inquiry, borne), possible };
  if (alleged.length > 0) return { ...allegation(alleged, borne), possible };
  const last = findings.at(-1);
  if (last !== undefined) return { ...found(last, borne, r), possible };
  return { ...(byItself(borne, r) ?? unaccused(borne, seen, r)), possible };
}

type Axis = Omit<Compliance, 'possible'>;

/** What a finding makes of the axis on the day asked for. */
function stateOf(finding: FindingState, r: Reckoning): ComplianceState {
  switch (finding.verdict) {
    case 'accidental':
    case 'not-established':
      return finding.verdict;
    case 'probable':
    case 'possible':
    case 'verifying':
      return 'verifying';
    case 'established':
      return finding.attributed === null ? 'verifying' : breached(finding, r);
  }
}

function breached({ cured, cureBy, id }: FindingState, r: Reckoning): ComplianceState {
  const { clock } = r.agreement;
  const answered = r.responseTo(id) !== undefined;
  if (cured !== undefined) return answered && cureBy !== undefined && !isBy(cured, cureBy, clock) ? 'closed' : 'cured';
  if (cureBy === undefined) return 'established';
  return isBy(r.today, cureBy, clock) ? 'curing' : 'uncured';
}

// A notice that came too late cannot be put right, and what is established of it is not open.
function isOpen(state: ComplianceState, { norm }: Borne): boolean {
  return state === 'curing' || state === 'uncured' || (state === 'established' && norm.due?.kind !== 'before');
}

function found(finding: FindingState, borne: Borne, r: Reckoning): Axis {
  const { norm } = borne;
  const state = stateOf(finding, r);
  const response = r.responseTo(finding.id);
  const links = [ground('finding', norm, `Found ${finding.verdict} by ${finding.by}.`, [finding.id, ...finding.rests])];
  if (finding.flagged)
    links.push(ground('withdrawn', norm, 'Something that the finding rests on was withdrawn.', finding.flaggedFor));
  if (finding.cureBy !== undefined)
    links.push(ground('cure', norm, `To be put right by ${finding.cureBy}.`, [finding.id]));
  return {
    state,
    since: sinceOf(state, finding),
    finding: finding.id,
    ...stepOf(response),
    ...(finding.cureBy === undefined ? {} : { cureBy: finding.cureBy }),
    grounds: chain([...links, ...(response?.grounds ?? [])], ground('plain', norm, 'Found.')),
  };
}

function sinceOf(state: ComplianceState, { on, cured, confirmedOn, cureBy }: FindingState): Moment {
  if (state === 'cured' || state === 'closed') return confirmedOn ?? cured ?? on;
  return state === 'uncured' && cureBy !== undefined ? cureBy : on;
}

function stepOf(response: ResponseState | undefined): { readonly step?: number } {
  return response === undefined || response.step === 'ended' ? {} : { step: response.step };
}

// An allegation is answered by whatever decision rests on it.
function isAnswered({ entry }: Indication, { known }: Reckoning): boolean {
  return known.answered.has(entry);
}

function allegation(alleged: readonly Indication[], { norm }: Borne): Axis {
  const entries = alleged.map(({ entry }) => entry);
  const says = 'Seen for sure, covered by nothing, and not yet decided.';
  const [first] = alleged;
  return {
    state: 'alleged',
    ...(first === undefined ? {} : { since: first.on.from }),
    grounds: [ground('allegation', norm, says, entries)],
  };
}

function inquiryOf(borne: Borne, r: Reckoning): LookingInto | undefined {
  const inquiries = r.known.logs.get(borne.norm.id)?.inquiries ?? [];
  return inquiries.findLast(
    ({ norm, id }) => (norm === borne.id || norm === borne.norm.id) && !r.known.withdrawn.has(id),
  );
}

function isLookedInto({ occurred, of }: LookingInto, findings: readonly FindingState[]): boolean {
  return findings.some(({ on, rests }) => on >= occurred.from || (of !== undefined && rests.includes(of)));
}

function verifying({ id, by, occurred }: LookingInto, { norm }: Borne): Axis {
  return { state: 'verifying', since: occurred.from, grounds: [ground('finding', norm, `${by} looks into it.`, [id])] };
}

// Where the text says that no decision is needed, lateness is the breach.
function byItself(borne: Borne, r: Reckoning): Axis | undefined {
  const { norm } = borne;
  const { late, lateSince, met } = r.performanceOf(borne);
  if (!norm.automatic || !late || lateSince === undefined) return undefined;
  const cureBy = ownCure(borne, lateSince, r);
  const links = [ground('late', norm, `Late from ${lateSince}, which the text itself calls a breach.`)] as const;
  if (cureBy === undefined)
    return { state: met === undefined ? 'established' : 'cured', since: met ?? lateSince, grounds: links };
  const { clock } = r.agreement;
  const state =
    met !== undefined
      ? isBy(met, cureBy, clock)
        ? 'cured'
        : 'closed'
      : isBy(r.today, cureBy, clock)
        ? 'curing'
        : 'uncured';
  return { state, since: met ?? lateSince, cureBy, grounds: links };
}

function unaccused(borne: Borne, seen: readonly Indication[], r: Reckoning): Axis {
  const { norm } = borne;
  const { late, lateSince } = r.performanceOf(borne);
  const cureBy = late && lateSince !== undefined ? ownCure(borne, lateSince, r) : undefined;
  const covered = seen
    .filter(({ says }) => says === 'covered')
    .map(({ entry, by }) => ground('covered', norm, `Covered by ${by}.`, [entry]));
  const unsure = seen.filter(({ says }) => says === 'possible').map(({ entry }) => entry);
  const maybe = unsure.length === 0 ? [] : [ground('report', norm, 'Possible only, which moves nothing.', unsure)];
  const plain = ground('plain', norm, late ? 'Late, and nobody has found a breach.' : 'Nothing is alleged or found.');
  return { state: 'clear', ...(cureBy === undefined ? {} : { cureBy }), grounds: chain([...covered, ...maybe], plain) };
}
