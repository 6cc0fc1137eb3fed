import type { CaseView, ClauseMargin } from '#agreement/views';
import { type ReportedChange, reportedChange } from '#lib/reported.ts';
import { type SaidLine, saidLine } from '#lib/said.ts';
import { type TabledLine, tabledLine } from '#lib/tabled.ts';

/** What stands in the margin of a clause, as a page sets it. */
export interface MarginLine {
  readonly unit: string;
  /** Who said what of the clause itself, or of an option that it picks, in the order of days; each once. */
  readonly said: readonly SaidLine[];
  readonly reported: readonly ReportedChange[];
  readonly tabled: readonly TabledLine[];
}

/** The margin of a clause as a page of a case sets it. */
export function marginLine(view: CaseView, margin: ClauseMargin, known: string | undefined): MarginLine {
  const told = new Map([...margin.ofUnit, ...margin.ofOptions].map((each) => [each.statement.id, each]));
  return {
    unit: margin.unit,
    said: [...told.values()]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map((each) => saidLine(view, each, known)),
    reported: [...margin.joined, ...margin.reported].map((each) => reportedChange(view, each, known)),
    tabled: margin.tabled.map((each) => tabledLine(view, each, known)),
  };
}
