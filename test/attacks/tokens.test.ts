import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asId, type PersonId, type RoomId } from '#agreement/terms';
import { browserAt } from '../server/browser.ts';
import { waysOfApi } from './routes.ts';
import { accountsStand, CASE, holderStand, PASSWORD, RIVER } from './stand.ts';

const stand = await accountsStand();
const holder = await holderStand();
after(() => Promise.all([stand.close(), holder.close()]));
const keeper = await stand.signUp('rose@example.org', 'caucus-kol');
const guest = await stand.signUp('guest@example.org');
let guests = 0;
const person = await stand.personOf('rose@example.org');

const DAY = 86_400;
const { accounts } = stand;

/** Tokens by what became of them; none of them works. */
type Dead = Readonly<Record<string, string>>;

async function deadInvitations(): Promise<Dead> {
  const rooms = `${CASE}/rooms/caucus-kol/invitations`;
  const make = async () => {
    const made = (await keeper.send('POST', rooms, { role: 'reader', name: 'Guest' })).json();
    return { id: String(made.id), token: String(made.address.split('/').at(-1)) };
  };
  const [used, revoked] = [await make(), await make()];
  const accepting = await stand.signUp(`accepting${guests++}@example.org`);
  assert.equal((await accepting.send('POST', '/api/v1/invitations/accept', { token: used.token })).statusCode, 200);
  assert.equal((await keeper.send('DELETE', `${rooms}/${revoked.id}`)).statusCode, 200);
  const invited = { process: RIVER, role: 'reader', name: 'Late', keeper: person } as const;
  const expired = await accounts.invitations.make({ ...invited, room: asId<RoomId>('caucus-kol') }, -1);
  const nobodys = { ...invited, room: asId<RoomId>('mediator'), keeper: asId<PersonId>('p-nobody') };
  const unkept = await accounts.invitations.make(nobodys, 1);
  return { used: used.token, revoked: revoked.token, expired: expired.token, unkept: unkept.token };
}

async function deadTickets(kind: 'set-up' | 'reset'): Promise<Dead> {
  const account = (await accounts.registry.find('guest@example.org'))?.account;
  const [used, expired] = [
    await accounts.tickets.make(kind, DAY, account),
    await accounts.tickets.make(kind, -1, account),
  ];
  await accounts.tickets.spend(kind, used.token);
  return { used: used.token, expired: expired.token };
}

const WRONG: Dead = { wrong: 'A'.repeat(43), short: 'x', 'of other letters': '../..%00\u202E' };

/** The routes that take a token, with the rest of what is sent to them. */
const REST: Readonly<Record<string, object>> = {
  'POST /api/v1/invitations/open': {},
  'POST /api/v1/invitations/accept': {},
  'POST /api/v1/accounts': { email: 'new@example.org', name: 'New', password: PASSWORD },
  'POST /api/v1/accounts/reset': { password: PASSWORD },
  'POST /api/v1/session/enter': {},
};

