import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fastify from 'fastify';
import { filled, type Way, waysOfApi, waysOfForms } from './routes.ts';
import { builtScreens, holderStand, RIVER, UNBUILT } from './stand.ts';

const stand = await holderStand(undefined, UNBUILT === false ? await builtScreens() : undefined);
after(() => stand.close());

const VALUES = {
  case: RIVER,
  room: 'caucus-kol',
  invitation: 'iv_none',
  token: 'none',
  format: 'html',
  seq: '1',
} as const;
const HOST = 'localhost:4830';

/** Where a browser, or what plays one, says that a request comes from. */
const FOREIGN: readonly Record<string, string>[] = [
  { origin: 'http://evil.example' },
  { origin: 'http://localhost:4831' },
  { origin: 'https://localhost:4830' },
  { origin: `http://evil.example/${HOST}` },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` },
  { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' },
  { 'sec-fetch-site': '' },
  { origin: '' },
];

interface Asked extends Way {
  readonly url: string;
}

/** What can be asked of any server: these or one with a hole in it. */
type Server = Pick<ReturnType<typeof fastify>, 'inject'>;

async function unsafeWays(): Promise<readonly Asked[]> {
  const api = (await waysOfApi(stand)).filter(({ method }) => method !== 'GET');
  return [...api, ...(UNBUILT === false ? waysOfForms() : [])].map((way) => ({
    ...way,
    url: filled(way.path, VALUES),
  }));
}

/** Those of some requests that a server lets in although they come from elsewhere. */
async function letIn(
  server: Server,
  asked: readonly Asked[],
  from: Record<string, string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { method, url } of asked) {
    const answered = await server.inject({ method: method as 'POST', url, headers: { host: HOST, ...from } });
    if (answered.statusCode !== 403 || answered.json().code !== 'site')
      found.push(`${method} ${url} with ${JSON.stringify(from)}: ${answered.statusCode}`);
  }
  return found;
}

test('nothing that changes anything is let in from a page of another site, with a session or without', async () => {
  const ways = await unsafeWays();
  assert.ok(ways.length > 15);
  const { cookies } = await stand.enter('p-ells');
  for (const from of FOREIGN) {
    assert.deepEqual(await letIn(stand.server, ways, { ...from, cookie: cookies() }), []);
    assert.deepEqual(await letIn(stand.server, ways, from), []);
  }
});

test('who bears a session and does not say where he comes from is not let in; nor is any form of a page', async () => {
  const ways = await unsafeWays();
  const { cookies } = await stand.enter('p-ells');
  assert.deepEqual(await letIn(stand.server, ways, { cookie: cookies() }), []);
  const forms = ways.filter(({ url }) => !url.startsWith('/api/'));
  assert.deepEqual(await letIn(stand.server, forms, {}), []);
});

test('a server without the guard is found out', async () => {
  const open = fastify();
  open.post('/api/v1/cases', async () => ({ done: true }));
  const found = await letIn(
    open,
    [{ method: 'POST', path: '', takes: 'json', query: [], url: '/api/v1/cases' }],
    FOREIGN[0] ?? {},
  );
  assert.equal(found.length, 1);
});

test('what our own pages send is let in', async () => {
  const ways = await unsafeWays();
  const { cookies } = await stand.enter('p-ells');
  const refused = [];
  for (const way of ways.filter(({ method }) => method !== 'DELETE'))
    for (const from of [{ origin: `http://${HOST}` }, { 'sec-fetch-site': 'same-origin', origin: 'null' }])
      if (UNBUILT !== false || way.url.startsWith('/api/'))
        refused.push(...(await letIn(stand.server, [way], { ...from, cookie: cookies() } as Record<string, string>)));
  const asked = ways.filter(({ method, url }) => method !== 'DELETE' && (UNBUILT !== false || url.startsWith('/api/')));
  assert.equal(
    refused.length,
    2 * asked.length,
    'each of them answers something else than that it comes from elsewhere',
  );
});

test('what a page elsewhere can send without being asked first is not read as JSON', async () => {
  const { cookies } = await stand.enter();
  const json = (await unsafeWays()).filter(({ takes, url }) => takes !== 'form' && url.startsWith('/api/'));
  const bodies = [
    'text/plain',
    'text/plain;charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
  ];
  for (const { method, url } of json)
    for (const type of bodies) {
      const answered = await stand.server.inject({
        method: method as 'POST',
        url,
        headers: { host: HOST, origin: `http://${HOST}`, cookie: cookies(), 'content-type': type },
        payload: JSON.stringify({ person: 'p-ells', token: 'x', email: 'x', password: 'x', name: 'x' }),
      });
      assert.ok(
        answered.statusCode === 415 || answered.statusCode === 400,
        `${method} ${url} as "${type}": ${answered.statusCode}`,
      );
    }
  const session = await stand.enter('p-ells');
  const plain = await stand.server.inject({
    method: 'PUT',
    url: `/api/v1/cases/${RIVER}/hat`,
    headers: { host: HOST, origin: `http://${HOST}`, cookie: session.cookies(), 'content-type': 'text/plain' },
    payload: JSON.stringify({ person: null }),
  });
  assert.equal(plain.statusCode, 415);
  assert.equal((await session.get('/api/v1/me')).json().hats[0].person, 'p-ells');
});
