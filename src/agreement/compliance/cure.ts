import type { GradedResponse } from './agreement.ts';
import type { FindingState } from './assessment.ts';
import { type Borne, normIn } from './bearers.ts';
import { spansOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Moment } from './moment.ts';
import { civilDay, lastGood } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { spanAt } from './span.ts';

/** The words by which a rung of a response gives time to put things right. */
const PUTS_RIGHT = ['put-right', 'put right', 'cure', 'remedy', 'restore'];

/**
 * The last good moment to put a breach right. The norm's own cure counts from the due date of an act, and for a state
 * from the finding; without one, a response's rung to put things right sets the time.
 */
export function cureWindow(finding: FindingState, borne: Borne, r: Reckoning): Moment | undefined {
  if (finding.verdict !== 'established' || finding.attributed === null) return undefined;
  const own = ownCure(borne, finding.on, r);
  if (own !== undefined) return own;
  for (const response of responsesTo(finding, r)) {
    const step = response.steps.find(
      ({ say, within }) => within !== undefined && say !== undefined && PUTS_RIGHT.includes(say),
    );
    if (step?.within !== undefined) return lastGood(countsFrom(response, finding), step.within, r.agreement.clock);
  }
  return undefined;
}

/** The norm's own time to put things right, from the due date of an act, or else from a day. */
export function ownCure(borne: Borne, from: Moment, r: Reckoning): Moment | undefined {
  const { cure, aim } = borne.norm;
  if (cure === undefined) return undefined;
  const due = aim === 'achieve' ? r.datesOf(borne).due : undefined;
  return lastGood(due ?? from, cure, r.agreement.clock);
}

/** The responses that a finding sets off: it establishes a breach, by somebody, of a norm that they speak of. */
export function responsesTo(finding: FindingState, r: Reckoning): readonly GradedResponse[] {
  if (
    finding.verdict !== 'established' ||
    finding.attributed === null ||
    !finding.counts ||
    finding.concerns.length === 0
  )
    return [];
  return r.agreement.responses.filter(({ on }) => speaksOf(on, finding) && isSetOff(on, finding, r));
}

/** From when the clocks of a response count. */
export function countsFrom({ countsFrom }: GradedResponse, finding: FindingState): Moment {
  return countsFrom === 'occurrence' ? (finding.departed?.from ?? finding.on) : finding.on;
}

function speaksOf(on: Expression, finding: FindingState): boolean {
  switch (on.kind) {
    case 'norms':
    case 'uncured':
      return on.norms.some((name) => finding.concerns.includes(name) || name === normIn(finding.norm));
    case 'all':
    case 'any':
      return on.of.some((part) => speaksOf(part, finding));
    default:
      return false;
  }
}

// What speaks of the breach is the finding itself. What else the text asks for must hold on the day of the finding.
function isSetOff(on: Expression, finding: FindingState, r: Reckoning): boolean {
  if (on.kind === 'all') return on.of.every((part) => isSetOff(part, finding, r));
  if (on.kind === 'any') return on.of.some((part) => isSetOff(part, finding, r));
  if (speaksOf(on, finding)) return true;
  return spanAt(spansOf(on, r, { finding, ofOwn: 'all' }), civilDay(finding.on, r.agreement.clock)) !== undefined;
}
