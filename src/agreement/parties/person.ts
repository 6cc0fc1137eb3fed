import type { Day, PartyId, PersonId } from '#agreement/terms';

/** Someone who speaks or acts, by name or only as described. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly party?: PartyId;
  readonly anonymous?: boolean;
  readonly offices: readonly Office[];
  readonly note?: string;
}

/** An office with the days on which it began and ended, as far as known: a year, a month or a day. */
export interface Office {
  readonly title: string;
  readonly from: string;
  readonly to?: string;
}

/**
 * The offices that a person held on a day. A date known to the month or the year alone counts from its first day and
 * to its last, so that no one is flagged for what the record does not know.
 */
export function officesOn(person: Person, day: Day): readonly Office[] {
  return person.offices.filter((o) => o.from <= day && (o.to === undefined || day.slice(0, o.to.length) <= o.to));
}
