import type { CaseView, Incident, LivedAgreement, Rung } from '#agreement/views';
import { type DutyAsked, dutyAddress } from '#lib/duties/addresses.ts';
import { sayNamed } from '#lib/duties/norm-line.ts';
import { sayMoment, sayPeriod } from '#lib/duties/say-period.ts';
import { type ToldLine, toldLine } from '#lib/duties/say-told.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';
import { partyName } from '#lib/said.ts';

/** An incident as a page sets it. */
export interface IncidentLine {
  readonly id: string;
  readonly address: string;
  readonly on: string;
  readonly norm: string;
  readonly normAddress: string;
  /** How far it came, in words that say no more than was found. */
  readonly stands: string;
  readonly isBreach: boolean;
  readonly ladder: readonly RungLine[];
  readonly said: readonly ToldLine[];
  readonly flagged: readonly string[];
  readonly lineages: number;
  /** The room of what it began with, unless that is public. */
  readonly room: RoomMark | undefined;
}

/** One rung of the ladder in words. */
export interface RungLine {
  readonly name: string;
  readonly says: string;
  readonly state: Rung['state'];
}

/** An incident of an agreement as a page of a case sets it. */
export function incidentLine(
  view: CaseView,
  lived: LivedAgreement,
  incident: Incident,
  asked: DutyAsked,
): IncidentLine {
  const { id, norm, said, findings, lineages, isBreach } = incident;
  const flagged = findings.flatMap(({ id: finding, flaggedFor }) =>
    flaggedFor.map(
      (report) => `The finding ${finding} rests on ${report}, which was withdrawn. It is flagged, not changed.`,
    ),
  );
  const rooms = said.map((told) => marksOf(view.rooms)(told.room)).filter((mark) => mark !== undefined);
  return {
    id,
    address: dutyAddress(view.id, 'incidents', asked, id),
    on: sayMoment(incident.on),
    norm: sayNamed(view, lived, norm),
    normAddress: dutyAddress(view.id, 'duties', asked, norm),
    stands: sayState(incident, view),
    isBreach,
    ladder: incident.ladder.map((rung) => rungLine(rung, incident, lived, view)),
    said: said.map((told) => toldLine(view, told)),
    flagged,
    lineages,
    room: rooms[0],
  };
}

function sayState(incident: Incident, view: CaseView): string {
  const last = incident.findings.at(-1);
  switch (incident.state) {
    case 'possible':
      return 'Possible only: it may lie in the zone, or be of the class. It moves nothing.';
    case 'alleged':
      return 'Alleged. Nothing is found, and nothing may be called a breach.';
    case 'verifying':
      return 'Being verified. Nothing is found yet.';
    default:
      break;
  }
  if (last === undefined) return '';
  const verdict = VERDICTS[last.verdict];
  const put =
    last.attributed === null
      ? 'It is put to nobody.'
      : `Put to ${partyName(view, last.attributed.to)}, ${last.attributed.standard}.`;
  const cured = last.cured === undefined ? '' : ` Put right on ${sayMoment(last.cured)}.`;
  const ended = incident.response?.step === 'ended' ? ' The response has ended.' : '';
  return `${verdict} ${put}${cured}${ended}`;
}

const VERDICTS = {
  established: 'Found: established.',
  accidental: 'Found: it occurred, by accident. No response follows.',
  'not-established': 'Found: not established.',
  probable: 'Found: probable, which establishes nothing.',
  possible: 'Found: possible, which establishes nothing.',
  verifying: 'Being verified.',
} as const;

const NAMES = {
  reported: 'Reported',
  alleged: 'Alleged',
  verifying: 'Verifying',
  finding: 'Finding',
  attribution: 'Attribution',
  cure: 'Cure',
  response: 'Response',
} as const satisfies Record<Rung['kind'], string>;

function rungLine(rung: Rung, incident: Incident, lived: LivedAgreement, view: CaseView): RungLine {
  return {
    name: rung.kind === 'response' && rung.step !== undefined ? `Step ${rung.step}` : NAMES[rung.kind],
    says: sayRung(rung, incident, lived, view),
    state: rung.state,
  };
}

function sayRung(rung: Rung, { response, findings }: Incident, { agreement }: LivedAgreement, view: CaseView): string {
  const on = rung.on === undefined ? '' : sayMoment(rung.on);
  const by = rung.by === undefined ? '' : `by ${sayMoment(rung.by)}`;
  const last = findings.at(-1);
  switch (rung.kind) {
    case 'reported':
      return rung.state === 'passed' ? 'no report; a notice says it' : on;
    case 'alleged':
    case 'verifying':
      return on === '' ? 'not yet' : `since ${on}`;
    case 'finding':
      return on === '' ? 'on what happened; none yet' : `${on}, ${last?.verdict.replace('-', ' ') ?? ''}`;
    case 'attribution':
      return on === ''
        ? 'to a side, apart from the finding; none'
        : `${on}, to ${partyName(view, last?.attributed?.to ?? '')}`;
    case 'cure':
      return [on === '' ? 'from the finding' : `from ${on}`, by].filter((part) => part !== '').join(', ');
    case 'response': {
      const step = agreement.responses.find(({ id }) => id === response?.id)?.steps.find(({ n }) => n === rung.step);
      const what = step?.say?.replaceAll('-', ' ') ?? (step?.effect === undefined ? '' : sayEffect(step.effect));
      const time =
        step?.within === undefined
          ? step?.after === undefined
            ? ''
            : `after ${sayPeriod(step.after)}`
          : `within ${sayPeriod(step.within)}`;
      const done = rung.on === undefined ? (rung.state === 'passed' ? 'not done by its day' : '') : `on ${on}`;
      return [what, time, by, done].filter((part) => part !== '').join(', ');
    }
  }
}

function sayEffect(effect: { readonly kind: string; readonly target?: string; readonly norm?: string }): string {
  return `${effect.kind} ${effect.target ?? effect.norm ?? ''}`.replaceAll('-', ' ');
}
