declare const brand: unique symbol;

/** An id of one kind of thing; two kinds never mix. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** A unit of one draft; it belongs to that draft and never changes. */
export type UnitId = Id<'unit'>;
/** One text, tabled or leaked or described. */
export type DraftId = Id<'draft'>;
/** A point in dispute, which outlives drafts. */
export type QuestionId = Id<'question'>;
/** One answer that is on the table for a question. */
export type OptionId = Id<'option'>;
/** Whose consent the agreement needs, or a third party, a body, a bloc. */
export type PartyId = Id<'party'>;
/** One negotiation, from first contact to last inspection. */
export type ProcessId = Id<'process'>;
/** A locked room of a process. */
export type RoomId = Id<'room'>;
/** One thing that happened, written once. */
export type EntryId = Id<'entry'>;
/** What makes a repeated request harmless: unique within a room. */
export type CommandId = Id<'command'>;
/** A person: an office-holder, a delegate, a member of a room. */
export type PersonId = Id<'person'>;
/** Something that happened around the text. */
export type EventId = Id<'event'>;
/** Long matter of a room, stored apart under a random id. */
export type BlobId = Id<'blob'>;
/** What was read: an article, a transcript, a paper. */
export type SourceId = Id<'source'>;
/** What somebody said, as one source or several have it. */
export type StatementId = Id<'statement'>;
/** A change to a text: proposed in words, or only reported. */
export type AmendmentId = Id<'amendment'>;
/** What somebody said would come, to be judged later. */
export type ForecastId = Id<'forecast'>;
/** One piece of news in a public room, which keeps its address through corrections. */
export type UpdateId = Id<'update'>;
/** What units of successive drafts have in common. */
export type ThreadId = Id<'thread'>;

/** Takes a string for an id, at a door where its form was checked. */
export function asId<I extends string>(s: string): I {
  return s as I;
}
