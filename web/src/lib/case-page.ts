import type { Question } from '#agreement/parties';
import type { Availability, DraftKind, TabledDraft } from '#agreement/text';
import type { CaseView } from '#agreement/views';
import { compareAddress, draftAddress } from '#lib/addresses.ts';
import { type TimedEvent, timedEvents } from '#lib/events.ts';
import { type MarkOf, marksOf, type RoomMark } from '#lib/room-marks.ts';
import { type CitedSource, citedSources } from '#lib/sources.ts';
import { numbersOf, type UnitRef } from '#lib/unit-refs.ts';
import { sayTablers } from '#lib/words.ts';

/** A draft as it stands on the time line. */
export interface TabledText {
  readonly id: string;
  readonly title: string;
  /** The room that it lies in, unless that is public. */
  readonly room: RoomMark | undefined;
  readonly kind: DraftKind;
  readonly by: string;
  readonly date: string;
  readonly knownOn: string | undefined;
  readonly availability: Availability;
  readonly paraphrase: boolean;
  readonly units: number;
  readonly note: string | undefined;
  readonly sources: readonly CitedSource[];
  readonly address: string;
  /** The text that it revises or answers, and the one of which it is a rival witness. */
  readonly base: Related | undefined;
  readonly witnessOf: Related | undefined;
}

/** Another draft that a draft answers, with the comparison of the two where both have units. */
export interface Related {
  readonly title: string;
  readonly address: string;
  readonly compare: string | undefined;
}

/** A question with its options, and which texts pick which. */
export interface AskedQuestion {
  readonly id: string;
  readonly title: string;
  readonly inDispute: string;
  readonly axis: string | undefined;
  readonly room: RoomMark | undefined;
  readonly options: readonly AnsweredOption[];
}

/** An option of a question, and which texts pick it. One that only a closed room speaks of bears that room's sign. */
export interface AnsweredOption {
  readonly text: string;
  readonly room: RoomMark | undefined;
  readonly picks: readonly PickedBy[];
}

/** A text that picks an option, and where. */
export interface PickedBy {
  readonly draft: string;
  readonly refs: readonly UnitRef[];
  readonly open: boolean;
  readonly note: string | undefined;
  /** The room in which it was read so. */
  readonly room: RoomMark | undefined;
}

/** What stands on the time line of a case: a text, or something that happened around the texts. */
export type LineItem = ({ readonly is: 'text' } & TabledText) | ({ readonly is: 'event' } & TimedEvent);

/**
 * The drafts of a case and what happened around them, in order of time; on one day what happened comes before the
 * text. `known` is the day that their pages are to be shown as on; `last` leaves all but the latest so many out.
 */
export function timeLine(found: CaseView, known: string, last = Number.POSITIVE_INFINITY): readonly LineItem[] {
  const events = found.events.map((event) => ({ day: event.occurred, event }));
  const texts = found.drafts.map((draft) => ({ day: draft.date, draft }));
  const line: readonly Placed[] = [...events, ...texts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const shown = line.slice(Math.max(0, line.length - last));
  // Only what is shown is worked out.
  const told = timedEvents(
    found,
    shown.flatMap(({ event }) => event ?? []),
    known,
  );
  const byId = new Map(told.map((event) => [event.id, event]));
  return shown.flatMap(({ event, draft }): readonly LineItem[] => {
    if (draft !== undefined) return [{ is: 'text', ...tabledText(found, draft, known) }];
    const timed = event && byId.get(event.id);
    return timed === undefined ? [] : [{ is: 'event', ...timed }];
  });
}

/** A draft or an event, by its day. */
interface Placed {
  readonly day: string;
  readonly event?: CaseView['events'][number];
  readonly draft?: CaseView['drafts'][number];
}

/** What is known of one draft of a case. */
export function tabledText(found: CaseView, draft: CaseView['drafts'][number], known: string | undefined): TabledText {
  return {
    id: draft.id,
    title: draft.title ?? draft.id,
    room: marksOf(found.rooms)(draft.room),
    kind: draft.kind,
    by: sayTablers(found, draft),
    date: draft.date,
    knownOn: draft.knownOn,
    availability: draft.availability,
    paraphrase: draft.wording === 'paraphrase',
    units: draft.units.length,
    note: draft.note,
    sources: citedSources(found, draft.sources),
    address: draftAddress(found.id, draft.id, known),
    base: relatedOf(found, draft, draft.base, known),
    witnessOf: relatedOf(found, draft, draft.witnessOf, known),
  };
}

/** The questions of a case, each option with the texts that pick it. */
export function askedQuestions(found: CaseView, known: string): readonly AskedQuestion[] {
  const markOf = marksOf(found.rooms);
  return found.questions.map((question) => ({
    id: question.id,
    title: question.title,
    inDispute: question.inDispute,
    axis: question.orderAxis,
    room: markOf(question.room),
    options: question.options.map((option) => ({
      text: option.text,
      // What lies in the room of its question needs no second sign.
      room: option.room === question.room ? undefined : markOf(option.room),
      picks: picksOf(found, question, option.id, known, markOf),
    })),
  }));
}

function picksOf(
  found: CaseView,
  question: Question,
  option: string,
  known: string,
  markOf: MarkOf,
): readonly PickedBy[] {
  return found.drafts.flatMap((draft) =>
    found.picks
      .filter((p) => p.draft === draft.id && p.question === question.id && p.option === option)
      .map((pick) => ({
        draft: draft.title ?? draft.id,
        refs: numbersOf(found.id, draft, pick.units, known),
        open: pick.open === true,
        note: pick.note,
        room: markOf(pick.room),
      })),
  );
}

function relatedOf(
  found: CaseView,
  draft: TabledDraft,
  id: string | undefined,
  known: string | undefined,
): Related | undefined {
  const other = found.drafts.find((d) => d.id === id);
  if (other === undefined) return undefined;
  const both = draft.units.length > 0 && other.units.length > 0;
  return {
    title: other.title ?? other.id,
    address: draftAddress(found.id, other.id, known),
    compare: both ? compareAddress(found.id, other.id, draft.id, known) : undefined,
  };
}
