import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { createServer, listen } from '../../src/server/index.ts';
import { deskWith } from './sample-desk.ts';

test('a server that closes does not wait for a line on which nothing was asked, and answers what was', async () => {
  const { desk, codesOf, seals, close } = await deskWith();
  const server = createServer({ desk, codesOf, seals, version: '0.0.0', log: false });
  let asked: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    asked = resolve;
  });
  server.get('/slow', async () => {
    asked();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return 'in full';
  });
  const listening = await listen(server, 0);
  const { hostname, port } = new URL(listening.address);
  const line = connect(Number(port), hostname);
  await once(line, 'connect');
  const answered = fetch(`${listening.address}/slow`);
  await arrived;
  const ended = once(line.resume(), 'close');
  await listening.close();
  await ended;
  assert.equal(await (await answered).text(), 'in full');
  await close();
});
