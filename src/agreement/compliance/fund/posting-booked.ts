import type { Clock } from '../clock.ts';
import type { Posting } from '../happening.ts';
import { civilDay } from '../period.ts';
import type { Booked } from './posting.ts';

/** A posting as it was told, as books are kept of it: by the civil day on which the money moved. */
export function bookedOf(posting: Posting, clock: Clock): Booked {
  const { id, by, type, ccy, lines, tranche, step, holdUntil, knownOn, recordedAt } = posting;
  return {
    id,
    by,
    type,
    ccy,
    lines,
    occurred: civilDay(posting.occurred.from, clock),
    knownOn,
    recordedAt,
    ...(tranche === undefined ? {} : { tranche }),
    ...(step === undefined ? {} : { step }),
    ...(holdUntil === undefined ? {} : { holdUntil }),
  };
}
