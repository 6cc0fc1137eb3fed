import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { MOST_STREAMS as MOST } from '../../src/server/index.ts';
import { CASE, holderStand, portOf } from './stand.ts';
import { type Listener, listenAt } from './streams.ts';

const stand = await holderStand();
const port = await portOf(stand);
after(() => stand.close());

/** What is answered to one who asks for a stream. */
function statusOf(cookie: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const request = get(`http://localhost:${port}${CASE}/stream`, { headers: { cookie } }, (response) => {
      const status = response.statusCode ?? 0;
      if (status === 200) {
        request.destroy();
        resolve({ status, body: '' });
        return;
      }
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status, body }));
    });
    request.on('error', reject);
  });
}

test('who opens very many streams is refused one too many, and nobody else is', async () => {
  const [one, other] = [await stand.enter('p-ells'), await stand.enter('p-maddrin')];
  const open: Listener[] = [];
  for (let i = 0; i < MOST.session; i++) open.push(await listenAt(port, one.cookies()));
  const refused = await statusOf(one.cookies());
  assert.equal(refused.status, 429, refused.body);
  const { code, detail } = JSON.parse(refused.body);
  assert.equal(code, 'too-many');
  assert.match(detail, /close some of them/);
  for (const cookies of [other.cookies(), '']) assert.equal((await statusOf(cookies)).status, 200);
  open.pop()?.stop();
  await wait(200);
  assert.equal((await statusOf(one.cookies())).status, 200, 'where one closed there is room for another');
  for (const each of open) each.stop();
});
