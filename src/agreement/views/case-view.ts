import type { Channel, ToldEvent } from '#agreement/course';
import type { State } from '#agreement/evolve';
import type { Disclosure, Party, Person, Pick, PosedQuestion, ProcessOpened, Release, Room } from '#agreement/parties';
import type { Front } from '#agreement/publication';
import type { Source } from '#agreement/sources';
import type { Day, Placed, ProcessId } from '#agreement/terms';
import { type TabledDraft, tabledDraft } from '#agreement/text';

/**
 * A process as a reader may see it at a day: what his rooms hold that could be known by then. All of it comes out of
 * entries, and says which room it lies in; parties and rooms are in the order of their names and ids, drafts and events
 * in the order of their dates. An event names only drafts that are seen: it can be known before the text that came of it.
 */
export interface CaseView extends ProcessOpened {
  readonly id: ProcessId;
  readonly rooms: readonly Room[];
  readonly parties: readonly (Party & Placed)[];
  readonly people: readonly (Person & Placed)[];
  readonly sources: readonly (Source & Placed)[];
  readonly drafts: readonly (TabledDraft & Placed)[];
  readonly questions: readonly PosedQuestion[];
  readonly picks: readonly (Pick & Placed)[];
  readonly events: readonly ToldEvent[];
  readonly channels: readonly (Channel & Placed)[];
  /** What came out of more closed rooms, in the room to which it was released. */
  readonly releases: readonly Release[];
  readonly disclosures: readonly Disclosure[];
  /** Which questions each unit touches, by the unit's id. */
  readonly touches: ReadonlyMap<string, readonly string[]>;
  readonly front: Front;
}

/**
 * The process as the state has it, or nothing on a day when nothing of it was known. As of a day in the world it holds
 * the texts that were tabled, the channels and the events that had begun by then, whenever they became known. Nothing in
 * it changes when the state does.
 */
export function caseView(id: ProcessId, state: State, asOf?: Day): CaseView | undefined {
  const { parties, text, course, sources, publication } = state;
  if (parties.process === undefined) return undefined;
  const happened = (day: Day | string) => asOf === undefined || day <= asOf;
  const recorded = [...text.drafts.values()]
    .filter((draft) => happened(draft.date))
    .sort((a, b) => byText(a.date, b.date) || byText(a.id, b.id));
  const tabled = new Set(recorded.map((draft) => draft.id));
  return {
    ...parties.process,
    id,
    rooms: [...parties.rooms.values()]
      .map((room) => ({ ...room, members: new Map(room.members) }))
      .sort((a, b) => byText(a.id, b.id)),
    parties: [...parties.parties.values()].sort((a, b) => byText(a.name, b.name)),
    people: [...parties.people.values()].sort((a, b) => byText(a.name, b.name)),
    sources: [...sources.sources.values()],
    drafts: recorded.map(tabledDraft),
    questions: [...parties.questions.values()].map((question) => ({ ...question, options: [...question.options] })),
    picks: parties.picks.filter((pick) => asOf === undefined || tabled.has(pick.draft)),
    events: [...course.events.values()]
      .filter((event) => happened(event.occurred))
      .map((event) => ({ ...event, drafts: event.drafts.filter((draft) => tabled.has(draft)) }))
      .sort((a, b) => byText(a.occurred, b.occurred) || byText(a.id, b.id)),
    channels: [...course.channels.values()]
      .filter((channel) => happened(channel.from))
      .sort((a, b) => byText(a.from, b.from) || byText(a.id, b.id)),
    releases: [...parties.releases],
    disclosures: [...parties.disclosures],
    touches: new Map(recorded.flatMap((d) => Object.entries(d.touches ?? {}))),
    front: { columns: [...publication.columns], matters: [...publication.matters], leads: [...publication.leads] },
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
