import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, shell, travaux } from '../cli/travaux.ts';

const WORDS = '\ufeffForeign Minister Ada Lund said: “We will not sign.”\r\nShe left.\r\n';

test('capture --json prints the text to the byte, and attributions whose spans count it', async (t) => {
  const file = join(await folder(t), 'article.txt');
  await writeFile(file, WORDS);
  const { code, out, err } = await travaux(['capture', file, '--json']);
  assert.deepEqual([code, err], [0, '']);
  const { text, attributions } = JSON.parse(out);
  assert.equal(text, WORDS);
  const [one] = attributions;
  assert.deepEqual(
    [text.slice(...one.source), text.slice(...one.cue), text.slice(...one.content), one.kind, one.tier, one.speaker],
    ['Foreign Minister Ada Lund', 'said', 'We will not sign.', 'direct', 'sure', 'Ada Lund'],
  );
});

test('capture prints what it found for a person to read', async (t) => {
  const file = join(await folder(t), 'article.txt');
  await writeFile(file, WORDS);
  const { code, out } = await travaux(['capture', file]);
  assert.equal(code, 0);
  assert.match(out, /Ada Lund, Foreign Minister/);
  assert.match(out, /We will not sign\./);
});

test('capture --jsonl answers each line in order, and refuses a line that is broken by its number', async () => {
  const line = (id: string) => `{"id":"${id}","text":"Lund said the plan was dead."}`;
  const { code, out, err } = await shell(
    `printf '%s\\n' '${line('b')}' '${line('a')}' '{"id":"c"}' | $T capture --jsonl`,
  );
  const rows = out
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['b', 'a'],
  );
  assert.equal(rows[0].attributions[0].speaker, 'Lund');
  assert.equal(code, 1);
  assert.match(err, /Line 3 .*\[jsonl\]/);
});

test('a file that is no UTF-8 is refused with its place', async (t) => {
  const file = join(await folder(t), 'article.txt');
  await writeFile(file, new Uint8Array([65, 10, 66, 0xff]));
  const { code, err } = await travaux(['capture', file]);
  assert.equal(code, 1);
  assert.match(err, /Byte 4, in line 2.*\[not-utf8\]/);
});

test('an endpoint is asked only if it is named, and what it makes up is not taken', async (t) => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push(`${request.url} ${request.headers.authorization} ${JSON.parse(body).messages[1].content === WORDS}`);
    const attributions = [
      { source: null, cue: null, content: ['She left'], speaker: 'nobody' },
      { source: 'Ada Lund', cue: 'said', content: ['We shall never sign'] },
    ];
    response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ attributions }) } }] }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const file = join(await folder(t), 'article.txt');
  await writeFile(file, WORDS);
  await travaux(['capture', file, '--json']);
  assert.deepEqual(asked, []);
  const env = { ...process.env, TRAVAUX_ENDPOINT_KEY: 'k' };
  const { code, out, err } = await travaux(['capture', file, '--json', '--endpoint', address], { env });
  assert.equal(code, 0);
  assert.deepEqual(asked, ['/v1/chat/completions Bearer k true']);
  assert.match(err, /"We shall never sign" do not stand in the text/);
  const added = JSON.parse(out).attributions.filter((a: { speaker?: string }) => a.speaker === 'nobody');
  assert.deepEqual(
    [added.length, added[0].tier, WORDS.slice(...(added[0].content as [number, number]))],
    [1, 'doubtful', 'She left'],
  );
});
