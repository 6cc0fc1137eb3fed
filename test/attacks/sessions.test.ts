import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { DAY } from '#accounts';
import { browserAt } from '../server/browser.ts';
import { accountsStand, CASE, holderStand, PASSWORD } from './stand.ts';

const holder = await holderStand();
const accounts = await accountsStand();
after(() => Promise.all([holder.close(), accounts.close()]));

/** How somebody comes to have a session, at either kind of server. */
interface Manner {
  readonly server: (typeof holder)['server'];
  /** Comes in with a browser that bears these cookies already. */
  readonly comeIn: (cookies: string) => Promise<ReturnType<typeof browserAt>>;
}

const ROSE = 'rose@example.org';
await accounts.signUp(ROSE);

const MANNERS: Readonly<Record<string, Manner>> = {
  'by the one-time address': {
    server: holder.server,
    comeIn: async (cookies) => {
      const browser = browserAt(holder.server, { cookies });
      const { token } = await holder.turnstile.tickets.make('enter', 60);
      assert.equal((await browser.send('POST', '/api/v1/session/enter', { token })).statusCode, 200);
      return browser;
    },
  },
  'by a password': {
    server: accounts.server,
    comeIn: async (cookies) => {
      const browser = browserAt(accounts.server, { cookies });
      const signed = await browser.send('POST', '/api/v1/session', { email: ROSE, password: PASSWORD });
      assert.equal(signed.statusCode, 200, signed.body);
      return browser;
    },
  },
  'by an account that was just made': {
    server: accounts.server,
    comeIn: async (cookies) => {
      const { token } = await inviteSomebody();
      const browser = browserAt(accounts.server, { cookies });
      const account = { token, email: `guest${guests++}@example.org`, name: 'Guest', password: PASSWORD };
      assert.equal((await browser.send('POST', '/api/v1/accounts', account)).statusCode, 200);
      return browser;
    },
  },
};

let guests = 0;
const keeper = await accounts.signUp('keeper@example.org', 'caucus-kol');

async function inviteSomebody(): Promise<{ readonly token: string }> {
  const made = await keeper.send('POST', `${CASE}/rooms/caucus-kol/invitations`, { role: 'reader', name: 'Guest' });
  return { token: made.json().address.split('/').at(-1) };
}

for (const [how, { server, comeIn }] of Object.entries(MANNERS))
  describe(`a session that somebody comes to have ${how}`, () => {
    const whoIs = async (cookies: string) => (await browserAt(server, { cookies }).get('/api/v1/me')).json().kind;

    test('is never one that was planted before: a made-up one, or one that the attacker opened himself', async () => {
      const attacker = (await comeIn('')).cookies();
      assert.notEqual(await whoIs(attacker), 'public');
      for (const planted of ['travaux=planted', `travaux=${'A'.repeat(43)}`, 'travaux=', attacker]) {
        const browser = await comeIn(planted);
        assert.notEqual(browser.cookies(), planted);
        assert.notEqual(await whoIs(browser.cookies()), 'public');
        assert.equal(await whoIs(planted), 'public', 'who planted it holds nothing');
      }
    });

    test('is another each time', async () => {
      const sessions = new Set<string>();
      for (let i = 0; i < 4; i++) sessions.add((await comeIn('')).cookies());
      assert.equal(sessions.size, 4);
    });

    test('ends at the server when he signs out, and no other with it', async () => {
      const [one, other] = [await comeIn(''), await comeIn('')];
      const kept = one.cookies();
      assert.equal((await one.send('DELETE', '/api/v1/session')).statusCode, 200);
      assert.equal(one.cookies(), '');
      assert.equal(await whoIs(kept), 'public');
      assert.notEqual(await whoIs(other.cookies()), 'public');
    });

    test('reads as the public once it has ended, to the byte', async () => {
      const browser = await comeIn('');
      const cookies = browser.cookies();
      await browser.send('DELETE', '/api/v1/session');
      for (const url of ['/api/v1/me', '/api/v1/cases', CASE, `${CASE}/rooms`, `${CASE}/rooms/caucus-kol`]) {
        const ended = await browserAt(server, { cookies }).get(url);
        const open = await browserAt(server).get(url);
        assert.deepEqual([ended.statusCode, ended.body], [open.statusCode, open.body], url);
      }
    });

    test('is not had by changing what a cookie says', async () => {
      const [pair = ''] = (await comeIn('')).cookies().split('; ');
      const middle = Math.floor(pair.length / 2);
      const changed = pair.slice(0, middle) + (pair[middle] === 'A' ? 'B' : 'A') + pair.slice(middle + 1);
      for (const cookies of [changed, pair.slice(0, -1), pair.split('.')[0] ?? '', `x${pair}`])
        if (cookies !== pair) assert.equal(await whoIs(cookies), 'public', cookies);
    });
  });

test('an account’s session ends after 7 days without use, and after 30 however it is used', async () => {
  const sessions = new DatabaseSync(join(accounts.dir, 'accounts.sqlite'));
  const late = (days: number) => new Date(Date.now() + days * DAY * 1000).toISOString();
  for (const [column, moment] of [
    ['expiresAt', late(-0.001)],
    ['createdAt', late(-30.001)],
  ] as const) {
    const browser = await MANNERS['by a password']?.comeIn('');
    assert.ok(browser);
    assert.equal((await browser.get('/api/v1/me')).json().kind, 'account');
    sessions.prepare(`UPDATE session SET ${column} = ? WHERE rowid = (SELECT max(rowid) FROM session)`).run(moment);
    const kept = browserAt(accounts.server, { cookies: browser.cookies() });
    assert.equal((await kept.get('/api/v1/me')).json().kind, 'public', column);
  }
  sessions.close();
});
