import { z } from 'zod';
import { RELIABILITIES } from '#agreement/sources';

const day = z.iso.date();
const id = z.string().min(1);

const room = id.describe('the room in which it lies');

/** Names a case. */
export const caseAsked = z.object({ case: id });

const party = z.object({
  id,
  room,
  code: z.string().optional().describe('as it stands in brackets'),
  name: z.string(),
  short: z.string().optional(),
  aliases: z
    .array(z.string())
    .optional()
    .describe('what else it is called where people report: its adjective, its seat'),
  kind: z.string(),
  roles: z.array(z.string()).optional().describe('what it is to this process: party, mediator, guarantor, …'),
  members: z.array(id).optional(),
});

const person = z.object({
  id,
  room,
  name: z.string(),
  party: id.optional(),
  anonymous: z.boolean().optional(),
  offices: z.array(
    z.object({
      title: z.string(),
      from: z.string().describe('a day, or as much of it as is known'),
      to: z.string().optional(),
    }),
  ),
});

const source = z.object({
  id,
  room,
  publisher: z.string(),
  date: z.string().describe('a day, or as much of it as is known'),
  reliability: z.enum(RELIABILITIES).describe('how far the publisher is to be relied on, A to F'),
  address: z.string().optional(),
  about: z.string(),
  relays: z.array(z.string()).optional(),
});

const channel = z.object({
  id,
  room,
  kind: z.string(),
  track: z.string(),
  between: z.array(id),
  through: id.optional(),
  people: z.array(id).optional(),
  from: day,
  to: day.optional(),
  note: z.string().optional(),
});

const release = z.object({
  room: id.describe('the room to which the words were let out'),
  words: z.array(z.string()),
  leave: z.array(z.string()).describe('on whose leave'),
  from: z.string().optional().describe('where they came from, if the leave says so'),
  knownOn: day,
});

/** A case without its texts. */
export const caseAnswer = z
  .object({
    id,
    title: z.string(),
    short: z.string(),
    notice: z.string().optional().describe('what every page and every export of this case says'),
    invented: z.boolean(),
    opensOn: day,
    closesOn: day.optional(),
    parties: z.array(party),
    people: z.array(person),
    sources: z.array(source),
    channels: z.array(channel),
    releases: z.array(release),
  })
  .meta({ id: 'Case' });

/** The cases that the program holds. */
export const casesAnswer = z.object({
  cases: z.array(z.object({ id, title: z.string(), notice: z.string().optional(), invented: z.boolean() })),
});

/** What happened around the texts, in order of time. */
export const eventsAnswer = z.object({
  events: z.array(
    z.object({
      id,
      room,
      kind: z.string(),
      title: z.string(),
      occurred: day,
      end: day.optional(),
      knownOn: day.describe('the day on which it could be known'),
      place: z.string().optional(),
      format: z.string().optional(),
      participants: z.array(id).describe('parties and persons'),
      drafts: z.array(id),
      effect: z.string().optional(),
      sources: z.array(id),
      note: z.string().optional(),
    }),
  ),
});

/** Points in dispute, and which units of which draft pick which option. */
export const questionsAnswer = z.object({
  questions: z.array(
    z.object({
      id,
      room,
      title: z.string(),
      inDispute: z.string(),
      orderAxis: z.string().optional().describe('present if the options form a scale'),
      options: z.array(z.object({ id, room, text: z.string(), order: z.int().optional() })),
    }),
  ),
  picks: z.array(
    z.object({
      room,
      question: id,
      draft: id,
      option: id,
      units: z.array(z.string()).describe('empty where the draft is silent'),
      open: z.boolean().optional(),
      note: z.string().optional(),
    }),
  ),
});
