import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asId } from '#agreement/terms';
import type { Browser } from '../server/browser.ts';
import { filled, type Way, waysOfApi } from './routes.ts';
import { accountsStand, CASE, must, RIVER, tell } from './stand.ts';

const stand = await accountsStand();
after(() => stand.close());
const ROSE = 'rose@example.org';
const member = await stand.signUp(ROSE, 'caucus-kol');
const READERS: Readonly<Record<string, Browser>> = {
  'the keeper of another room': await stand.signUp('other@example.org', 'caucus-iss'),
  'somebody who is nobody there': await stand.signUp('nobody@example.org'),
};
const KOL = 'caucus-kol';

/** The names that stand in addresses, each with what the member knows of that kind and the reader does not. */
type Names = Readonly<Record<string, readonly string[]>>;

/** Places in addresses that hide nothing: each process has a public room, and formats are the same for all. */
const OPEN: Readonly<Record<string, string>> = { case: RIVER, format: 'html', earlier: 'd3', later: 'd4' };

let hidden: Names;
let entries: readonly string[];

before(async () => {
  const person = await stand.personOf(ROSE);
  const ours = (request: object) => tell(stand.desk, person, { room: KOL, ...request });
  const text = { title: 'Ours', units: [{ id: 'ours.1', kind: 'article', text: 'Words that are ours.' }] };
  const draft = { id: 'd-ours', kind: 'single', tabledBy: [], date: '2030-06-01', availability: 'described-only' };
  must(await ours({ kind: 'tableDraft', body: { ...draft, sources: [], text } }));
  const source = { id: 's-ours', publisher: 'We', date: '2030-06-01', reliability: 'A', about: 'Ours.' };
  const request = { id: asId('cm-s'), room: asId(KOL), kind: 'captureSource', body: source } as never;
  must(await stand.desk.capture(RIVER, request, new Uint8Array([1]), person));
  const invited = await member.send('POST', `${CASE}/rooms/${KOL}/invitations`, { role: 'reader', name: 'Guest' });
  hidden = {
    room: [KOL],
    draft: ['d-ours'],
    earlier: ['d-ours'],
    later: ['d-ours'],
    source: ['s-ours'],
    invitation: [invited.json().id],
    code: must(await stand.codesOf(RIVER, person)).flatMap(({ draft: of, code }) => (of === 'd-ours' ? [code] : [])),
  };
  const log = (await member.get(`${CASE}/rooms/${KOL}/log?limit=500`)).json();
  entries = log.entries.map(({ id }: { id: string }) => id);
  assert.ok(entries.length > 5 && Object.values(hidden).every(({ length }) => length === 1), JSON.stringify(hidden));
});

/** An id of the same form and length that nothing bears. */
function nobodys(id: string): string {
  return `${id.slice(0, -3)}000`;
}

/** All addresses of a route in pairs: with a hidden name in one of its places, and with one there that nothing bears. */
function pairsOf({ path }: Way): readonly (readonly [string, string, string])[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, place = '']) =>
    (place in OPEN && !(place in hidden) ? [] : (hidden[place] ?? [])).map((id) => {
      const others = Object.fromEntries(Object.entries(hidden).map(([name, [first = '']]) => [name, first]));
      const at = (value: string) => filled(path, { ...others, ...OPEN, [place]: value });
      return [at(id), at(nobodys(id)), id] as const;
    }),
  );
}

const BODIES: Readonly<Record<string, object>> = {
  'POST /api/v1/cases/{case}/rooms/{room}/invitations': { role: 'reader', name: 'Guest' },
  'POST /api/v1/cases/{case}/rooms/{room}/destroy': { reason: 'A try.' },
};

async function sameBytes(
  reader: Browser,
  method: string,
  [one, other]: readonly [string, string],
  id: string,
  bodies?: readonly [object, object],
) {
  const answers = [];
  for (const [i, url] of [one, other].entries()) {
    const asked = method === 'GET' ? await reader.get(url) : await reader.send(method as 'POST', url, bodies?.[i]);
    const { date: _date, ...headers } = asked.headers;
    answers.push({
      status: asked.statusCode,
      headers,
      body: asked.body.replaceAll(id, 'ID').replaceAll(nobodys(id), 'ID'),
    });
  }
  assert.deepEqual(answers[0], answers[1], `${method} ${one}`);
  assert.ok((answers[0]?.status ?? 0) >= 400, `${method} ${one} is answered`);
}

