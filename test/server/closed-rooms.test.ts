import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asId, type CommandId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { KEY_HOLDER } from '#desk';
import type { CaseFiles } from '../../src/case-folders/files.ts';
import { createServer } from '../../src/server/index.ts';
import { allAddresses } from './addresses.ts';
import { deskWith, sampleCase } from './sample-desk.ts';
import { secretsOf } from './secrets.ts';

const river = await sampleCase('river-accord');
// What was released is public, wherever it came from: it is looked for apart.
const [whole, open] = [await deskWith(withoutReleases(river)), await deskWith(withoutRooms(river))];
// Codes come of random salts and ids, so two records never share them: both servers are handed those of one.
const { codesOf } = open;
const [server, other] = [whole, open].map(({ desk, seals }) =>
  createServer({ desk, codesOf, seals, version: '0.0.0', log: false }),
);
assert.ok(server && other);
after(() => Promise.all([server.close(), other.close(), whole.close(), open.close()]));

test('no answer and no export of the public holds a word of a closed room', async () => {
  const secrets = secretsOf(river);
  for (const word of ['p-hollin', 'Hollin', 'Brae', 'ch-lamp', '700 on each side', 'lake road', 'caucus-kol'])
    assert.ok(
      secrets.some((secret) => secret.includes(word)),
      `${word} is not among the secrets that are searched for`,
    );
  for (const address of await allAddresses(server, 'river-accord')) {
    // The description of the API names kinds of rooms, whatever the record holds; below it is compared byte for byte.
    if (address === '/api/v1/openapi.json') continue;
    const { payload } = await get(server, address);
    for (const secret of secrets) assert.ok(!payload.includes(secret), `${address} says ${secret}`);
  }
});

test('the public’s answers are the same, byte for byte, where there are no closed rooms at all', async () => {
  const addresses = await allAddresses(server, 'river-accord');
  assert.deepEqual(await allAddresses(other, 'river-accord'), addresses);
  for (const url of addresses) {
    const one = await get(server, url);
    const two: Answered = await get(other, url);
    assert.equal(one.statusCode, two.statusCode, url);
    assert.deepEqual(one.rawPayload, two.rawPayload, url);
    assert.deepEqual(withoutDate(one.headers), withoutDate(two.headers), url);
  }
});

test('a draft that lies in a closed room and one that is not there give the same answer, byte for byte', async () => {
  const secret = { ...river.drafts.drafts[0], id: 'secret', title: 'A secret text', base: undefined };
  const told = await whole.desk.act(
    asId<ProcessId>('river-accord'),
    {
      id: asId<CommandId>('secret-draft'),
      room: asId<RoomId>('mediator'),
      kind: 'tableDraft',
      body: {
        id: asId('secret'),
        kind: 'single',
        tabledBy: [],
        date: '2030-06-01' as never,
        availability: 'described-only',
        sources: [],
        text: { title: secret.title, units: [{ id: 'secret.1', kind: 'article', text: 'A secret word.' }] },
      },
    },
    asId<PersonId>('p-lindqua'),
  );
  assert.ok(told.ok, told.ok ? '' : told.refusal.sentence);
  for (const url of [
    '/api/v1/cases/river-accord/drafts/secret',
    '/api/v1/cases/river-accord/redlines/secret/d4',
    '/api/v1/cases/river-accord/redlines/d3/secret/docx',
    '/api/v1/cases/river-accord/redlines/d3/secret/crosswalk',
    '/api/v1/cases/river-accord/drafts/secret?known=2030-07-01',
  ]) {
    const forbidden = await get(server, url);
    const missing = await get(other, url);
    assert.equal(forbidden.statusCode, 404, url);
    assert.deepEqual(forbidden.rawPayload, missing.rawPayload, url);
    assert.deepEqual(withoutDate(forbidden.headers), withoutDate(missing.headers), url);
    const nowhere = await get(server, url.replace('secret', 'nowhere'));
    assert.equal(nowhere.payload.replace('nowhere', 'secret'), forbidden.payload, url);
  }
});

interface Answered {
  readonly statusCode: number;
  readonly payload: string;
  readonly rawPayload: Buffer;
  readonly headers: Record<string, unknown>;
}

function get(from: ReturnType<typeof createServer>, url: string): Promise<Answered> {
  return from.inject({ url });
}

/** The same case as if nobody had ever met behind a closed door. */
function withoutRooms(files: CaseFiles): CaseFiles {
  const isOpen = (item: { readonly room?: string | undefined }) => item.room === undefined;
  const { furtherOptions: _options, ...questions } = files.questions;
  return {
    ...files,
    rooms: undefined,
    sources: lists(files.sources, isOpen),
    parties: { ...files.parties, people: files.parties.people.filter(isOpen) },
    events: { events: (files.events?.events ?? []).filter(isOpen) },
    channels: { channels: (files.channels?.channels ?? []).filter(isOpen) },
    questions,
    statements: files.statements && lists(files.statements, isOpen),
    amendments: files.amendments && lists(files.amendments, isOpen),
    lived: lists(files.lived, isOpen),
    updates: files.updates && withoutWaiting(files.updates),
  };
}

/** What waited in a closed room for its moment is public since then: there it was posted, and never waited. */
function withoutWaiting({ embargoed = [], ...file }: NonNullable<CaseFiles['updates']>): CaseFiles['updates'] {
  const posted = embargoed.map(({ id, title, text, rests, after_release: after }) => ({
    id,
    title,
    text,
    rests,
    ...after,
  }));
  return { ...file, updates: [...file.updates, ...posted] };
}

function withoutReleases(files: CaseFiles): CaseFiles {
  const rooms = files.rooms?.rooms.map(({ released: _released, ...room }) => room);
  return rooms === undefined ? files : { ...files, rooms: { rooms } };
}

/** The same with only some items in each of its lists. */
function lists<T extends object>(file: T, isKept: (item: { readonly room?: string | undefined }) => boolean): T {
  const kept = Object.entries(file).map(([name, list]) => [name, Array.isArray(list) ? list.filter(isKept) : list]);
  return Object.fromEntries(kept);
}

function withoutDate({ date: _date, ...headers }: Record<string, unknown>): Record<string, unknown> {
  return headers;
}

test('a check code of a closed room’s draft and one of no draft are answered alike', async () => {
  const drafts = await Promise.all(
    [KEY_HOLDER, undefined].map((reader) => whole.codesOf(asId<ProcessId>('river-accord'), reader as undefined)),
  );
  const [all, open_] = drafts.map((coded) => (coded.ok ? coded.value : assert.fail(coded.refusal.sentence)));
  const closed = all?.filter(({ draft }) => !open_?.some((each) => each.draft === draft)) ?? [];
  assert.ok(closed.length > 0, 'a draft in a closed room');
  for (const { code } of closed) {
    const there: Answered = await get(server, `/api/v1/check-codes/${code}`);
    const nowhere: Answered = await get(server, '/api/v1/check-codes/0000-0000');
    assert.equal(there.statusCode, 404);
    assert.equal(there.payload.replaceAll(code, 'CODE'), nowhere.payload.replaceAll('0000-0000', 'CODE'));
  }
});
