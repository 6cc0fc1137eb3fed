import { z } from 'zod';
import { ROOM_KINDS } from '#agreement/parties';
import { RELIABILITIES } from '#agreement/sources';
import { AVAILABILITIES, DRAFT_KINDS } from '#agreement/text';

const id = z.string().min(1);
const day = z.iso.date();
const ids = z.array(id);

/** The form of `case.yaml`. */
export const caseFile = z.strictObject({
  id,
  title: z.string(),
  short: z.string(),
  invented: z.boolean(),
  opensOn: day,
  closesOn: day,
  knownFrom: day.optional(),
  notice: z.string(),
  /** Who read the texts as norms. */
  codedBy: z.string().optional(),
  /** Who keeps the public room, and tells what no one else is named for. */
  keeper: id,
});

/** An item with a room lies in that room; without one it lies in the public room. */
const room = id.optional();

/** The form of `parties.yaml`. */
export const partiesFile = z.strictObject({
  parties: z.array(
    z.strictObject({
      id,
      code: z.string().optional(),
      name: z.string(),
      short: z.string().optional(),
      aliases: z.array(z.string()).min(1).optional(),
      kind: z.string(),
      roles: ids.optional(),
      members: ids.optional(),
      members_complete: z.boolean().optional(),
      note: z.string().optional(),
    }),
  ),
  people: z.array(
    z.strictObject({
      id,
      name: z.string(),
      party: id,
      room,
      anonymous: z.boolean().optional(),
      offices: z
        .array(z.strictObject({ title: z.string(), from: z.coerce.string(), to: z.coerce.string().optional() }))
        .optional(),
      note: z.string().optional(),
    }),
  ),
});

/** The form of `rooms.yaml`, from the open to the closed. Without the file a case has its public room alone. */
export const roomsFile = z.strictObject({
  rooms: z.array(
    z.strictObject({
      id,
      kind: z.enum(ROOM_KINDS),
      title: z.string(),
      parent: id.nullable(),
      keepers: ids,
      /** They write. */
      members: ids,
      /** They read and do not write. */
      readers: ids.optional(),
      twoPersons: z.boolean().optional(),
      /** Acts that one keeper proposed and that wait for a second. */
      proposed: z
        .array(z.strictObject({ by: id, on: day, act: z.enum(['close', 'destroy']), reason: z.string() }))
        .optional(),
      /** Words that left it, with those in its files (by id) from which they were taken. */
      released: z
        .array(
          z.strictObject({
            on: day,
            of: ids.min(1),
            to: id,
            words: z.array(z.string()).min(1),
            leave: z.array(z.string()).min(1),
            from: z.string().optional(),
          }),
        )
        .optional(),
      /** Given where nothing more is written in it, from that day on. */
      closed: z.strictObject({ on: day, reason: z.string() }).optional(),
    }),
  ),
});

/** The form of `events.yaml`. */
export const eventsFile = z.strictObject({
  events: z.array(
    z.strictObject({
      id,
      kind: z.string(),
      title: z.string(),
      occurred: day,
      /** The day on which it could be known, where that is neither its own nor that of its sources and drafts. */
      knownOn: day.optional(),
      end: day.optional(),
      place: z.string().optional(),
      format: z.string().optional(),
      participants: ids,
      drafts: ids,
      effect: z.string().optional(),
      sources: ids,
      note: z.string().optional(),
      room,
    }),
  ),
});

/** The form of `channels.yaml`. */
export const channelsFile = z.strictObject({
  channels: z.array(
    z.strictObject({
      id,
      kind: z.string(),
      track: z.string(),
      between: ids,
      through: id.optional(),
      people: ids.optional(),
      from: day,
      to: day.optional(),
      note: z.string().optional(),
      room,
    }),
  ),
});

/** The form of `sources.yaml`. */
export const sourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id,
      publisher: z.string(),
      date: z.string(),
      letter: z.enum(RELIABILITIES),
      letterReason: z.string().optional(),
      address: z.string().optional(),
      about: z.string(),
      /** The day on which it was captured, where its date does not tell. */
      knownOn: day.optional(),
      relays: z.array(z.string()).optional(),
      lang: z.string().optional(),
      /** Its text, where the case may hold it: spans count in it. */
      text: z.string().optional(),
      room,
    }),
  ),
});

/** The form of `questions.yaml`. */
export const questionsFile = z.strictObject({
  questions: z.array(
    z.strictObject({
      id,
      title: z.string(),
      inDispute: z.string(),
      orderAxis: z.string().optional(),
      pulls: z.record(id, z.enum(['up', 'down'])).optional(),
      options: z.array(z.strictObject({ id, order: z.int().optional(), text: z.string() })),
      picks: z.array(
        z.strictObject({
          draft: id,
          option: id,
          units: ids,
          open: z.boolean().optional(),
          note: z.string().optional(),
        }),
      ),
    }),
  ),
  /** Options that are spoken of in a closed room only. */
  furtherOptions: z
    .array(z.strictObject({ question: id, room: id, id, text: z.string(), order: z.int().optional() }))
    .optional(),
});

/** The form of `drafts.yaml`: what is known of each draft, and its units as in draft JSON with two keys more. */
export const draftsFile = z.strictObject({
  drafts: z.array(
    z.strictObject({
      id,
      title: z.string(),
      kind: z.enum(DRAFT_KINDS),
      status: z.string().optional(),
      tabledBy: ids,
      date: day,
      knownOn: day.optional(),
      base: id.optional(),
      witnessOf: id.optional(),
      availability: z.enum(AVAILABILITIES),
      wording: z.enum(['text', 'paraphrase']),
      lang: z.string(),
      sources: ids,
      facts: z.record(z.string(), z.unknown()).optional(),
      note: z.string().optional(),
      units: z.array(z.unknown()),
    }),
  ),
});
