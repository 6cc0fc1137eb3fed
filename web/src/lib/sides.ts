import type { CaseView, ToldStatement } from '#agreement/views';
import { partyName, type SaidLine, saidLine } from '#lib/said.ts';

type Statement = ToldStatement['statement'];

/** At most so many statements of each side. */
const MOST = 4;

/** What each side said, by day, and by name within a day: as many statements of one as of the other. A party of which nothing is on record is no side here. */
export function bothSides(view: CaseView, told: readonly ToldStatement[], day: string): readonly SaidLine[] {
  const sides = view.parties.filter(({ roles }) => roles?.includes('party'));
  const said = sides
    .map(({ id }) => told.filter(({ statement }) => isSaidBy(statement, id, day)))
    .filter(({ length }) => length > 0);
  const depth = said.length < 2 ? 0 : Math.min(MOST, ...said.map(({ length }) => length));
  return said
    .flatMap((own) => (depth === 0 ? [] : own.slice(-depth)))
    .sort((a, b) => compare(a.day, b.day) || compare(nameOf(view, a), nameOf(view, b)))
    .map((each) => saidLine(view, each, day));
}

/** What somebody is named or described as having said for a party; not what a source says of it in its own voice. */
function isSaidBy({ speaker, reports, onBehalfOf, saidOn }: Statement, party: string, day: string): boolean {
  return (
    onBehalfOf === party && saidOn !== undefined && saidOn <= day && speaker.kind !== 'source' && reports.length > 0
  );
}

function nameOf(view: CaseView, { statement }: ToldStatement): string {
  return partyName(view, statement.onBehalfOf);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
