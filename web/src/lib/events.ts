import type { ToldEvent } from '#agreement/course';
import type { CaseView } from '#agreement/views';
import { draftAddress } from '#lib/addresses.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';
import { type CitedSource, citedSources } from '#lib/sources.ts';

/** Something that happened around the texts, as a page tells it. */
export interface TimedEvent {
  readonly id: string;
  /** The room that it was told in, unless that is public. */
  readonly room: RoomMark | undefined;
  readonly kind: string;
  /** Whether it weighs on the talks from without, by its kind; undefined where it is a part of them. */
  readonly pressure: Pressure | undefined;
  readonly title: string;
  /** Its first day, and its last if it went on. */
  readonly date: string;
  readonly end: string | undefined;
  /** Where it was, and in which form. */
  readonly where: string;
  /** Who took part, or whom it concerns, by name. */
  readonly who: readonly string[];
  readonly effect: string | undefined;
  readonly note: string | undefined;
  readonly drafts: readonly { readonly title: string; readonly address: string }[];
  readonly sources: readonly CitedSource[];
}

/** What weighs on talks from without: what a party is pressed with, and what happens where the fighting is. */
export type Pressure = 'leverage' | 'battlefield';

/** By the kinds that records tell events under; a kind that is not here is a part of the talks, or nobody knows. */
const PRESSURES: ReadonlyMap<string, Pressure> = new Map([
  ['sanctions', 'leverage'],
  ['aid', 'leverage'],
  ['deadline', 'leverage'],
  ['military', 'battlefield'],
  ['attack', 'battlefield'],
  ['truce', 'battlefield'],
]);

/** Some events of a case, as a page tells them. */
export function timedEvents(view: CaseView, events: readonly ToldEvent[], known: string): readonly TimedEvent[] {
  const names = namesIn(view);
  return events.map((event) => timedEvent(view, event, names, known));
}

function timedEvent(view: CaseView, event: ToldEvent, names: ReadonlyMap<string, string>, known: string): TimedEvent {
  return {
    id: event.id,
    room: marksOf(view.rooms)(event.room),
    kind: event.kind,
    pressure: PRESSURES.get(event.kind),
    title: event.title,
    date: event.occurred,
    end: event.end,
    where: [event.place, event.format].filter((words) => words !== undefined).join(', '),
    who: event.participants.flatMap((id) => names.get(id) ?? []),
    effect: event.effect,
    note: event.note,
    drafts: view.drafts
      .filter((draft) => event.drafts.includes(draft.id))
      .map((draft) => ({ title: draft.title ?? draft.id, address: draftAddress(view.id, draft.id, known) })),
    sources: citedSources(view, event.sources),
  };
}

/** Parties and people by id, as one would name them in a line. */
function namesIn({ parties, people }: CaseView): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...parties.map((party) => [party.id, party.short ?? party.name] as const),
    ...people.map((person) => [person.id, person.name] as const),
  ]);
}
