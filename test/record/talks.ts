import assert from 'node:assert/strict';
import type { Command } from '#agreement/command';
import {
  asId,
  type CommandId,
  type Instant,
  type PersonId,
  type ProcessId,
  type Result,
  type RoomId,
  type SourceId,
} from '#agreement/terms';
import { Desk, KEY_HOLDER } from '#desk';
import type { Record } from '#record';

export const TALKS = asId<ProcessId>('talks');
export const PUBLIC = asId<RoomId>('public');
export const CAUCUS = asId<RoomId>('caucus-kol');
export const MEDIATOR = asId<PersonId>('p-amsool');
export const ELLS = asId<PersonId>('p-ells');

/** The value of an answer that must not be a refusal. */
export function must<T>(answer: Result<T>): T {
  assert.ok(answer.ok, answer.ok ? '' : answer.refusal.sentence);
  return answer.value;
}

/** A clock that goes on by a second at each look. */
export function clock(start = '2030-01-22T09:00:00.000Z'): () => Instant {
  let ms = Date.parse(start);
  return () => {
    ms += 1_000;
    return new Date(ms).toISOString() as Instant;
  };
}

/** A request of a room. The same number makes the same request. */
export function request(room: RoomId, number: number | string, what: object): Command {
  return { id: asId<CommandId>(`c-${room}-${number}`), room, ...what } as Command;
}

/** A request that names a party of this number. */
export function naming(room: RoomId, number: number | string): Command {
  const body = { id: `party-${room}-${number}`, name: `Party ${number}`, kind: 'state' };
  return request(room, `name-${number}`, { kind: 'nameParty', body });
}

/** Opens a desk over a record. */
export async function deskOver(record: Record, now = clock()): Promise<Desk> {
  return must(await Desk.open({ record, now }));
}

/** Begins talks: the public room, and below it a caucus. */
export async function beginTalks(desk: Desk): Promise<void> {
  const body = { title: 'Talks', short: 'Talks', invented: true, opensOn: '2030-01-22' };
  must(await desk.act(TALKS, request(PUBLIC, 'open', { kind: 'openProcess', keepers: [MEDIATOR], body }), MEDIATOR));
  const member = { member: ELLS, role: 'writer' };
  must(await desk.act(TALKS, request(PUBLIC, 'admit', { kind: 'admitMember', body: member }), MEDIATOR));
  const caucus = { kind: 'caucus', title: 'Caucus', parent: PUBLIC, keepers: [ELLS], twoPersons: false };
  must(
    await desk.actTogether(
      TALKS,
      [{ command: request(CAUCUS, 'open', { kind: 'openRoom', body: caucus }), actor: ELLS }],
      KEY_HOLDER,
    ),
  );
}

/** A request that takes in a source of this number. */
export function capturing(room: RoomId, number: number | string): Parameters<Desk['capture']>[1] {
  const body = {
    id: asId<SourceId>(`source-${room}-${number}`),
    publisher: 'A paper',
    date: '2030-01-20',
    reliability: 'B' as const,
    about: 'What was said',
  };
  return { id: asId<CommandId>(`c-${room}-capture-${number}`), room, kind: 'captureSource', body };
}

/** Takes in a source with its matter. */
export async function capture(desk: Desk, room: RoomId, number: number, matter: string): Promise<void> {
  must(await desk.capture(TALKS, capturing(room, number), Buffer.from(matter), ELLS));
}
