import { compareText, type Day, ok, type Result, refuse } from '#agreement/terms';
import type { LineShape } from './line.ts';
import type { ZoneSide } from './zone.ts';

/** A line as it stood from a day on: whose line it is, by which entry, and how it runs. */
export interface LineVersion {
  readonly line: string;
  readonly version: number;
  readonly from: Day;
  /** The party or body that states it. */
  readonly by: string;
  /** The entry that states it. */
  readonly entry: string;
  readonly shape: LineShape;
}

/** A zone as a text sets it: along a line, so deep, on one side or both. */
export interface ZoneTerms {
  readonly line: string;
  readonly side: ZoneSide;
  readonly depth: number;
}

/** A body adjusts a zone from a day on: its depth, its side, its line, or several of them. */
export interface ZoneAdjustment {
  readonly from: Day;
  /** The body that decided it, and the entry of its decision. */
  readonly by: string;
  readonly entry: string;
  readonly to: Partial<ZoneTerms>;
}

/** The version of a line that stood on a day: the last that had begun, of two from one day the higher. Refuses a day before the first. */
export function lineOn(versions: readonly LineVersion[], line: string, day: Day): Result<LineVersion> {
  const standing = versions
    .filter((version) => version.line === line && version.from <= day)
    .sort((a, b) => compareText(a.from, b.from) || a.version - b.version)
    .at(-1);
  if (standing !== undefined) return ok(standing);
  return refuse('line', `No version of the line ${line} stood on ${day}; state one from that day or earlier.`);
}

/** The terms of a zone on a day: as the text sets them, and then as each adjustment that had begun changed them, in the order of days. */
export function zoneOn(terms: ZoneTerms, adjustments: readonly ZoneAdjustment[], day: Day): ZoneTerms {
  const begun = adjustments
    .filter(({ from }) => from <= day)
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.entry, b.entry))
    .map(({ to }) => to);
  return Object.assign({}, terms, ...begun);
}
