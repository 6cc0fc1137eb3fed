import { z } from 'zod';
import {
  type DraftId,
  daySchema,
  type EntryId,
  type EntryOf,
  idSchema,
  type OptionId,
  type PartyId,
  type PersonId,
  type QuestionId,
  type RoomId,
  type SourceId,
  type UnitId,
} from '#agreement/terms';
import { ROLES, ROOM_KINDS } from './room.ts';

const words = z.string().min(1).max(20_000);
const party = idSchema<PartyId>();
const person = idSchema<PersonId>();
const option = z.strictObject({ id: idSchema<OptionId>(), text: words, order: z.int().min(1).exactOptional() });

/** What happens to a process, its rooms, the people in them and the questions between them. */
export const partiesEntries = {
  /** The first entry of the public room after its opening: what this negotiation is. */
  ProcessOpened: z.strictObject({
    title: words,
    short: words,
    /** What every page and every export must say. */
    notice: words.exactOptional(),
    invented: z.boolean(),
    opensOn: daySchema,
    closesOn: daySchema.exactOptional(),
    /** The day on which pages open, if not the last. */
    knownFrom: daySchema.exactOptional(),
  }),
  /** A room begins; its own first entry. */
  RoomOpened: z.strictObject({
    kind: z.enum(ROOM_KINDS),
    title: words,
    parent: idSchema<RoomId>().nullable(),
    keepers: z.array(person).min(1),
    twoPersons: z.boolean(),
    /** Each reading of the room by a member is noted, for its keepers; left out means that none is. */
    readsLogged: z.literal(true).exactOptional(),
  }),
  /** A person enters a room, or his part in it changes. */
  MemberAdmitted: z.strictObject({ member: person, role: z.enum(ROLES) }),
  /** A person leaves a room. He no longer reads what he read. */
  MemberRemoved: z.strictObject({ member: person, reason: words.exactOptional() }),
  /** Nothing more is written here; what stands remains. */
  RoomClosed: z.strictObject({ reason: words, seconds: idSchema<EntryId>().exactOptional() }),
  /** A keeper asks a second one to agree to an act, where the room wants two. */
  ActProposed: z.strictObject({
    act: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('release'),
        entries: z.array(idSchema<EntryId>()).min(1),
        to: idSchema<RoomId>(),
        words: z.array(words).min(1),
        leave: z.array(words).min(1),
        from: words.exactOptional(),
      }),
      z.strictObject({ kind: z.literal('close') }),
      z.strictObject({ kind: z.literal('destroy') }),
    ]),
    reason: words,
  }),
  /** In the closed room: what was released from it, to where, on whose leave. */
  Disclosed: z.strictObject({
    entries: z.array(idSchema<EntryId>()).min(1),
    to: idSchema<RoomId>(),
    as: idSchema<EntryId>(),
    leave: z.array(words).min(1),
    seconds: idSchema<EntryId>().exactOptional(),
  }),
  /** In the open room: words that came out of a closed one, on whose leave; which room only if the leave says so. */
  Released: z.strictObject({
    words: z.array(words).min(1),
    leave: z.array(words).min(1),
    from: words.exactOptional(),
  }),
  PartyNamed: z.strictObject({
    id: party,
    code: z
      .string()
      .regex(/^[^\s|[\]\\]+$/)
      .exactOptional(),
    name: words,
    short: words.exactOptional(),
    aliases: z.array(words).min(1).exactOptional(),
    kind: words,
    roles: z.array(words).exactOptional(),
    members: z.array(party).exactOptional(),
    note: words.exactOptional(),
  }),
  PersonNamed: z.strictObject({
    id: person,
    name: words,
    party: party.exactOptional(),
    anonymous: z.boolean().exactOptional(),
    offices: z.array(z.strictObject({ title: words, from: words, to: words.exactOptional() })),
    note: words.exactOptional(),
  }),
  QuestionPosed: z.strictObject({
    id: idSchema<QuestionId>(),
    title: words,
    inDispute: words,
    orderAxis: words.exactOptional(),
    /** The direction on the scale in which a party asks. */
    pulls: z.record(party, z.enum(['up', 'down'])).exactOptional(),
    options: z.array(option),
  }),
  /** A further option, in the room where it is spoken of. */
  OptionOffered: z.strictObject({ question: idSchema<QuestionId>(), option }),
  /** Which units of a draft pick which option. */
  PickRead: z.strictObject({
    question: idSchema<QuestionId>(),
    draft: idSchema<DraftId>(),
    option: idSchema<OptionId>(),
    units: z.array(idSchema<UnitId>()),
    open: z.boolean().exactOptional(),
    sources: z.array(idSchema<SourceId>()).exactOptional(),
    note: words.exactOptional(),
  }),
} as const;

/** One of the entries of this chapter. */
export type PartiesEntry = EntryOf<typeof partiesEntries>;
