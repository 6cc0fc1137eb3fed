import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTurnstile } from '#accounts';
import { KEY_HOLDER } from '#desk';
import { createServer, hatsIn, holderEntrance } from '../../src/server/index.ts';
import { browserAt } from './browser.ts';
import { deskWith, sampleCase } from './sample-desk.ts';

const { desk, codesOf, seals, close } = await deskWith(await sampleCase('river-accord'));
const turnstile = await openTurnstile();
const entrance = holderEntrance({
  desk,
  turnstile,
  scheme: 'http',
  reads: () => Promise.reject(new Error('no room here asks for its readings')),
  hatsOf: (process) => desk.ask(process, KEY_HOLDER, (state) => hatsIn(state, process)),
});
const server = createServer({ desk, codesOf, seals, entrance, version: '0.0.0', log: false });
const CASE = '/api/v1/cases/river-accord';

after(async () => {
  await server.close();
  await entrance.close();
  await close();
});

async function holder(cookies = '') {
  const browser = browserAt(server, { cookies });
  const { token } = await turnstile.tickets.make('enter', 60);
  assert.equal((await browser.send('POST', '/api/v1/session/enter', { token })).statusCode, 200);
  return browser;
}

test('without a session everybody is the public, and is told how to be more', async () => {
  const browser = browserAt(server);
  assert.deepEqual((await browser.get('/api/v1/me')).json(), { kind: 'public', manner: 'single-user', hats: [] });
  for (const answered of [
    await browser.get(`${CASE}/hats`),
    await browser.get('/api/v1/cases/nowhere/hats'),
    await browser.send('PUT', `${CASE}/hat`, { person: 'anybody' }),
    await browser.send('POST', '/api/v1/session/another'),
    await browser.send('POST', `${CASE}/rooms/public/invitations`, { role: 'reader', name: 'X' }),
  ]) {
    assert.deepEqual([answered.statusCode, answered.json().code], [401, 'sign-in']);
    assert.match(answered.json().detail, /one-time address/);
  }
});

test('the one-time address works once, and its session is in a cookie that scripts and other sites never get', async () => {
  const { token } = await turnstile.tickets.make('enter', 60);
  const [first, second] = [browserAt(server), browserAt(server)];
  const entered = await first.send('POST', '/api/v1/session/enter', { token });
  assert.match(
    String(entered.headers['set-cookie']),
    /^travaux=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  assert.equal((await first.get('/api/v1/me')).json().kind, 'holder');
  const again = await second.send('POST', '/api/v1/session/enter', { token });
  const wrong = await second.send('POST', '/api/v1/session/enter', { token: 'wrong' });
  assert.equal(again.statusCode, 404);
  assert.equal(again.body, wrong.body);
  assert.equal((await second.get('/api/v1/me')).json().kind, 'public');
});

test('a session that somebody planted is not taken over, and the one before ends', async () => {
  const planted = browserAt(server, { cookies: 'travaux=planted' });
  const { token } = await turnstile.tickets.make('enter', 60);
  await planted.send('POST', '/api/v1/session/enter', { token });
  assert.doesNotMatch(planted.cookies(), /planted/);
  const before = planted.cookies();
  await holder(before);
  assert.equal((await browserAt(server, { cookies: before }).get('/api/v1/me')).json().kind, 'public');
});

test('the holder wears the hat of any member, and reads as that one and no other', async () => {
  const browser = await holder();
  const { hats } = (await browser.get(`${CASE}/hats`)).json();
  assert.ok(hats.length >= 5);
  const kinds = new Set<string>();
  for (const { person, rooms } of hats) {
    assert.equal((await browser.send('PUT', `${CASE}/hat`, { person })).statusCode, 200);
    const me = (await browser.get('/api/v1/me')).json();
    assert.deepEqual([me.hats[0].person, me.hats.length], [person, 1]);
    assert.deepEqual(
      me.hats[0].rooms.map((room: { id: string }) => room.id).sort(),
      rooms.map((room: { id: string }) => room.id).sort(),
    );
    kinds.add((await browser.get(CASE)).body);
    await browser.send('PUT', `${CASE}/hat`, { person: null });
  }
  assert.ok(kinds.size > 1, 'different people read different things');
  assert.deepEqual((await browser.get('/api/v1/me')).json().hats, []);
  assert.equal((await browser.get(CASE)).body, (await browserAt(server).get(CASE)).body);
});

test('the holder ends his sessions in other browsers, and this one goes on', async () => {
  const [here, there] = [await holder(), await holder()];
  const { sessions } = (await here.get('/api/v1/session/others')).json();
  assert.deepEqual(Object.keys(sessions[0]).sort(), ['since', 'used']);
  assert.equal((await here.send('DELETE', '/api/v1/session/others')).statusCode, 200);
  assert.deepEqual((await here.get('/api/v1/session/others')).json().sessions, []);
  const whoIs = async (browser: Awaited<ReturnType<typeof holder>>) => (await browser.get('/api/v1/me')).json().kind;
  assert.deepEqual([await whoIs(here), await whoIs(there)], ['holder', 'public']);
  assert.equal((await browserAt(server).get('/api/v1/session/others')).statusCode, 401);
});

test('nobody’s hat is refused as that of somebody who is not there', async () => {
  const browser = await holder();
  const answered = await browser.send('PUT', `${CASE}/hat`, { person: 'pe_nobody' });
  assert.deepEqual([answered.statusCode, answered.json().code], [404, 'not-found']);
});

test('who wears a hat learns of no other, and takes it off before he wears another', async () => {
  const browser = await holder();
  const { hats } = (await browser.get(`${CASE}/hats`)).json();
  const [own, other] = hats;
  await browser.send('PUT', `${CASE}/hat`, { person: own.person });
  const seen = (await browser.get(`${CASE}/hats`)).json().hats;
  assert.deepEqual(
    seen.map((hat: { person: string }) => hat.person),
    [own.person],
  );
  const refused = await browser.send('PUT', `${CASE}/hat`, { person: other.person });
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'hat-worn']);
  assert.equal(refused.body, (await browser.send('PUT', `${CASE}/hat`, { person: 'pe_nobody' })).body);
});

