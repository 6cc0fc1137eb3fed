import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { type Accounts, type AccountsPlace, openAccounts } from '#accounts';
import { asId, type Instant, type PersonId, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { must } from '../must.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

const DIR = mkdtempSync(join(tmpdir(), 'travaux-accounts-'));
let postgres: TestPostgres;

before(async () => {
  postgres = await startPostgres();
});
after(async () => {
  await postgres.stop();
  rmSync(DIR, { recursive: true });
});

const TALKS = asId<ProcessId>('talks');
const CAUCUS = asId<RoomId>('rm_caucus');
const ROSE = { name: 'Rose Adeyemi', email: 'rose@example.org', password: 'four words are enough' };
const INVITED = {
  process: TALKS,
  room: CAUCUS,
  role: 'writer',
  name: 'A delegate',
  keeper: asId<PersonId>('keeper'),
} as const;
const DAY_MS = 86_400_000;

for (const kind of ['a folder', 'PostgreSQL'] as const) {
  describe(`accounts in ${kind}`, () => {
    let place: AccountsPlace;
    let accounts: Accounts;
    let late = 0;
    const now = () => new Date(Date.now() + late).toISOString() as Instant;

    before(async () => {
      place = kind === 'PostgreSQL' ? { kind: 'postgres', url: postgres.url } : { kind: 'folder', dir: DIR };
      accounts = must(await openAccounts(place, { secure: false }, now));
    });
    after(() => accounts.close());

    test('whoever signs up is signed in, and is found by the cookie', async () => {
      assert.equal(await accounts.registry.isEmpty(), true);
      const cookies = must(await accounts.registry.signUp(ROSE));
      const found = await accounts.sessions.of(cookieOf(cookies));
      assert.deepEqual([found.value?.name, found.value?.email], [ROSE.name, ROSE.email]);
      assert.match(cookies.join(), /^travaux=.*HttpOnly.*SameSite=Strict/i);
      assert.equal(await accounts.registry.isEmpty(), false);
    });

    test('a second account with the same address is refused, and so are short passwords and what is no address', async () => {
      assert.equal(refusal(await accounts.registry.signUp({ ...ROSE, email: 'ROSE@example.org' })), 'account');
      assert.equal(
        refusal(await accounts.registry.signUp({ ...ROSE, email: 'x@y.org', password: 'elevenchars' })),
        'account',
      );
      for (const email of ['', 'rose', '@example.org', 'a b@c.org', 'a@b..org'])
        assert.equal(refusal(await accounts.registry.signUp({ ...ROSE, email })), 'account', email);
      assert.equal((await accounts.registry.list()).length, 1);
    });

    test('each sign-in has a session of its own, and the one that the browser bore before ends', async () => {
      const first = must(await accounts.sessions.signIn(ROSE.email, ROSE.password, undefined));
      const second = must(await accounts.sessions.signIn(ROSE.email.toUpperCase(), ROSE.password, cookieOf(first)));
      assert.notEqual(cookieOf(first), cookieOf(second));
      assert.equal((await accounts.sessions.of(cookieOf(first))).value, undefined);
      assert.equal((await accounts.sessions.of(cookieOf(second))).value?.email, ROSE.email);
    });

    test('a wrong password and an unknown address are refused alike', async () => {
      const wrong = await accounts.sessions.signIn(ROSE.email, 'not the right password', undefined);
      const unknown = await accounts.sessions.signIn('nobody@example.org', ROSE.password, undefined);
      const odd = await accounts.sessions.signIn('no address', 'x'.repeat(1000), undefined);
      assert.equal(wrong.ok, false);
      assert.deepEqual(wrong, unknown);
      assert.deepEqual(wrong, odd);
    });

    test('an unknown address takes the work of a wrong password', async () => {
      const work = async (email: string) => {
        const before = process.cpuUsage();
        for (let i = 0; i < 6; i++) await accounts.sessions.signIn(email, 'not the right password', undefined);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
      await work(ROSE.email);
      const [known, unknown] = [await work(ROSE.email), await work('nobody@example.org')];
      assert.ok(unknown > known / 2 && unknown < known * 2, `${known} µs against ${unknown} µs`);
    });

    test('a session that was signed out no longer counts anywhere, and a cookie that was tampered with never did', async () => {
      const cookie = cookieOf(must(await accounts.sessions.signIn(ROSE.email, ROSE.password, undefined)));
      const session = (await accounts.sessions.of(cookie)).value?.session ?? '';
      assert.deepEqual([...(await accounts.sessions.standing([session, 'none']))], [session]);
      const elsewhere = must(await openAccounts(place, { secure: false }, now));
      assert.equal((await elsewhere.sessions.of(cookie)).value?.session, session, 'another server knows it');
      assert.match((await elsewhere.sessions.signOut(cookie)).join(), /travaux=;.*Max-Age=0/i);
      await elsewhere.close();
      assert.equal((await accounts.sessions.of(cookie)).value, undefined);
      assert.equal((await accounts.sessions.standing([session])).size, 0);
      assert.equal((await accounts.sessions.of(cookie.replace(/.$/, 'x'))).value, undefined);
      assert.equal((await accounts.sessions.of('travaux=forged.AAAA')).value, undefined);
    });

    test('another password ends every session of the account', async () => {
      const cookie = cookieOf(must(await accounts.sessions.signIn(ROSE.email, ROSE.password, undefined)));
      const account = (await accounts.registry.find(ROSE.email))?.account;
      assert.ok(account);
      assert.equal(refusal(await accounts.registry.setPassword(account, 'short')), 'account');
      must(await accounts.registry.setPassword(account, 'quite another password'));
      assert.equal((await accounts.sessions.of(cookie)).value, undefined);
      assert.equal((await accounts.sessions.signIn(ROSE.email, ROSE.password, undefined)).ok, false);
      must(await accounts.sessions.signIn(ROSE.email, 'quite another password', undefined));
    });

    test('an account that is removed is gone with its sessions', async () => {
      const other = { ...ROSE, email: 'other@example.org' };
      const cookie = cookieOf(must(await accounts.registry.signUp(other)));
      const { account } = (await accounts.registry.find(other.email)) ?? {};
      assert.ok(account);
      await accounts.registry.remove(account);
      assert.equal((await accounts.sessions.of(cookie)).value, undefined);
      assert.equal(await accounts.registry.find(other.email), undefined);
      assert.equal((await accounts.sessions.signIn(other.email, other.password, undefined)).ok, false);
    });

    test('an account is one person in a process, another in the next, and always the same', async () => {
      const account = (await accounts.registry.find(ROSE.email))?.account;
      assert.ok(account);
      const here = await accounts.hats.enter(account, TALKS);
      const [again, there] = await Promise.all([
        accounts.hats.enter(account, TALKS),
        accounts.hats.enter(account, asId<ProcessId>('other')),
      ]);
      assert.equal(again, here);
      assert.notEqual(there, here);
      assert.match(here, /^pe_[0-9a-f]{32}$/);
      assert.deepEqual([...(await accounts.hats.of(account)).keys()], ['other', 'talks']);
    });

    test('an invitation is found by its token until it is accepted, revoked or too old; of the token only a hash is kept', async () => {
      const { invitations } = accounts;
      const made = await invitations.make(INVITED, 7);
      assert.equal((await invitations.find(made.token))?.id, made.id);
      assert.equal(await invitations.find(made.token.slice(1)), undefined);
      assert.deepEqual(
        (await invitations.open(TALKS, CAUCUS)).map(({ id }) => id),
        [made.id],
      );
      assert.doesNotMatch(JSON.stringify(await invitations.open(TALKS, CAUCUS)), new RegExp(made.token));
      assert.equal(await invitations.revoke(TALKS, asId<RoomId>('rm_other'), made.id), false);
      assert.equal(await invitations.revoke(TALKS, CAUCUS, made.id), true);
      assert.equal(await invitations.find(made.token), undefined);
      assert.equal(await invitations.hold(made.token), undefined);
      const aged = await invitations.make(INVITED, 7);
      late = 7 * DAY_MS;
      assert.equal(await invitations.find(aged.token), undefined);
      late = 0;
      assert.equal((await invitations.find(aged.token))?.id, aged.id);
      await invitations.settle(aged.id);
      assert.equal(await invitations.find(aged.token), undefined);
    });

    test('of two who accept at once one goes on; what comes to nothing leaves the invitation as it was', async () => {
      const { invitations } = accounts;
      const { token, id } = await invitations.make(INVITED, 7);
      const both = await Promise.all([invitations.hold(token), invitations.hold(token)]);
      assert.equal(both.filter((held) => held !== undefined).length, 1);
      await invitations.letGo(id);
      assert.equal((await invitations.hold(token))?.id, id);
      assert.equal(await invitations.hold(token), undefined);
      late = 61_000; // the program ended in between
      assert.equal((await invitations.hold(token))?.id, id);
      late = 0;
      assert.equal((await invitations.takeSignUp(token))?.id, id);
      assert.equal(await invitations.takeSignUp(token), undefined);
    });

    test('a one-time address works once, for what it was made for, and not for ever', async () => {
      const { tickets } = accounts;
      const { token } = await tickets.make('set-up', 60);
      assert.equal(await tickets.spend('reset', token), undefined);
      assert.equal(await tickets.stands('set-up', token), true);
      const both = await Promise.all([tickets.spend('set-up', token), tickets.spend('set-up', token)]);
      const [spent, ...more] = both.filter((ticket) => ticket !== undefined);
      assert.equal(more.length, 0);
      await spent?.putBack();
      late = 60_000;
      assert.equal(await tickets.spend('set-up', token), undefined);
      late = 0;
      assert.notEqual(await tickets.spend('set-up', token), undefined);
      assert.equal(await tickets.spend('set-up', token), undefined);
    });

    test('tries beyond the limit are refused until the time is over, on every server; who succeeds is not counted', async () => {
      const take = () => accounts.tries.take('sign-in of an account', 'rose');
      for (let i = 0; i < 30; i++) {
        must(await take());
        await accounts.tries.giveBack('sign-in of an account', 'rose');
      }
      const answers = await Promise.all(Array.from({ length: 12 }, take));
      assert.equal(answers.filter(({ ok }) => ok).length, 10);
      assert.equal(refusal(await take()), 'too-many');
      must(await accounts.tries.take('sign-in of an account', 'somebody else'));
      late = 15 * 60_000 + 1000;
      must(await take());
      late = 0;
    });

    test('readings are told the newest first, room by room', async () => {
      const person = asId<PersonId>('pe_rose');
      const other = asId<RoomId>('rm_other');
      await accounts.reads.note(
        TALKS,
        new Map([
          [CAUCUS, 'GET /one'],
          [other, 'GET /one'],
        ]),
        person,
      );
      late = 1000;
      await accounts.reads.note(TALKS, new Map([[CAUCUS, 'GET /two']]), person);
      late = 0;
      const asked = async (room: RoomId) => (await accounts.reads.of(TALKS, room)).map((read) => read.asked);
      assert.deepEqual(await asked(CAUCUS), ['GET /two', 'GET /one']);
      assert.deepEqual(await asked(other), ['GET /one']);
      await accounts.reads.see(TALKS, person);
      assert.ok(await accounts.reads.lastSeen(TALKS, person));
    });

    test('under TLS the cookie goes over TLS alone and belongs to this name', async () => {
      const secure = must(await openAccounts(place, { secure: true }));
      const cookies = must(await secure.sessions.signIn(ROSE.email, 'quite another password', undefined));
      assert.match(cookies.join(), /^__Host-travaux=.*Path=\/.*Secure/i);
      assert.doesNotMatch(cookies.join(), /Domain/i);
      assert.equal((await secure.sessions.of(cookieOf(cookies))).value?.email, ROSE.email);
      await secure.close();
    });

    test('a store that cannot be reached is said in a sentence', async () => {
      const broken = must(await openAccounts(place, { secure: false }));
      await broken.close();
      await assert.rejects(broken.hats.of(asId('x')), /cannot be used/);
    });
  });
}

test('a session that was not used for a week, or that is a month old, has ended', async () => {
  const accounts = must(await openAccounts({ kind: 'folder', dir: DIR }, { secure: false }));
  const database = new DatabaseSync(join(DIR, 'accounts.sqlite'));
  const days = (count: number) => new Date(Date.now() + count * DAY_MS).toISOString();
  const opened = async () =>
    cookieOf(
      must(await accounts.registry.signUp({ ...ROSE, email: `${Math.floor(performance.now() * 1000)}@example.org` })),
    );
  const aged = async (created: number, expires: number) => {
    const cookie = await opened();
    const session = (await accounts.sessions.of(cookie)).value?.session ?? '';
    const changed = database
      .prepare('UPDATE session SET createdAt = ?, expiresAt = ? WHERE id = ?')
      .run(days(created), days(expires), session);
    assert.equal(changed.changes, 1);
    const stands = (await accounts.sessions.standing([session])).has(session);
    const found = await accounts.sessions.of(cookie);
    return [found.value !== undefined, stands, found.cookies.join()] as const;
  };
  assert.deepEqual((await aged(-6, 1)).slice(0, 2), [true, true]);
  assert.match((await aged(-6, 1))[2], /Max-Age=604800/, 'a session in use is prolonged by a week');
  assert.deepEqual((await aged(-8, -0.01)).slice(0, 2), [false, false]);
  assert.deepEqual((await aged(-29.9, 5)).slice(0, 2), [true, true]);
  assert.deepEqual((await aged(-30, 5)).slice(0, 2), [false, false]);
  database.close();
  await accounts.close();
});

test('the file of the accounts is for its owner alone', () => {
  assert.equal(statSync(join(DIR, 'accounts.sqlite')).mode & 0o777, 0o600);
});

test('a PostgreSQL that is not there is refused in a sentence', async () => {
  const opened = await openAccounts({ kind: 'postgres', url: 'postgres://x@127.0.0.1:1/x' }, { secure: false });
  assert.equal(refusal(opened), 'store');
});

function refusal(result: Result<unknown>): string {
  assert.ok(!result.ok);
  return result.refusal.code;
}

/** The Cookie header that a browser makes of what was set. */
function cookieOf(lines: readonly string[]): string {
  return lines.map((line) => line.split(';')[0]).join('; ');
}
