import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asId } from '#agreement/terms';
import { type Browser, browserAt } from '../server/browser.ts';
import { oddsThatGreater, timeInTurn } from './odds.ts';
import { accountsStand, CASE, holderStand, must, PASSWORD, RIVER, tell } from './stand.ts';

const stand = await holderStand();
after(() => stand.close());
const ISSARUN = await stand.enter('p-maddrin');
const KOL = 'caucus-kol';
const NOWHERE = 'cellar-low';

await prepare();

/** Puts something of each kind into the caucus, so that there is a forbidden one to ask for. */
async function prepare(): Promise<void> {
  const text = { title: 'Ours', units: [{ id: 'ours.1', kind: 'article', text: 'Words that are ours.' }] };
  const draft = { id: 'd-ours', kind: 'single', tabledBy: [], date: '2030-06-01', availability: 'described-only' };
  must(await tell(stand.desk, 'p-ells', { room: KOL, kind: 'tableDraft', body: { ...draft, sources: [], text } }));
  const body = { id: 's-ours', publisher: 'We', date: '2030-06-01', reliability: 'A', about: 'Ours.' };
  const request = { id: asId('cm-s'), room: asId(KOL), kind: 'captureSource', body } as never;
  must(await stand.desk.capture(RIVER, request, new Uint8Array(50_000), asId('p-ells')));
}

let requests = 0;
const command = (request: object) => ({ id: `cm-time-${requests++}`, ...request });

/** What is asked for: something forbidden, and by the same words something that is not there. */
const ASKED: Readonly<Record<string, readonly [string, string, (browser: Browser, name: string) => Promise<unknown>]>> =
  {
    'a room': [KOL, NOWHERE, (b, room) => b.get(`${CASE}/rooms/${room}`)],
    'the log of a room': [KOL, NOWHERE, (b, room) => b.get(`${CASE}/rooms/${room}/log`)],
    'the receipt of a room': [KOL, NOWHERE, (b, room) => b.get(`${CASE}/rooms/${room}/receipt`)],
    'who read in a room': [KOL, NOWHERE, (b, room) => b.get(`${CASE}/rooms/${room}/reads`)],
    'a draft': ['d-ours', 'd-none', (b, draft) => b.get(`${CASE}/drafts/${draft}`)],
    'the matter of a source': ['s-ours', 's-none', (b, source) => b.get(`${CASE}/matter/${source}`)],
    'an act in a room': [
      KOL,
      NOWHERE,
      (b, room) =>
        b.send(
          'POST',
          `${CASE}/commands`,
          command({ room, kind: 'admitMember', body: { member: 'p-x', role: 'reader' } }),
        ),
    ],
    'a room below a room': [
      KOL,
      NOWHERE,
      (b, parent) => {
        const body = { kind: 'group', title: 'X', parent, keepers: ['p-maddrin'], twoPersons: false };
        return b.send('POST', `${CASE}/commands`, command({ room: 'mine', kind: 'openRoom', body }));
      },
    ],
    'the end of a room': [KOL, NOWHERE, (b, room) => b.send('POST', `${CASE}/rooms/${room}/destroy`, { reason: 'x' })],
  };

const MANY = { count: 300, warm: 20 };
/** With 300 of each the odds stray from a half by less than 0.07 in all but one of a million runs; a leak of a tenth of what an answer costs shows as more than 0.15. */
const APART = 0.15;

for (const [what, [forbidden, missing, ask]] of Object.entries(ASKED))
  test(`how long the answer takes does not tell whether ${what} is forbidden or missing`, async () => {
    const times = await timeInTurn(
      MANY,
      () => ask(ISSARUN, forbidden),
      () => ask(ISSARUN, missing),
    );
    const odds = oddsThatGreater(...times);
    assert.ok(Math.abs(odds - 0.5) < APART, `the forbidden one takes longer with the odds ${odds.toFixed(3)}`);
  });

test('an extra look-up of a millisecond on what is forbidden is found out', async () => {
  const leaky = await holderStand();
  leaky.server.addHook('preHandler', async ({ url }) => {
    if (url.includes(KOL)) spend(1);
  });
  const browser = await leaky.enter('p-maddrin');
  const ask = (room: string) => browser.get(`${CASE}/rooms/${room}`);
  const times = await timeInTurn(
    MANY,
    () => ask(KOL),
    () => ask(NOWHERE),
  );
  await leaky.close();
  const odds = oddsThatGreater(...times);
  assert.ok(odds > 0.5 + APART, `only ${odds.toFixed(3)}`);
});

/** Keeps the processor busy. */
function spend(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test('the odds themselves are right', () => {
  assert.equal(oddsThatGreater([1, 2, 3], [4, 5]), 0);
  assert.equal(oddsThatGreater([4, 5], [1, 2, 3]), 1);
  assert.equal(oddsThatGreater([1, 2], [1, 2]), 0.5);
  assert.equal(oddsThatGreater([1, 3], [2]), 0.5);
  assert.equal(oddsThatGreater([2, 2, 3], [2]), (0.5 + 0.5 + 1) / 3);
});

test('how long a sign-in takes does not tell whether the address has an account', async (t) => {
  const { server, signUp, accounts, close } = await accountsStand();
  t.after(close);
  await signUp('rose@example.org');
  let tries = 0;
  const guess = async (email: string) => {
    const address = `10.1.${tries >> 8}.${tries++ & 255}`;
    const answered = await browserAt(server, { address }).send('POST', '/api/v1/session', {
      email,
      password: `wrong ${PASSWORD}`,
    });
    assert.equal(answered.statusCode, 401, answered.body);
    await accounts.tries.giveBack('sign-in of an account', email);
    return answered;
  };
  const few = { count: 25, warm: 2 };
  const wrong = () => guess('rose@example.org');
  const odds = oddsThatGreater(...(await timeInTurn(few, wrong, () => guess('nobody@example.org'))));
  // 25 of each stray by less than 0.4 in all but one of a million runs.
  assert.ok(Math.abs(odds - 0.5) < 0.4, `the one with an account takes longer with the odds ${odds.toFixed(3)}`);
  // What is no address at all costs no hash: so would an account that is not there show, if it cost none.
  const cheap = oddsThatGreater(...(await timeInTurn(few, wrong, () => guess('nobody'))));
  assert.ok(cheap > 0.9, `only ${cheap.toFixed(3)}`);
});