test('two browsers are two people side by side', async () => {
  const one = await holder();
  const { address } = (await one.send('POST', '/api/v1/session/another')).json();
  assert.match(address, /^http:\/\/localhost:4830\/enter\/[\w-]{43}$/);
  const two = browserAt(server);
  await two.send('POST', '/api/v1/session/enter', { token: address.split('/').at(-1) });
  const { hats } = (await one.get(`${CASE}/hats`)).json();
  await one.send('PUT', `${CASE}/hat`, { person: hats[0].person });
  await two.send('PUT', `${CASE}/hat`, { person: hats[1].person });
  assert.equal((await one.get('/api/v1/me')).json().hats[0].person, hats[0].person);
  assert.equal((await two.get('/api/v1/me')).json().hats[0].person, hats[1].person);
});

test('signing out ends the session at the server, whoever kept its cookie', async () => {
  const browser = await holder();
  const kept = browser.cookies();
  await browser.send('DELETE', '/api/v1/session');
  assert.equal(browser.cookies(), '');
  assert.equal((await browserAt(server, { cookies: kept }).get('/api/v1/me')).json().kind, 'public');
});

test('an answer that goes on ends with the session, and with the hat', async () => {
  for (const ending of ['sign out', 'another hat'] as const) {
    const { token } = await turnstile.tickets.make('enter', 60);
    const browser = browserAt(server);
    await browser.send('POST', '/api/v1/session/enter', { token });
    const visitor = await entrance.visitorOf({ headers: { cookie: browser.cookies() } } as never, {} as never);
    assert.ok(visitor.ok);
    const signal = entrance.until(visitor.value, new AbortController().signal);
    assert.equal(signal.aborted, false);
    if (ending === 'sign out') await browser.send('DELETE', '/api/v1/session');
    else await browser.send('PUT', `${CASE}/hat`, { person: null });
    assert.equal(signal.aborted, true, ending);
  }
});

test('tokens that are guessed are held up after thirty tries, by address, and it is said for how long', async () => {
  const guesser = browserAt(server, { address: '192.0.2.7' });
  const guess = () => guesser.send('POST', '/api/v1/session/enter', { token: 'guess' });
  for (let i = 0; i < 30; i++) assert.equal((await guess()).statusCode, 404);
  const held = await guess();
  assert.deepEqual([held.statusCode, held.json().code], [429, 'too-many']);
  assert.ok(Number(held.headers['retry-after']) > 0);
  await holder();
});

test('a request that bears a session must say that it comes from here', async () => {
  const browser = await holder();
  const { person } = (await browser.get(`${CASE}/hats`)).json().hats[0];
  const send = (headers: Record<string, string>) =>
    server.inject({
      method: 'PUT',
      url: `${CASE}/hat`,
      headers: { host: 'localhost:4830', cookie: browser.cookies(), ...headers },
      payload: { person },
    });
  for (const headers of [
    {},
    { origin: 'null' },
    { origin: 'http://evil.example' },
    { origin: 'https://localhost:4830' },
    { origin: 'http://localhost:4831' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' },
  ] as Record<string, string>[])
    assert.equal((await send(headers)).json().code, 'site', JSON.stringify(headers));
  for (const headers of [
    { origin: 'http://localhost:4830' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
  ] as Record<string, string>[])
    assert.equal((await send(headers)).statusCode, 200, JSON.stringify(headers));
});

test('who wears a hat is not told of other browsers, in which the other side may sit, nor when they were used', async () => {
  const [here, there] = [await holder(), await holder()];
  await here.send('PUT', `${CASE}/hat`, { person: 'p-maddrin' });
  const before = await here.get('/api/v1/session/others');
  await there.get(CASE);
  const after = await here.get('/api/v1/session/others');
  assert.deepEqual([before.statusCode, before.json().code], [422, 'hat-worn']);
  assert.equal(after.body, before.body);
  assert.equal((await here.send('DELETE', '/api/v1/session/others')).statusCode, 422);
  assert.equal((await there.get('/api/v1/me')).json().kind, 'holder');
});
