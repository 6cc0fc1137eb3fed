import { z } from 'zod';
import { ROLES, ROOM_KINDS } from '#agreement/parties';
import { guardedRoomAsked } from './invitation.ts';
import { timeAsked } from './time.ts';

const id = z.string().min(1);
const day = z.iso.date();
const instant = z.iso.datetime({ precision: 3 });
const seq = z.int().min(0);
const link = z.string().describe('32 bytes in hexadecimal');
const named = z.object({ person: id, name: z.string().describe('as the room names him, else his id') });
const roomNamed = z.object({ id, title: z.string() });
const entryNamed = z.object({ id, says: z.string() });
const head = z.object({ seq, chain: link, at: instant }).describe('the last entry, its link, and when it was told');

/** A room as somebody sees it who enters it. */
export const roomAnswer = z
  .object({
    id,
    kind: z.enum(ROOM_KINDS),
    title: z.string(),
    parent: id.nullable().describe('the next more open room'),
    public: z.boolean(),
    closed: z.boolean(),
    twoPersons: z
      .boolean()
      .describe('nothing is released, closed or destroyed here unless a second keeper says so too'),
    readsLogged: z.boolean().describe('each reading is noted, for the keepers'),
    role: z.enum(ROLES).optional().describe('of the one who asks; left out where he is no member'),
    members: z.array(named.extend({ role: z.enum(ROLES) })),
    entries: seq,
    head,
  })
  .meta({ id: 'Room' });

/** The rooms that the one who asks may enter: the public one first, each followed by those below it. */
export const roomsAnswer = z.object({ rooms: z.array(roomAnswer) });

const logLine = z
  .object({
    room: id,
    seq,
    id,
    type: z.string(),
    says: z.string().describe('what happened, in one sentence whose subject is the author'),
    author: named,
    recordedAt: instant,
    knownOn: day,
    leaf: link,
    chain: link,
    about: id.optional().describe('the entry that this one corrects or withdraws'),
    correctedBy: id.optional(),
    withdrawnBy: id.optional(),
  })
  .meta({ id: 'LogLine' });

/** Which entries of a log are asked for. */
export const logAsked = timeAsked.pick({ known: true, asRecordedBy: true }).extend({
  after: z.coerce.number().int().min(0).optional().describe('only entries after this one, by sequence'),
  before: z.coerce.number().int().min(1).optional().describe('the last entries before this one'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Entries of one room, in the order of its sequence. */
export const logAnswer = z
  .object({
    room: id,
    entries: z.array(logLine),
    next: seq.optional().describe('what to ask `after` to go on'),
    previous: seq.optional().describe('what to ask `before` to go back'),
    head,
  })
  .meta({ id: 'Log' });

/** What was released from a room. */
export const disclosuresAnswer = z.object({
  disclosures: z.array(
    z.object({
      entry: id,
      at: instant,
      to: roomNamed,
      words: z.array(z.string()),
      leave: z.array(z.string()).describe('on whose leave'),
      from: z.string().optional().describe('the source that the open room was told'),
      entries: z.array(entryNamed),
      by: named,
      proposedBy: named.optional(),
    }),
  ),
});

/** Acts that wait for a second person. */
export const proposalsAnswer = z.object({
  proposals: z.array(
    z.object({
      entry: id,
      at: instant,
      act: z.looseObject({ kind: z.enum(['release', 'close', 'destroy']) }),
      to: roomNamed.optional(),
      entries: z.array(entryNamed),
      reason: z.string(),
      by: named,
      own: z.boolean().describe('proposed by the one who asks: another must carry it out'),
    }),
  ),
});

/** A head that the record signed; see `travaux verify --head`. */
export const receiptAnswer = z
  .object({
    process: id,
    room: id,
    seq,
    chain: link,
    signedAt: instant,
    tombstone: link.optional(),
    key: link,
    signature: z.string(),
  })
  .meta({ id: 'Receipt' });

/** Why a room's key is destroyed; `seconds` names the proposal where the room wants two persons. */
export const destroyAsked = z.object({ reason: z.string().min(1).max(20_000), seconds: id.optional() });

/** Names a source of a case. */
export const matterAsked = guardedRoomAsked.pick({ case: true }).extend({ source: id });

/** Where somebody who follows a case was: what is written after that comes first. */
export const streamAsked = z.object({
  cursor: z.string().min(1).max(4000).optional().describe('the id of the last event'),
});
