import { officesOn, type Person } from '#agreement/parties';
import type { Day, PersonId } from '#agreement/terms';
import { dayOfStatement, type RecordedStatement } from './statement.ts';
import type { RecordedReading } from './statement-reading.ts';

/** What a rule finds in a statement. What no rule can find is an editor's note. */
export interface Flag {
  readonly kind: 'office-not-held' | 'no-day' | 'no-source' | 'demand-without-source' | 'reported-before-said';
  /** The finding, for people. */
  readonly sentence: string;
  /** Who held the office on that day, as far as the record knows. */
  readonly holders?: readonly PersonId[];
}

type People = ReadonlyMap<PersonId, Person>;

/** All that rules find in a statement as it is read. */
export function flagsOf(
  statement: RecordedStatement,
  readings: readonly RecordedReading[],
  people: People,
): readonly Flag[] {
  const { saidOn, reportedOn, reports } = statement;
  const flags: Flag[] = [];
  const office = officeFlag(statement, people);
  if (office !== undefined) flags.push(office);
  if (saidOn === undefined)
    flags.push({ kind: 'no-day', sentence: 'The source does not say on which day it was said.' });
  if (reports.length === 0) flags.push({ kind: 'no-source', sentence: 'No source is given for it.' });
  if (!isSourced(statement) && readings.some(({ stance }) => stance === 'demand'))
    flags.push({
      kind: 'demand-without-source',
      sentence: 'A demand is put down to somebody, and nobody is named as having made it.',
    });
  if (saidOn !== undefined && reportedOn !== undefined && reportedOn < saidOn)
    flags.push({
      kind: 'reported-before-said',
      sentence: `It is reported on ${reportedOn}, before it was said on ${saidOn}.`,
    });
  return flags;
}

/** Whether somebody is said to have said it: a report in the source's own voice that a party demands a thing is no source. */
export function isSourced({ speaker, reports }: RecordedStatement): boolean {
  return reports.length > 0 && speaker.kind !== 'source';
}

/** The speaker did not hold that office on the day on which it was said or, where none is given, became known. */
function officeFlag(statement: RecordedStatement, people: People): Flag | undefined {
  const { speaker } = statement;
  if (speaker.kind !== 'named' || speaker.office === undefined) return undefined;
  const person = people.get(speaker.person);
  if (person === undefined) return undefined;
  const day = dayOfStatement(statement);
  const isNear = statement.saidAbout !== undefined;
  if (holds(person, speaker.office, day, isNear)) return undefined;
  const others = [...people.values()].filter(
    (p) => p.id !== person.id && p.party === person.party && holds(p, speaker.office ?? '', day, isNear),
  );
  const when = statement.saidOn === undefined ? `${day}, when it became known` : day;
  const then = others.length === 0 ? '' : ` ${others.map((p) => p.name).join(', ')} held it then.`;
  return {
    kind: 'office-not-held',
    sentence: `By the record ${person.name} was not ${speaker.office} on ${when}.${then}`,
    ...(others.length === 0 ? {} : { holders: others.map((p) => p.id) }),
  };
}

/** Whether somebody held an office by that title on a day or, where the day is known roughly, in its month. */
function holds(person: Person, title: string, day: Day, isNear: boolean): boolean {
  const month = day.slice(0, 7);
  const held = isNear
    ? person.offices.filter(
        (o) => o.from.slice(0, 7) <= month && (o.to === undefined || month.slice(0, o.to.length) <= o.to.slice(0, 7)),
      )
    : officesOn(person, day);
  return held.some((office) => isTitle(plainTitle(title), plainTitle(office.title)));
}

/** A source may leave out of what: "President" is said of the President of Ukraine. */
function isTitle(said: string, held: string): boolean {
  return said === held || held.startsWith(`${said} of `) || held.startsWith(`${said} for `);
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
