import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { startPostgres } from '../postgres.ts';
import { CASES, done, headsOf, refused, riverAccord } from './records.ts';

test('a record moves to PostgreSQL and back with the same heads and readings, and every command works there', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const { dir, data } = await riverAccord(t);
  const [url, back] = [await server.database('team'), join(dir, 'back')];
  const copied = JSON.parse(await done('copy', '--json', '--from', `sqlite:${data}`, '--to', url));
  assert.equal(copied.processes, 1);
  const heads = await headsOf('--data', data);
  assert.deepEqual(await headsOf('--postgres', url), heads);
  await refused('not-empty', 'copy', '--from', `sqlite:${data}`, '--to', url);
  const log = (...where: string[]) => done('log', '--json', '--as', 'p-maddrin', ...where);
  assert.equal(await log('--postgres', url), await log('--data', data));
  await done('import', '--postgres', url, join(CASES, 'ukraine-2025'));
  await done('copy', '--from', url, '--to', `sqlite:${back}`);
  assert.deepEqual(await headsOf('--data', back), await headsOf('--postgres', url));
  await refused('store', 'verify', '--postgres', url.replace(/:\d+\//, ':1/'));
});
