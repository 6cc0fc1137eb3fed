import type { RecordedAmendment } from '#agreement/positions';
import type { CaseView } from '#agreement/views';
import { draftAddress, fileAddress } from '#lib/addresses.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';
import { draftTitle } from '#lib/said.ts';
import { type CitedSource, citedSources } from '#lib/sources.ts';
import { numbersOf, type UnitRef } from '#lib/unit-refs.ts';

/** A change that is only reported, as a page sets it: both days, and where it was joined to a text that appeared. */
export interface ReportedChange {
  readonly id: string;
  readonly gloss: string;
  readonly note: string | undefined;
  readonly draft: { readonly title: string; readonly address: string };
  readonly knownOn: string;
  readonly sources: readonly CitedSource[];
  /** The statement that reports it, and the objection that it is said to answer. */
  readonly statement: string | undefined;
  readonly answers: string | undefined;
  readonly joins: readonly {
    readonly title: string;
    readonly date: string | undefined;
    readonly refs: readonly UnitRef[];
    readonly reason: string;
  }[];
  readonly room: RoomMark | undefined;
}

/** A reported change as a page of a case sets it. */
export function reportedChange(
  view: CaseView,
  amendment: RecordedAmendment,
  known: string | undefined,
): ReportedChange {
  const said = (id: string | undefined) =>
    id === undefined ? undefined : fileAddress(view.id, 'statements', id, known);
  return {
    id: amendment.id,
    gloss: amendment.gloss,
    note: amendment.note,
    draft: { title: draftTitle(view, amendment.draft), address: draftAddress(view.id, amendment.draft, known) },
    knownOn: amendment.knownOn,
    sources: citedSources(view, amendment.sources),
    statement: said(amendment.statement),
    answers: said(amendment.answers),
    joins: amendment.joins.map(({ draft: id, units, reason }) => {
      const draft = view.drafts.find((each) => each.id === id);
      return {
        title: draftTitle(view, id),
        date: draft?.date,
        refs: draft === undefined ? [] : numbersOf(view.id, draft, units, known),
        reason,
      };
    }),
    room: marksOf(view.rooms)(amendment.room),
  };
}
