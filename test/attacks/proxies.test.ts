import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { accountsStand, type Stand } from './stand.ts';

const PROXY = '10.0.0.2';
const open = await accountsStand();
const behind = await accountsStand(['127.0.0.1', PROXY]);
after(() => Promise.all([open.close(), behind.close()]));

/** Tries a wrong token from an address of the network; `forwarded` is what the request says of where it was before. */
async function tryFrom({ server }: Stand, remoteAddress: string, forwarded?: string): Promise<number> {
  const answered = await server.inject({
    method: 'POST',
    url: '/api/v1/invitations/open',
    remoteAddress,
    headers: {
      host: 'localhost:4830',
      origin: 'http://localhost:4830',
      ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
    },
    payload: { token: 'nothing-of-the-kind' },
  });
  return answered.statusCode;
}

/** How many tries are let through, of one hundred at most. */
async function triesUntilHeld(
  stand: Stand,
  remoteAddress: string,
  forwardedOf: (i: number) => string,
): Promise<number> {
  for (let i = 0; i < 100; i++) if ((await tryFrom(stand, remoteAddress, forwardedOf(i))) === 429) return i;
  return 100;
}

test('where no proxy is named, what a request says of where it was before counts for nothing', async () => {
  assert.equal(await triesUntilHeld(open, '198.51.100.1', (i) => `203.0.113.${i}`), 30);
  assert.equal(await tryFrom(open, '198.51.100.2', '203.0.113.1'), 404);
});

test('another computer than the proxy is not believed either', async () => {
  assert.equal(await triesUntilHeld(behind, '198.51.100.1', (i) => `203.0.113.${i}`), 30);
});

test('behind the proxy each visitor is counted by himself', async () => {
  assert.equal(await triesUntilHeld(behind, PROXY, () => '203.0.113.200'), 30);
  assert.equal(await tryFrom(behind, PROXY, '203.0.113.201'), 404);
});

test('what a visitor puts before the word of the proxy does not make another of him', async () => {
  assert.equal(await triesUntilHeld(behind, PROXY, (i) => `192.0.2.${i}, 203.0.113.202`), 30);
  assert.equal(await triesUntilHeld(behind, PROXY, (i) => `127.0.0.1, 192.0.2.${i}, 203.0.113.203, 127.0.0.1`), 30);
});

test('behind the proxy too, half of an IPv6 address is anybody’s choice', async () => {
  assert.equal(await triesUntilHeld(behind, PROXY, (i) => `2001:db8:7:8::${i.toString(16)}`), 30);
  assert.equal(await tryFrom(behind, PROXY, '2001:db8:7:9::1'), 404);
});

test('no request fails because of what it says of where it was before', async () => {
  for (const odd of [
    '',
    ',',
    'x',
    '1.2.3.4:80',
    '[::1]',
    `${'1.1.1.1, '.repeat(500)}1.1.1.1`,
    "'; DROP TABLE tries; --",
  ])
    assert.ok([404, 429].includes(await tryFrom(behind, PROXY, odd)), odd);
});
