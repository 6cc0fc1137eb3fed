import type { FindingState, Norm, NormState, ResponseState, ToldHappening } from '#agreement/compliance';
import { normIn } from '#agreement/compliance';
import { noSuch } from '#agreement/parties';
import { compareText, ok, type Result } from '#agreement/terms';
import { type Incident, incidentsOf } from './incident.ts';
import type { LivedAgreement } from './lived.ts';

/** A norm with its clause, its history, and why it stands as it does, on three axes; never one word for all. */
export interface NormPage {
  readonly norm: Norm;
  /** One for each bearer, or the one that was asked for. */
  readonly states: readonly NormState[];
  /** All that was told of it, in the order in which it could be known. */
  readonly history: readonly ToldHappening[];
  readonly findings: readonly FindingState[];
  readonly responses: readonly ResponseState[];
  readonly incidents: readonly Incident[];
  /** Norms whose start, end or effect speaks of this one, and those of which it speaks. */
  readonly leadsTo: readonly string[];
  readonly waitsFor: readonly string[];
}

/** The page of a norm, named with or without its bearer. Refuses one that the agreement does not have. */
export function normPage(lived: LivedAgreement, named: string): Result<NormPage> {
  const { agreement, assessment, happenings } = lived;
  const id = normIn(named);
  const norm = agreement.norms.find((each) => each.id === id);
  const states = assessment.norms.filter((state) => state.norm === id && (named === id || state.id === named));
  if (norm === undefined || states.length === 0) return { ok: false, refusal: noSuch('norm', named) };
  const findings = assessment.findings.filter((finding) => normIn(finding.norm) === id);
  const incidents = incidentsOf(lived).filter(
    (incident) => normIn(incident.norm) === id && (named === id || incident.norm === named || incident.norm === id),
  );
  const about = new Set([
    ...states.flatMap(({ grounds }) => grounds.flatMap(({ entries }) => entries)),
    ...incidents.flatMap(({ said }) => said.map((told) => told.id)),
  ]);
  return ok({
    norm,
    states,
    history: happenings
      .filter(
        (told) => about.has(told.id) || told.norm === named || (told.norm !== undefined && normIn(told.norm) === id),
      )
      .sort((a, b) => compareText(a.knownOn, b.knownOn) || compareText(a.occurred.from, b.occurred.from)),
    findings,
    responses: assessment.responses.filter((response) => normIn(response.norm) === id),
    incidents,
    leadsTo: agreement.norms.filter((other) => other.id !== id && namesIn(other).has(id)).map((other) => other.id),
    waitsFor: agreement.norms
      .filter((other) => other.id !== id && namesIn(norm).has(other.id))
      .map((other) => other.id),
  });
}

/** The norms of which the conditions of a norm speak. */
function namesIn({ start, due, end, if: when, until, suspendedBy, beats }: Norm): ReadonlySet<string> {
  const names = new Set<string>(beats);
  const walk = (value: unknown): void => {
    if (typeof value === 'string') names.add(value);
    else if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each);
  };
  for (const condition of [start, due, end, when, until, suspendedBy]) walk(condition);
  return names;
}
