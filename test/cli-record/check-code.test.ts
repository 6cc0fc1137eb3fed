import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { CASES, done, refused, riverAccord } from './records.ts';

test('a printed sheet’s code leads to its draft, room and entry, also when it is typed by hand', async (t) => {
  const { data } = await riverAccord(t);
  await done('import', '--data', data, join(CASES, 'ukraine-2025'));
  const printed = (await done('code', '--data', data, '--process', 'river-accord', 'd3')).trim();
  assert.match(printed, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.notEqual((await done('code', '--data', data, '--process', 'river-accord', 'd4')).trim(), printed);
  const typed = printed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  const { drafts } = JSON.parse(await done('verify', '--json', '--data', data, '--as', 'p-nobody', typed));
  assert.equal(drafts.length, 1);
  const { code, process, room, seq, draft } = drafts[0];
  assert.deepEqual(
    { code, process, room, draft },
    { code: printed, process: 'river-accord', room: 'public', draft: 'd3' },
  );
  const log = JSON.parse(await done('log', '--json', '--data', data, '--process', 'river-accord', '--room', 'public'));
  assert.equal(log.entries.find((e: { seq: number }) => e.seq === seq).body.id, 'd3');
  await refused('not-found', 'verify', '--data', data, '0000-0000');
  await refused('not-found', 'code', '--data', data, '--process', 'river-accord', 'd99');
});
