import { asId, type Day, ok, type PersonId, type ProcessId, refuse } from '#agreement/terms';
import type { Desk } from '#desk';
import { linksOf, type Record } from '#record';
import { roomsFor, type Seals } from '../../src/server/index.ts';
import type { Ids } from './answers.ts';

/** The seals of a record. */
function sealsOf(record: Record): Seals {
  return {
    links: (process, room, seqs) => linksOf(record, process, room, seqs),
    receipt: (process, room) => record.receipt(process, room, asId('2030-02-01T09:00:00.000Z')),
  };
}

/** What is random in a seal, and differs between two records that hold the same. */
const RANDOM: ReadonlySet<string> = new Set(['leaf', 'chain', 'key', 'signature']);

/**
 * Everything that somebody is told of rooms, for every id of a room that was ever seen anywhere: the rooms, their logs,
 * what left them, what waits in them, their receipts, and what is refused to him there.
 */
export async function roomAnswers(
  desk: Desk,
  record: Record,
  process: ProcessId,
  reader: PersonId | undefined,
  ids: Ids,
): Promise<string> {
  const hats = new Map(reader === undefined ? [] : [[process, reader] as const]);
  const rooms = roomsFor(desk, sealsOf(record), {
    visitor: reader === undefined ? { kind: 'public' } : { kind: 'holder', session: '', hats },
    personIn: () => reader,
    readerIn: async () => ok(reader),
    until: (closed) => closed,
    becomeIn: async () => refuse('sign-in', 'Nobody begins anything here.'),
  });
  const [then, moment] = [
    { asKnownOn: '2030-03-01' as Day },
    { asRecordedBy: asId<never>('2030-01-22T09:05:00.000Z') },
  ];
  const answers: unknown[] = [];
  for (const past of [{}, then, moment]) answers.push(await rooms.rooms(process, past));
  for (const room of ids.rooms) {
    answers.push(await rooms.room(process, room), await rooms.receipt(process, room));
    answers.push(await rooms.disclosures(process, room), await rooms.proposals(process, room));
    answers.push(await rooms.log(process, room, { limit: 3 }), await rooms.log(process, room, { before: 4, limit: 2 }));
    for (const past of [then, moment]) answers.push(await rooms.log(process, room, { limit: 500 }, past));
    const command = { id: `try-${room}`, room, kind: 'withdrawEntry', entry: 'en_none', reason: 'try' } as never;
    answers.push(await rooms.act(process, command), await rooms.destroyRoom(process, room, undefined, 'try'));
  }
  for (const source of ids.things) answers.push(await rooms.matter(process, source));
  return JSON.stringify(answers, (name, value) => (RANDOM.has(name) ? undefined : value));
}
