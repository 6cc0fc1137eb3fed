import { decide } from '#agreement/decide';
import type { State } from '#agreement/evolve';
import {
  asId,
  type CommandId,
  type Day,
  type Instant,
  type PersonId,
  type ProcessId,
  type RoomId,
} from '#agreement/terms';
import { caseView, coverageOf, matrixOf, partyFile, questionFile } from '#agreement/views';
import { type Desk, searchDesk } from '#desk';

const DAYS = ['2030-01-22', '2030-03-01', '2030-07-15'].map((d) => d as Day);
const MOMENTS = ['2030-01-22T09:03:00.000Z', '2030-01-22T09:10:00.000Z'].map((i) => i as Instant);

/**
 * Everything that a reader can get out of a process, as one string: what he reads now and in the past, the log as it
 * stands, what is refused to him for every id that was ever seen anywhere, and what he hears.
 */
export async function allAnswers(
  desk: Desk,
  process: ProcessId,
  reader: PersonId | undefined,
  ids: Ids,
): Promise<string> {
  const answers: unknown[] = [await desk.processes(() => reader)];
  const pasts = [
    {},
    ...DAYS.map((asKnownOn) => ({ asKnownOn })),
    ...MOMENTS.map((asRecordedBy) => ({ asRecordedBy })),
    ...DAYS.flatMap((asKnownOn) => MOMENTS.map((asRecordedBy) => ({ asKnownOn, asRecordedBy }))),
  ];
  for (const past of pasts)
    answers.push(
      await desk.ask(process, reader, (state) => plain([caseView(process, state), positionsIn(state), state]), past),
      await searchDesk(desk, process, reader, { words: 'kilometres' }, past),
      await searchDesk(desk, process, reader, {}, past),
    );
  answers.push(await desk.ask(process, reader, (state) => refusals(state, reader ?? asId<PersonId>('nobody'), ids)));
  for (const source of ids.things) answers.push(await desk.matterOf(process, reader, asId(source)));
  answers.push(await firstNews(desk, process, reader, undefined), await firstNews(desk, process, reader, 'no-cursor'));
  return JSON.stringify(plain(answers));
}

/** Who wants what, and what the text makes of it. */
function positionsIn(state: State): unknown {
  const parties = [...state.parties.parties.keys()];
  return [
    matrixOf(state),
    ...parties.flatMap((party) => [partyFile(state, party), coverageOf(state, party, asId('d1'))]),
    questionFile(state, asId('q')),
  ];
}

/** Ids of rooms, entries and things of both records, hidden ones among them. */
export interface Ids {
  readonly rooms: readonly RoomId[];
  readonly entries: readonly string[];
  readonly things: readonly string[];
}

/** What a reader is told when he tries every id: it must be the same for what is hidden and for what is not there. */
function refusals(state: State, actor: PersonId, ids: Ids): unknown {
  const circumstances = { now: '2031-01-01T00:00:00.000Z' as Instant, newId: () => asId<never>('en_try'), actor };
  const attempt = (room: RoomId, request: object) =>
    decide(state, { id: asId<CommandId>('try'), room, ...request } as never, circumstances);
  return [
    ...ids.rooms.flatMap((room) => [
      attempt(room, { kind: 'nameParty', body: { id: 'new', name: 'New', kind: 'state' } }),
      attempt(room, { kind: 'admitMember', body: { member: 'somebody', role: 'reader' } }),
      attempt(asId<RoomId>('room-new'), {
        kind: 'openRoom',
        body: { kind: 'group', title: 'New', parent: room, keepers: [actor], twoPersons: false },
      }),
    ]),
    ...ids.entries.map((entry) => attempt(asId<RoomId>('public'), { kind: 'withdrawEntry', entry, reason: 'try' })),
    ...ids.things.map((id) =>
      attempt(asId<RoomId>('public'), { kind: 'nameParty', body: { id, name: 'New', kind: 'state', members: [id] } }),
    ),
  ];
}

async function firstNews(
  desk: Desk,
  process: ProcessId,
  reader: PersonId | undefined,
  cursor: string | undefined,
): Promise<unknown> {
  const stop = new AbortController();
  for await (const news of desk.follow(process, reader, cursor, stop.signal)) {
    stop.abort();
    return news;
  }
  return undefined;
}

/** Maps and sets as lists, in the order in which they iterate, for order must not tell either. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return ['map', ...[...value].map(([k, v]) => [plain(k), plain(v)])];
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
}
