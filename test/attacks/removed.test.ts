import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type Accounts, openAccounts } from '#accounts';
import type { Instant, PersonId, RoomId } from '#agreement/terms';
import { Desk, KEY_HOLDER } from '#desk';
import { linksOf, openPostgres } from '#record';
import { requestsOf } from '../../src/case-folders/requests.ts';
import { accountsEntrance, createServer } from '../../src/server/index.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { type Browser, browserAt } from '../server/browser.ts';
import { codesIn } from '../server/codes-of.ts';
import { sampleCase } from '../server/sample-desk.ts';
import { accountsStand, CASE, holderStand, must, PASSWORD, portOf, RIVER, type Stand, tell } from './stand.ts';
import { type Listener, listenAt } from './streams.ts';

const KOL = 'caucus-kol';
const KEEPER = 'p-ells';
const SECOND = 1000;
let events = 0;

/** Writes in the caucus, whose words no one may hear who was cut off. */
async function write(desk: Desk): Promise<string> {
  const id = `ev-secret-${events++}`;
  const body = {
    id,
    kind: 'meeting',
    title: `Secret ${id}`,
    occurred: '2030-08-01',
    participants: [],
    drafts: [],
    sources: [],
  };
  must(await tell(desk, KEEPER, { room: KOL, kind: 'tellEvent', body }));
  return body.title;
}

/** Fails unless a listener who hears the caucus hears nothing of it from a second after the ending on. */
async function assertCut(desk: Desk, listener: Listener, ending: () => Promise<unknown>): Promise<void> {
  const words = await write(desk);
  for (let tries = 0; !listener.heard.some(({ data }) => data.includes(words)); tries++) {
    assert.ok(tries < 500, 'he hears the caucus before');
    await wait(10);
  }
  await ending();
  const from = performance.now();
  const cut = await listener.cutOff();
  assert.ok(cut !== undefined, 'he is never cut off');
  assert.ok(cut - from < SECOND, `he is cut off after ${Math.round(cut - from)} ms`);
  const before = listener.heard.length;
  const later = [await write(desk), await write(desk)];
  await wait(300);
  const since = listener.heard.slice(before);
  assert.ok(
    !since.some(({ data }) => later.some((title) => data.includes(title)) || data.includes(KOL)),
    JSON.stringify(since),
  );
  listener.stop();
}

const removing = (person: string) => ({ room: KOL, kind: 'removeMember', body: { member: person } });

describe('the stream of one who may not hear any more, at a server for one person', () => {
  let stand: Awaited<ReturnType<typeof holderStand>>;
  let port: number;
  before(async () => {
    stand = await holderStand();
    port = await portOf(stand);
  });
  after(() => stand.close());

  const ENDINGS: Readonly<Record<string, (person: string, browser: Browser) => Promise<unknown>>> = {
    'he is removed from the room': async (person) => must(await tell(stand.desk, KEEPER, removing(person))),
    'he takes his hat off': (_, browser) => browser.send('PUT', `${CASE}/hat`, { person: null }),
    'he signs out': (_, browser) => browser.send('DELETE', '/api/v1/session'),
    'his browser enters anew': async (_, browser) => {
      const { token } = await stand.turnstile.tickets.make('enter', 60);
      return browser.send('POST', '/api/v1/session/enter', { token });
    },
  };
  const MEMBERS = ['p-corrabil', 'p-sarnick', 'p-dovray', 'p-ruvel'];
  for (const [i, [what, end]] of Object.entries(ENDINGS).entries())
    test(`is cut within a second when ${what}`, async () => {
      const person = MEMBERS[i] ?? '';
      const browser = await stand.enter(person);
      await assertCut(stand.desk, await listenAt(port, browser.cookies()), () => end(person, browser));
    });

  test('is cut if his session ended or his hat changed between the door and the first word', async () => {
    for (const end of [ENDINGS['he signs out'], ENDINGS['he takes his hat off']]) {
      const browser = await stand.enter('p-dovray');
      let isEnded = false;
      const { ask } = stand.desk;
      // Ends what the request rests on while it is on its way, once it is known who sent it.
      const ending = async (...asked: Parameters<typeof ask>) => {
        if (!isEnded) {
          isEnded = true;
          await end?.('p-dovray', browser);
        }
        return ask.apply(stand.desk, asked);
      };
      Object.assign(stand.desk, { ask: ending });
      const listener = await listenAt(port, browser.cookies()).catch(() => undefined);
      Reflect.deleteProperty(stand.desk, 'ask');
      assert.ok(isEnded);
      const words = await write(stand.desk);
      await wait(300);
      assert.ok(!listener?.heard.some(({ data }) => data.includes(words)));
      listener?.stop();
    }
  });

  test('is not taken for cut while nothing ends it', async () => {
    const browser = await stand.enter('p-dovray');
    await assert.rejects(
      assertCut(stand.desk, await listenAt(port, browser.cookies()), async () => undefined),
      /he is never cut off/,
    );
  });
});

