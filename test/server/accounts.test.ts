import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openAccounts } from '#accounts';
import type { Command } from '#agreement/command';
import { asId, type CommandId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { accountsEntrance, createServer } from '../../src/server/index.ts';
import { must } from '../must.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { type AccountsStand, openAccountsStand, PASSWORD, signUpAt, visitorOf } from './accounts-stand.ts';
import { type Browser, browserAt } from './browser.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.stop());

const TALKS = asId<ProcessId>('talks');
const PUBLIC = asId<RoomId>('public');
const MADE_UP = asId<PersonId>('pe_made_up');

for (const kind of ['a folder', 'PostgreSQL'] as const)
  describe(`a server with accounts in ${kind}`, () => {
    let stand: AccountsStand;
    let { place, accounts, record, entrance, server } = {} as AccountsStand;
    let keeper: Browser;
    let keeperIs: PersonId;
    let caucus: string;
    let commands = 0;

    before(async () => {
      stand = await openAccountsStand(kind === 'PostgreSQL' ? postgres.url : undefined);
      ({ place, accounts, record, entrance, server } = stand);
    });
    after(() => stand.close());

    const act = async (command: object, actor = keeperIs) =>
      must(await record.desk.act(TALKS, { id: asId<CommandId>(`c${++commands}`), ...command } as Command, actor));
    const invitations = () => `/api/v1/cases/talks/rooms/${caucus}/invitations`;
    const invite = async (role = 'writer', name = 'A delegate') => {
      const made = await keeper.send('POST', invitations(), { role, name });
      assert.equal(made.statusCode, 200, made.body);
      return { id: made.json().id as string, token: String(made.json().address.split('/').at(-1)) };
    };
    const signUp = (token: string, email: string, browser?: Browser) => signUpAt(server, token, email, browser);
    const accept = (browser: Browser, token: string) => browser.send('POST', '/api/v1/invitations/accept', { token });

    test('the first account comes by the set-up address, and by nothing else', async () => {
      const { token } = await accounts.tickets.make('set-up', 60);
      assert.equal((await signUp('', 'x@example.org')).made.statusCode, 400);
      assert.equal((await signUp('wrong', 'x@example.org')).made.statusCode, 404);
      const weak = await browserAt(server).send('POST', '/api/v1/accounts', {
        token,
        email: 'rose@example.org',
        name: 'Rose',
        password: 'short',
      });
      assert.deepEqual([weak.statusCode, weak.json().code], [422, 'account']);
      const { browser, made } = await signUp(token, 'rose@example.org');
      assert.equal(made.statusCode, 200, made.body);
      assert.match(String(made.headers['set-cookie']), /^travaux=.*HttpOnly; SameSite=Strict/);
      const me = (await browser.get('/api/v1/me')).json();
      assert.deepEqual([me.kind, me.manner, me.email, me.hats], ['account', 'accounts', 'rose@example.org', []]);
      assert.equal((await signUp(token, 'second@example.org')).made.statusCode, 404);
      const late = await accounts.tickets.make('set-up', 60);
      assert.equal(
        (await signUp(late.token, 'second@example.org')).made.statusCode,
        404,
        'there is an account already',
      );
      keeper = browser;
    });

    test('the keeper of a room that he began invites somebody, who signs up, accepts, and is a member', async () => {
      const visitor = await visitorOf(entrance, keeper);
      keeperIs = must(await entrance.becomeIn(visitor, TALKS));
      await act({
        kind: 'openProcess',
        room: PUBLIC,
        keepers: [keeperIs],
        body: { title: 'Talks', short: 'Talks', invented: true, opensOn: '2033-01-01' },
      });
      await act({
        kind: 'openRoom',
        room: 'ours',
        body: {
          kind: 'caucus',
          title: 'Our caucus',
          parent: PUBLIC,
          keepers: [keeperIs],
          twoPersons: false,
          readsLogged: true,
        },
      });
      caucus = (await keeper.get('/api/v1/me'))
        .json()
        .hats[0].rooms.find((r: { title: string }) => r.title === 'Our caucus').id;
      const { token, id } = await invite();
      assert.deepEqual(
        (await keeper.get(invitations())).json().invitations.map((one: { id: string }) => one.id),
        [id],
      );
      const { browser: guest, made } = await signUp(token, 'guest@example.org');
      assert.equal(made.statusCode, 200, made.body);
      const seen = (await guest.send('POST', '/api/v1/invitations/open', { token })).json();
      assert.deepEqual([seen.process.title, seen.room.title, seen.role], ['Talks', 'Our caucus', 'writer']);
      const admitted = await accept(guest, token);
      assert.equal(admitted.statusCode, 200, admitted.body);
      const me = (await guest.get('/api/v1/me')).json();
      assert.equal(me.hats[0].name, 'A delegate');
      assert.deepEqual(
        me.hats[0].rooms.map((room: { title: string; role: string }) => [room.title, room.role]),
        [['Our caucus', 'writer']],
      );
      assert.deepEqual((await keeper.get(invitations())).json().invitations, []);
    });

    test('a used, a revoked and a wrong invitation give one and the same answer', async () => {
      const [used, revoked] = [await invite(), await invite()];
      const { browser } = await signUp(used.token, 'third@example.org');
      assert.equal((await accept(browser, used.token)).statusCode, 200);
      assert.equal((await keeper.send('DELETE', `${invitations()}/${revoked.id}`)).statusCode, 200);
      for (const address of ['/api/v1/invitations/accept', '/api/v1/invitations/open']) {
        const answers = await Promise.all(
          [used.token, revoked.token, 'wrong'].map((token) => browser.send('POST', address, { token })),
        );
        assert.equal(answers[0]?.statusCode, 404);
        assert.equal(new Set(answers.map(({ body }) => body)).size, 1, address);
      }
      assert.equal((await signUp(revoked.token, 'fourth@example.org')).made.statusCode, 404);
    });

    test('an invitation makes one account and no second', async () => {
      const { token } = await invite();
      assert.equal((await signUp(token, 'rose@example.org')).made.json().code, 'account');
      assert.equal((await signUp(token, 'fifth@example.org')).made.statusCode, 200);
      assert.equal((await signUp(token, 'sixth@example.org')).made.statusCode, 404);
    });

    test('an invitation of one who keeps the room no more invites nobody', async () => {
      const { token } = await invite('keeper', 'A second keeper');
      const second = (await signUp(token, 'second-keeper@example.org')).browser;
      const { person } = (await accept(second, token)).json();
      const made = (await second.send('POST', invitations(), { role: 'reader', name: 'Late' })).json();
      const late = made.address.split('/').at(-1);
      await act({ kind: 'admitMember', room: caucus, body: { member: person, role: 'writer' } });
      const answered = await accept(keeper, late);
      assert.deepEqual([answered.statusCode, answered.json().code], [404, 'not-found']);
      assert.deepEqual(answered.body, (await accept(keeper, 'wrong')).body);
    });

    test('who is not a keeper neither invites nor sees invitations; a room that he may not enter is not there', async () => {
      const { token } = await invite('reader', 'A reader');
      const { browser: reader } = await signUp(token, 'reader@example.org');
      const before = await reader.get(invitations());
      const missing = await reader.get('/api/v1/cases/talks/rooms/rm_none/invitations');
      assert.equal(before.body.replaceAll(caucus, 'X'), missing.body.replaceAll('rm_none', 'X'));
      await accept(reader, token);
      for (const answered of [
        await reader.get(invitations()),
        await reader.send('POST', invitations(), { role: 'keeper', name: 'Me' }),
      ])
        assert.equal(answered.statusCode, 403);
      const stranger = browserAt(server);
      for (const room of [caucus, 'rm_none']) {
        const told = await stranger.get(`/api/v1/cases/talks/rooms/${room}/invitations`);
        assert.deepEqual([told.statusCode, told.json().code], [401, 'sign-in']);
      }
    });

    test('nobody can be a person of his choosing', async () => {
      for (const person of [keeperIs, MADE_UP]) {
        const guest = browserAt(server);
        await guest.send('POST', '/api/v1/session', { email: 'guest@example.org', password: PASSWORD });
        assert.equal((await guest.send('PUT', '/api/v1/cases/talks/hat', { person })).statusCode, 404);
      }
    });

    test('who reads a room that asks for it is put down, for its keepers alone', async () => {
      const guest = browserAt(server);
      await guest.send('POST', '/api/v1/session', { email: 'guest@example.org', password: PASSWORD });
      await guest.get(`/api/v1/cases/talks/rooms/${caucus}/log?known=2033-05-01`);
      const reads = `/api/v1/cases/talks/rooms/${caucus}/reads`;
      const told = (await keeper.get(reads)).json().reads;
      const inFull = `GET /api/v1/cases/talks/rooms/${caucus}/log`;
      const line = told.find((read: { asked: string }) => read.asked === inFull);
      assert.equal(line.name, 'A delegate');
      assert.equal((await guest.get(reads)).statusCode, 403);
    });

    test('the log of readings of a room names nothing of a room that its keepers do not enter, nor that there is one', async () => {
      const guest = browserAt(server);
      await guest.send('POST', '/api/v1/session', { email: 'guest@example.org', password: PASSWORD });
      const person = (await guest.get('/api/v1/me')).json().hats[0].person;
      const body = { kind: 'group', title: 'Apart', parent: PUBLIC, keepers: [person], twoPersons: false };
      await act({ kind: 'openRoom', room: 'apart', body }, person);
      const apart = (await guest.get('/api/v1/me'))
        .json()
        .hats[0].rooms.find((r: { title: string }) => r.title === 'Apart').id;
      const question = { id: 'q-apart', title: 'Apart', inDispute: 'Whether', options: [] };
      await act({ kind: 'poseQuestion', room: apart, body: question }, person);
      const reads = async () =>
        (await keeper.get(`/api/v1/cases/talks/rooms/${caucus}/reads`))
          .json()
          .reads.map((r: { asked: string }) => r.asked);
      const before = await reads();
      const theirs = [`rooms/${apart}/log`, 'questions/q-apart'].map((step) => `/api/v1/cases/talks/${step}`);
      for (const address of theirs) assert.equal((await guest.get(address)).statusCode, 200, address);
      await guest.get('/api/v1/cases/talks');
      const now = await reads();
      assert.doesNotMatch(now.join(' '), new RegExp(`${apart}|q-apart`));
      const added = now.slice(0, now.length - before.length).filter((asked: string) => !asked.includes('/reads'));
      assert.deepEqual(added, Array(3).fill('/cases/talks'), 'each is noted, and no one differs from another');
    });

    test('one sees that one is signed in elsewhere, and ends it; this session and those of others go on', async () => {
      const [here, there] = [browserAt(server), browserAt(server)];
      for (const browser of [here, there])
        await browser.send('POST', '/api/v1/session', { email: 'third@example.org', password: PASSWORD });
      const before = (await here.get('/api/v1/session/others')).json().sessions;
      assert.ok(before.length >= 1);
      assert.deepEqual(Object.keys(before[0]).sort(), ['since', 'used'], 'nothing by which it could be taken over');
      assert.equal((await here.send('DELETE', '/api/v1/session/others')).statusCode, 200);
      assert.deepEqual((await here.get('/api/v1/session/others')).json().sessions, []);
      const whoIs = async (browser: Browser) => (await browser.get('/api/v1/me')).json().kind;
      assert.deepEqual([await whoIs(here), await whoIs(there), await whoIs(keeper)], ['account', 'public', 'account']);
      assert.equal((await browserAt(server).get('/api/v1/session/others')).statusCode, 401);
    });

    test('a reading that cannot be put down is refused with a sentence; what needs no note is answered', async () => {
      const gone = must(await openAccounts(place, { secure: false }));
      await gone.close();
      const kept = { ...accounts, reads: gone.reads, close: async () => undefined };
      const deaf = accountsEntrance({ desk: record.desk, accounts: kept, scheme: 'http' });
      const other = createServer({
        desk: record.desk,
        codesOf: record.codesOf,
        seals: record.seals,
        entrance: deaf,
        version: '0.0.0',
        log: false,
      });
      const guest = browserAt(other);
      assert.equal((await guest.get('/api/v1/cases/talks')).statusCode, 200);
      await guest.send('POST', '/api/v1/session', { email: 'guest@example.org', password: PASSWORD });
      const refused = await guest.get('/api/v1/cases/talks');
      assert.deepEqual([refused.statusCode, refused.json().code], [503, 'store']);
      assert.match(refused.json().detail, /cannot be used/);
      await other.close();
      await deaf.close();
    });

    test('a sign-in with a wrong password is held up after ten tries, for that account alone', async () => {
      const { token } = await invite('reader', 'Tried');
      await signUp(token, 'tried@example.org');
      const guesser = browserAt(server, { address: '192.0.2.9' });
      const guess = (email: string, password: string) => guesser.send('POST', '/api/v1/session', { email, password });
      for (let i = 0; i < 10; i++) assert.equal((await guess('tried@example.org', 'a wrong password')).statusCode, 401);
      const held = await guess('TRIED@example.org', PASSWORD);
      assert.deepEqual([held.statusCode, held.json().code], [429, 'too-many']);
      assert.ok(Number(held.headers['retry-after']) > 0);
      assert.equal((await guess('guest@example.org', PASSWORD)).statusCode, 200);
    });

    test('another password comes by a reset address, once, and ends the sessions', async () => {
      const found = await accounts.registry.find('guest@example.org');
      const { token } = await accounts.tickets.make('reset', 60, found?.account);
      const guest = browserAt(server);
      await guest.send('POST', '/api/v1/session', { email: 'guest@example.org', password: PASSWORD });
      const reset = () =>
        browserAt(server).send('POST', '/api/v1/accounts/reset', { token, password: 'five words are better' });
      assert.equal((await reset()).statusCode, 200);
      assert.equal((await reset()).statusCode, 404);
      assert.equal((await guest.get('/api/v1/me')).json().kind, 'public');
    });

    test('an answer that goes on ends within a second of a sign-out on another server', async () => {
      const browser = browserAt(server);
      await browser.send('POST', '/api/v1/session', { email: 'rose@example.org', password: PASSWORD });
      const signal = entrance.until(await visitorOf(entrance, browser), new AbortController().signal);
      const other = must(await openAccounts(place, { secure: false }));
      const ended = new Promise<number>((resolve) =>
        signal.addEventListener('abort', () => resolve(performance.now())),
      );
      const from = performance.now();
      await other.sessions.signOut(browser.cookies());
      const took = (await ended) - from;
      await other.close();
      assert.ok(took < 1000, `${took} ms`);
    });
  });