test('every route that takes a token is known here', async () => {
  const { paths, components = {} } = (await stand.server.inject({ url: '/api/v1/openapi.json' })).json();
  assert.ok(paths);
  const takes = (await waysOfApi(stand)).filter(({ method, path }) => {
    const body = JSON.stringify(paths[path][method.toLowerCase()].requestBody ?? {});
    return (
      body.includes('"token"') ||
      [...body.matchAll(/schemas\/(\w+)"/g)].some(([, name = '']) =>
        JSON.stringify(components.schemas?.[name] ?? {}).includes('"token"'),
      )
    );
  });
  assert.deepEqual(takes.map(({ method, path }) => `${method} ${path}`).sort(), Object.keys(REST).sort());
});

test('wrong, used, expired, revoked, and of a room that its keeper keeps no more: one and the same answer', async () => {
  const invitations = await deadInvitations();
  const [setUp, reset] = [await deadTickets('set-up'), await deadTickets('reset')];
  const enter = await holder.turnstile.tickets.make('enter', -1);
  const all: Readonly<Record<string, readonly Dead[]>> = {
    'POST /api/v1/invitations/open': [invitations, setUp, reset, WRONG],
    'POST /api/v1/invitations/accept': [invitations, setUp, reset, WRONG],
    'POST /api/v1/accounts': [{ ...invitations, unkept: invitations.revoked ?? '' }, setUp, reset, WRONG],
    'POST /api/v1/accounts/reset': [reset, invitations, setUp, WRONG],
    'POST /api/v1/session/enter': [{ expired: enter.token }, WRONG],
  };
  let address = 0;
  for (const [way, tokens] of Object.entries(all)) {
    const { server } = way.endsWith('/enter') ? holder : stand;
    const cookies = way.endsWith('/accept') ? guest.cookies() : '';
    const answers = new Set<string>();
    for (const [what, token] of tokens.flatMap((dead) => Object.entries(dead))) {
      const asker = browserAt(server, { address: `192.0.2.${++address}`, cookies });
      const answered = await asker.send('POST', way.slice(5), { token, ...REST[way] });
      const { date: _date, ...headers } = answered.headers;
      assert.equal(answered.statusCode, 404, `${way} ${what}: ${answered.body}`);
      answers.add(JSON.stringify([answered.body, headers]));
    }
    assert.equal(answers.size, 1, `${way}: ${[...answers].join('\n')}`);
  }
});

test('tries are limited, whatever is tried: by where they come from, and by no room', async () => {
  const dead = Object.values({ ...(await deadInvitations()), ...WRONG });
  const held = async (address: string, tokenOf: (i: number) => string) => {
    const guesser = browserAt(stand.server, { address });
    for (let i = 0; ; i++) {
      const answered = await guesser.send('POST', '/api/v1/invitations/open', { token: tokenOf(i) });
      if (answered.statusCode === 429) return { after: i, wait: Number(answered.headers['retry-after']), answered };
      assert.ok(i < 100, 'nobody is ever held up');
    }
  };
  const ofOneRoom = await held('198.51.100.1', () => dead[0] ?? '');
  const ofMany = await held('198.51.100.2', (i) => dead[i % dead.length] ?? '');
  const ofNone = await held('198.51.100.3', () => WRONG.wrong ?? '');
  assert.deepEqual([ofOneRoom.after, ofMany.after], [ofNone.after, ofNone.after]);
  assert.ok(ofNone.wait > 0 && ofNone.wait <= 900);
  for (const [way, rest] of Object.entries(REST).filter(([one]) => !/enter|accept/.test(one))) {
    const browser = browserAt(stand.server, { address: '198.51.100.3' });
    assert.equal((await browser.send('POST', way.slice(5), { token: 'x', ...rest })).statusCode, 429, way);
  }
  const same6 = browserAt(stand.server, { address: '2001:db8:1:2:ffff::1' });
  await held('2001:db8:1:2::1', () => 'x');
  assert.equal((await same6.send('POST', '/api/v1/invitations/open', { token: 'x' })).statusCode, 429);
});

test('a held-up address is held up for a token that works too, so that no guess is ever confirmed', async () => {
  const made = (
    await keeper.send('POST', `${CASE}/rooms/caucus-kol/invitations`, { role: 'reader', name: 'G' })
  ).json();
  const token = made.address.split('/').at(-1);
  const guesser = browserAt(stand.server, { address: '198.51.100.9' });
  for (let i = 0; i < 31; i++) await guesser.send('POST', '/api/v1/invitations/open', { token: 'x' });
  assert.equal((await guesser.send('POST', '/api/v1/invitations/open', { token })).statusCode, 429);
  const other = browserAt(stand.server, { address: '198.51.100.10' });
  assert.equal((await other.send('POST', '/api/v1/invitations/open', { token })).statusCode, 200);
});

test('who holds an invitation cannot find out by it who has accounts, address by address, without end', async () => {
  const made = (
    await keeper.send('POST', `${CASE}/rooms/caucus-kol/invitations`, { role: 'reader', name: 'G' })
  ).json();
  const token = made.address.split('/').at(-1);
  const guesser = browserAt(stand.server, { address: '198.51.100.20' });
  const statuses: number[] = [];
  for (let i = 0; i < 40; i++) {
    const account = { token, email: 'rose@example.org', name: 'X', password: PASSWORD };
    statuses.push((await guesser.send('POST', '/api/v1/accounts', account)).statusCode);
  }
  assert.equal(statuses[0], 422);
  assert.equal(statuses.at(-1), 429);
});
