import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { problem } from '#contract';
import { holderStand, portOf } from './stand.ts';

const stand = await holderStand();
const port = await portOf(stand);
after(() => stand.close());

/** Sends bytes as they are, and answers everything that came until the server closed the line or was still for long. */
function sendRaw(bytes: string, patience = 1500): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect(port, '127.0.0.1', () => line.write(bytes, 'latin1'));
    let came = '';
    line.setEncoding('latin1');
    line.setTimeout(patience, () => line.destroy());
    line.on('data', (part) => {
      came += part;
    });
    line.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    );
    line.on('close', () => resolve(came));
  });
}

/** The answers on a line, each its status and body. */
function answersIn(came: string): readonly { readonly status: number; readonly body: string }[] {
  return came
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((part) => part !== '')
    .map((part) => ({ status: Number(part.slice(9, 12)), body: part.slice(part.indexOf('\r\n\r\n') + 4) }));
}

function statusesIn(came: string): readonly number[] {
  return answersIn(came).map(({ status }) => status);
}

const LAST = 'Connection: close\r\n\r\n';

test('only names that the server bears are answered, whatever else the request says of itself', async () => {
  const get = (head: string, target = '/api/v1/cases') => sendRaw(`GET ${target} HTTP/1.1\r\n${head}${LAST}`);
  assert.deepEqual(statusesIn(await get('Host: localhost\r\n')), [200]);
  for (const head of [
    'Host: evil.example\r\n',
    'Host: localhost.evil.example\r\n',
    'Host: evil.example\r\nX-Forwarded-Host: localhost\r\n',
    'Host: evil.example\r\nForwarded: host=localhost\r\n',
    'Host: localhost@evil.example\r\n',
    'Host: evil.example#localhost\r\n',
    'Host: localhost:80:evil.example\r\n',
    'Host: \r\n',
  ])
    assert.deepEqual(statusesIn(await get(head)), [403], head);
  assert.deepEqual(statusesIn(await get('')), [400], 'no name at all');
  assert.deepEqual(statusesIn(await get('Host: evil.example\r\nHost: localhost\r\n')), [403], 'the first counts');
  const whole = await get('Host: evil.example\r\n', 'http://localhost/api/v1/cases');
  assert.deepEqual(statusesIn(whole), [403], 'an address with a name in it does not help');
});

test('a request that two readers could end at different places is refused, and the line closed', async () => {
  const hidden = 'GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const post = (head: string, body: string) =>
    sendRaw(`POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${head}\r\n${body}`);
  for (const [head, body] of [
    [`Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${hidden}`],
    [`Transfer-Encoding: chunked\r\nContent-Length: ${hidden.length}\r\n`, `0\r\n\r\n${hidden}`],
    [`Content-Length: 2\r\nContent-Length: 3\r\n`, `{}${hidden}`],
    [`Content-Length: +2\r\n`, `{}${hidden}`],
    [`Content-Length: 0x2\r\n`, `{}${hidden}`],
    [`Transfer-Encoding: xchunked\r\n`, `0\r\n\r\n${hidden}`],
    [`Transfer-Encoding : chunked\r\n`, `0\r\n\r\n${hidden}`],
    [`Transfer-Encoding: chunked\r\n`, `0;\n\r\n\r\n${hidden}`],
    [`Transfer-Encoding: chunked\r\n`, `zz\r\n\r\n${hidden}`],
    [`X: y\rContent-Length: 2\r\n`, `{}${hidden}`],
  ] as const) {
    const answers = answersIn(await post(head, body));
    assert.deepEqual([answers.length, answers.at(-1)?.status], [1, 400], JSON.stringify([head, body]));
    problem.parse(JSON.parse(answers[0]?.body ?? ''));
  }
});

test('two requests on one line that each say where they end are two', async () => {
  const hidden = `GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n${LAST}`;
  const came = await sendRaw(
    `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}${hidden}`,
  );
  assert.deepEqual(statusesIn(came), [400, 200]);
});