test('what the member may see is there for him, so that it can be missed by others', async () => {
  for (const url of [`rooms/${KOL}`, `rooms/${KOL}/log`, 'drafts/d-ours', 'matter/s-ours', 'redlines/d-ours/d4'])
    assert.equal((await member.get(`${CASE}/${url}`)).statusCode, 200, url);
  assert.equal((await member.get(`/api/v1/check-codes/${hidden.code?.[0]}`)).statusCode, 200);
});

for (const [who, reader] of Object.entries(READERS))
  describe(`to ${who}, missing and forbidden are the same bytes`, () => {
    test('at every address of the API with a name in it', async () => {
      let pairs = 0;
      for (const way of await waysOfApi(stand))
        for (const [one, other, id] of pairsOf(way)) {
          const body = BODIES[`${way.method} ${way.path}`];
          await sameBytes(reader, way.method, [one, other], id, body && [body, body]);
          pairs++;
        }
      assert.ok(pairs >= 20, `${pairs} pairs`);
    });

    test('in every request that names a room', async () => {
      const url = `${CASE}/commands`;
      const to = (room: string): readonly object[] => [
        { room, kind: 'admitMember', body: { member: 'p-x', role: 'reader' } },
        { room, kind: 'removeMember', body: { member: 'p-ells' } },
        { room, kind: 'closeRoom', reason: 'x' },
        { room, kind: 'handOver', to: 'p-x' },
        { room, kind: 'nameParty', body: { id: 'x', name: 'X', kind: 'state' } },
        { room, kind: 'proposeAct', body: { act: { kind: 'close' }, reason: 'x' } },
        {
          room: 'mine',
          kind: 'openRoom',
          body: { kind: 'group', title: 'X', parent: room, keepers: ['p-x'], twoPersons: false },
        },
        { room: 'public', kind: 'release', entries: ['en_1'], to: room, words: ['x'], leave: ['x'] },
      ];
      const [theirs, nowhere] = [to(KOL), to(nobodys(KOL))];
      for (const [i, one] of theirs.entries()) {
        const named = (body: object | undefined) => ({ id: `cm-guess-${i}`, ...body });
        await sameBytes(reader, 'POST', [url, url], KOL, [named(one), named(nowhere[i])]);
      }
    });

    test('in every request that names an entry, a draft or a source', async () => {
      const url = `${CASE}/commands`;
      const places = ['public', 'caucus-iss'];
      const naming = (id: string): readonly object[] =>
        places.flatMap((room) => [
          { room, kind: 'withdrawEntry', entry: id, reason: 'x' },
          { room, kind: 'correctEntry', entry: id, body: {}, reason: 'x' },
          { room, kind: 'closeRoom', reason: 'x', seconds: id },
          { room, kind: 'release', entries: [id], to: 'public', words: ['x'], leave: ['x'] },
          { room, kind: 'readPick', body: { question: id, draft: id, option: id, units: [] } },
          { room, kind: 'overrulePair', body: { earlierDraft: id, laterDraft: 'd4', earlier: [], later: [] } },
          {
            room,
            kind: 'tellEvent',
            body: {
              id: 'x',
              kind: 'x',
              title: 'x',
              occurred: '2030-01-01',
              participants: [],
              drafts: [id],
              sources: [id],
            },
          },
        ]);
      for (const id of [...entries.slice(0, 8), 'd-ours', 's-ours']) {
        const [theirs, nowhere] = [naming(id), naming(nobodys(id))];
        for (const [i, one] of theirs.entries()) {
          const named = (body: object | undefined) => ({ id: `cm-guess-${i}`, ...body });
          await sameBytes(reader, 'POST', [url, url], id, [named(one), named(nowhere[i])]);
        }
      }
    });

    test('however often he asks: no limit says that he came near something', async () => {
      for (let i = 0; i < 60; i++) {
        const url = `${CASE}/rooms/${i % 2 === 0 ? KOL : nobodys(KOL)}/invitations`;
        assert.notEqual((await reader.get(url)).statusCode, 429);
      }
    });
  });

test('an answer that tells them apart is found out', async () => {
  const reader = READERS['the keeper of another room'];
  assert.ok(reader);
  const telling: Browser = {
    ...reader,
    get: async (url) => ({ ...(await reader.get(url)), ...(url.includes(KOL) ? { statusCode: 403 } : {}) }),
  };
  const pair = [`${CASE}/rooms/${KOL}`, `${CASE}/rooms/${nobodys(KOL)}`] as const;
  await assert.rejects(sameBytes(telling, 'GET', pair, KOL), assert.AssertionError);
});
