import { z } from 'zod';
import { type Command, TELLINGS } from '#agreement/command';
import { entrySchemas } from '#agreement/entry';
import { type CommandId, daySchema, type EntryId, idSchema, type RoomId } from '#agreement/terms';

const words = z.string().min(1).max(20_000);
const entry = idSchema<EntryId>();
const room = idSchema<RoomId>();

/** What every request says of itself. */
const head = {
  id: idSchema<CommandId>().describe('made by the asker; a repeat under the same id does nothing twice'),
  room: room.describe('where it is done; for a room that is to be opened, any word that its opener chose'),
  knownOn: daySchema.exactOptional().describe('the day on which the fact could be known, where that is not today'),
};

const request = (kind: string, shape: z.ZodRawShape) => z.strictObject({ ...head, kind: z.literal(kind), ...shape });

/** Those that tell a fact carry the very body that the entry gets. */
const tellings = Object.entries(TELLINGS).map(([kind, type]) => request(kind, { body: entrySchemas[type] }));

const aboutRooms = [
  request('openRoom', { body: entrySchemas.RoomOpened }),
  request('admitMember', { body: entrySchemas.MemberAdmitted }),
  request('removeMember', { body: entrySchemas.MemberRemoved }),
  request('handOver', {
    to: entrySchemas.MemberAdmitted.shape.member,
    role: z.enum(['writer', 'reader']).exactOptional(),
  }),
  request('proposeAct', { body: entrySchemas.ActProposed }),
  request('closeRoom', { reason: words, seconds: entry.exactOptional() }),
  request('release', {
    entries: z.array(entry).min(1),
    to: room,
    words: z.array(words).min(1),
    leave: z.array(words).min(1),
    from: words.exactOptional(),
    seconds: entry.exactOptional(),
  }),
];

const corrections = [
  request('correctEntry', { entry, body: z.unknown(), reason: words }),
  request('withdrawEntry', { entry, reason: words }),
];

const [first, ...others] = [...aboutRooms, ...corrections, ...tellings];

/** A request, in one room, of whoever sends it; made of the same schemas as the entries that it leads to. */
export const commandAsked = z
  .discriminatedUnion('kind', [first as (typeof others)[number], ...others])
  .meta({ id: 'Command' }) as unknown as z.ZodType<Exclude<Command, { kind: 'openProcess' }>>;

/** What a request led to: entries, by their ids. */
export const commandAnswer = z.object({ entries: z.array(z.string()) });

/** What begins a process, and how its keeper is named in it. */
export const beginAsked = z.strictObject({ process: entrySchemas.ProcessOpened, keeper: words });

/** The process that was begun. */
export const begunAnswer = z.object({ case: z.string() });

/** A source and its matter, as a form: `request` is JSON, a captureSource without `kind`. */
export const captureAsked = z.object({
  request: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'it is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.strictObject({ ...head, kind: z.literal('captureSource'), body: entrySchemas.SourceCaptured }))
    .describe('the request as JSON, as it goes to /commands'),
  matter: z.file(),
});