test('what cannot be read is refused with a problem: no HTTP, a head too large, an address that is none', async () => {
  const long = 'x'.repeat(20_000);
  for (const [bytes, status] of [
    ['hello\r\n\r\n', 400],
    ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    [`GET /api/v1/cases HTTP/1.1\r\nHost: localhost\r\nX: ${long}\r\n${LAST}`, 431],
    [`GET /api/v1/cases?${long} HTTP/1.1\r\nHost: localhost\r\n${LAST}`, 431],
    [`GET /api/v1/cases HTTP/1.1\r\nHost: localhost\r\n${'X: y\r\n'.repeat(5000)}${LAST}`, 431],
    [`GET /api/v1/cases/%zz HTTP/1.1\r\nHost: localhost\r\n${LAST}`, 400],
    [`GET /api/v1/cases/%00 HTTP/1.1\r\nHost: localhost\r\n${LAST}`, 404],
    [`GET /api/v1/cases/${'x'.repeat(2000)} HTTP/1.1\r\nHost: localhost\r\n${LAST}`, 414],
  ] as const) {
    const [answer, ...others] = answersIn(await sendRaw(bytes));
    assert.deepEqual([answer?.status, others], [status, []], bytes.slice(0, 60));
    const told = problem.parse(JSON.parse(answer?.body ?? ''));
    assert.equal(told.status, status);
  }
});

test('a method that is not known is refused with a problem, and none gives back what was sent', async () => {
  const secret = 'travaux=secret-of-a-session';
  for (const method of ['TRACE', 'PATCH', 'PROPFIND', 'SEARCH', 'LINK', 'CONNECT', 'BREW', 'get'])
    for (const path of ['/api/v1/cases', '/', '/cases/river-accord']) {
      const came = await sendRaw(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${secret}\r\n${LAST}`);
      const statuses = statusesIn(came);
      assert.ok(
        statuses.every((status) => status >= 400 && status < 500),
        `${method} ${path}: ${statuses}`,
      );
      assert.ok(!came.includes(secret), method);
    }
  const head = await sendRaw(`HEAD /api/v1/cases HTTP/1.1\r\nHost: localhost\r\n${LAST}`);
  assert.deepEqual(answersIn(head), [{ status: 200, body: '' }]);
});

test('a body that is too large is refused with a problem, whether it says so or only turns out to be', async () => {
  const head = 'POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  const said = await sendRaw(`${head}Content-Length: 99999999999\r\n\r\n{`);
  const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
  const turnsOut = await sendRaw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(32)}`, 4000);
  for (const came of [said, turnsOut]) {
    const [answer] = answersIn(came);
    assert.equal(answer?.status, 413, came.slice(0, 200));
    assert.equal(problem.parse(JSON.parse(answer?.body ?? '')).code, 'too-large');
  }
});

test('a body that is not of its form is refused with a problem, and is no fault', async () => {
  const form = (type: string, payload: string) =>
    stand.server.inject({ method: 'POST', url: '/api/v1/redline', headers: { 'content-type': type }, payload });
  const json = (payload: string) =>
    stand.server.inject({
      method: 'POST',
      url: '/api/v1/session/enter',
      headers: { 'content-type': 'application/json' },
      payload,
    });
  for (const answered of [
    await form('multipart/form-data', 'x'),
    await form('multipart/form-data; boundary=x', 'x'),
    await form('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="earlier"\r\n\r\n'),
    await form('multipart/form-data; boundary=x', '--x--'),
    await json('{'),
    await json(''),
    await json('{"token":1}'),
    await json('{"__proto__":{"token":"x"}}'),
    await json('{"constructor":{"prototype":{"token":"x"}}}'),
    await json('['.repeat(100_000)),
  ]) {
    assert.ok(answered.statusCode >= 400 && answered.statusCode < 500, `${answered.statusCode} ${answered.body}`);
    problem.parse(answered.json());
  }
});