interface Two {
  readonly one: Stand;
  readonly other: Stand;
  readonly accounts: Accounts;
  readonly signUp: (email: string) => Promise<Browser>;
  readonly personOf: (email: string) => Promise<PersonId>;
}

/** Each kind of store, and how two servers on it are had; on a folder the other is the one, for a second is refused. */
const STORES: Readonly<Record<string, (ends: (() => unknown)[]) => Promise<Two>>> = {
  'a folder': async (ends) => {
    const stand = await accountsStand();
    ends.push(stand.close);
    return {
      one: stand,
      other: stand,
      accounts: stand.accounts,
      signUp: (email) => stand.signUp(email, KOL),
      personOf: stand.personOf,
    };
  },
  'one PostgreSQL, at the second of two servers': twoOnPostgres,
};

for (const [store, open] of Object.entries(STORES))
  describe(`the stream of one who is signed in, on ${store}`, () => {
    const ends: (() => unknown)[] = [];
    let two: Two;
    let port: number;
    before(async () => {
      two = await open(ends);
      port = await portOf(two.other);
    });
    after(async () => {
      for (const end of ends.reverse()) await end();
    });

    const ENDINGS: Readonly<Record<string, (email: string, browser: Browser) => Promise<unknown>>> = {
      'he is removed from the room': async (email) =>
        must(await tell(two.one.desk, KEEPER, removing(await two.personOf(email)))),
      'he signs out': (_, browser) => browser.send('DELETE', '/api/v1/session'),
      'he signs in anew': (email, browser) => browser.send('POST', '/api/v1/session', { email, password: PASSWORD }),
      'his password is set anew': async (email) => {
        const account = (await two.accounts.registry.find(email))?.account;
        const { token } = await two.accounts.tickets.make('reset', 60, account);
        const reset = { token, password: 'five words are better' };
        assert.equal((await browserAt(two.one.server).send('POST', '/api/v1/accounts/reset', reset)).statusCode, 200);
      },
      'his account is removed': async (email) => {
        const account = (await two.accounts.registry.find(email))?.account;
        if (account !== undefined) await two.accounts.registry.remove(account);
      },
    };
    for (const [i, [what, end]] of Object.entries(ENDINGS).entries())
      test(`is cut within a second when ${what}`, async () => {
        const email = `listener${i}@example.org`;
        const browser = await two.signUp(email);
        await assertCut(two.one.desk, await listenAt(port, browser.cookies()), () => end(email, browser));
      });
  });

/** Two servers on one database, each with a record and accounts of its own. */
async function twoOnPostgres(ends: (() => unknown)[]): Promise<Two> {
  const postgres: TestPostgres = await startPostgres();
  ends.push(() => postgres.stop());
  const one = await serverOn(postgres.url, ends);
  must(await one.desk.actTogether(RIVER, requestsOf(await sampleCase(RIVER)), KEY_HOLDER));
  const other = await serverOn(postgres.url, ends);
  const personOf = async (email: string) => {
    const account = (await one.accounts.registry.find(email))?.account;
    assert.ok(account);
    return one.accounts.hats.enter(account, RIVER);
  };
  const signUp = async (email: string) => {
    must(await one.accounts.registry.signUp({ email, name: email, password: PASSWORD }));
    const browser = browserAt(one.server);
    assert.equal((await browser.send('POST', '/api/v1/session', { email, password: PASSWORD })).statusCode, 200);
    const body = { member: await personOf(email), role: 'reader' };
    must(await tell(one.desk, KEEPER, { room: KOL, kind: 'admitMember', body }));
    return browser;
  };
  return { one, other, accounts: one.accounts, signUp, personOf };
}

async function serverOn(url: string, ends: (() => unknown)[]): Promise<Stand & { readonly accounts: Accounts }> {
  const now = () => new Date().toISOString() as Instant;
  const record = must(await openPostgres(url, undefined));
  const desk = must(await Desk.open({ record, now }));
  const accounts = must(await openAccounts({ kind: 'postgres', url }, { secure: false }));
  const entrance = accountsEntrance({ desk, accounts, scheme: 'http' });
  const codesOf = codesIn(record, desk);
  const seals = {
    links: (process: typeof RIVER, room: RoomId, seqs: readonly number[]) => linksOf(record, process, room, seqs),
    receipt: (process: typeof RIVER, room: RoomId) => record.receipt(process, room, now()),
  };
  const server = createServer({ desk, codesOf, seals, entrance, version: '0.0.0', log: false });
  const close = async () => {
    await server.close();
    await entrance.close();
    await desk.close();
  };
  ends.push(close);
  return { server, desk, codesOf, accounts, close };
}
