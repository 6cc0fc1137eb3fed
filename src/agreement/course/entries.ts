import { z } from 'zod';
import {
  type DraftId,
  daySchema,
  type EntryOf,
  type EventId,
  idSchema,
  type PartyId,
  type PersonId,
  type SourceId,
} from '#agreement/terms';

const words = z.string().min(1).max(20_000);

/** What happens around the text. */
export const courseEntries = {
  EventTold: z.strictObject({
    id: idSchema<EventId>(),
    kind: words,
    title: words,
    occurred: daySchema,
    end: daySchema.exactOptional(),
    place: words.exactOptional(),
    format: words.exactOptional(),
    participants: z.array(idSchema<PartyId | PersonId>()),
    drafts: z.array(idSchema<DraftId>()),
    effect: words.exactOptional(),
    sources: z.array(idSchema<SourceId>()),
    note: words.exactOptional(),
  }),
  ChannelOpened: z.strictObject({
    id: idSchema<string>(),
    kind: words,
    track: words,
    between: z.array(idSchema<PartyId>()),
    through: idSchema<PartyId>().exactOptional(),
    people: z.array(idSchema<PersonId>()).exactOptional(),
    from: daySchema,
    to: daySchema.exactOptional(),
    note: words.exactOptional(),
  }),
} as const;

/** One of the entries of this chapter. */
export type CourseEntry = EntryOf<typeof courseEntries>;
