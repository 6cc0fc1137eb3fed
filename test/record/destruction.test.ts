import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkBundle, checkRecord, exportRooms, openFolder } from '#record';
import { readReceipt } from '#seal';
import { beginTalks, CAUCUS, clock, deskOver, ELLS, must, naming, TALKS } from './talks.ts';

test('a head signed after a destruction finds the copy from before it, and the bundle that hides it', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-destroyed-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const [data, before] = [join(dir, 'data'), join(dir, 'before')];
  const first = await deskOver(must(openFolder(data, undefined)));
  await beginTalks(first);
  must(await first.act(TALKS, naming(CAUCUS, 1), ELLS));
  await first.close();
  cpSync(data, before, { recursive: true });

  const record = must(openFolder(data, undefined));
  const desk = await deskOver(record);
  const live = must(await record.receipt(TALKS, CAUCUS, clock()()));
  must(await desk.destroyRoom(TALKS, CAUCUS, [ELLS], 'It is over'));
  const receipt = must(await record.receipt(TALKS, CAUCUS, clock()()));
  assert.deepEqual(readReceipt(JSON.parse(JSON.stringify(receipt))), receipt);
  assert.deepEqual(must(await checkRecord(record, TALKS, [live, receipt])).faults, []);

  const bundle = must(await exportRooms(record, TALKS, [CAUCUS], clock()()));
  assert.deepEqual(checkBundle(bundle, [live, receipt]).faults, []);
  // The head from before the destruction is validly signed too: with it alone the bundle passes for one that withholds.
  const rooms = bundle.rooms.map(({ tombstone: _, ...room }) => ({ ...room, receipt: live }));
  assert.deepEqual(checkBundle({ ...bundle, rooms }, []).faults, []);
  assert.deepEqual(
    checkBundle({ ...bundle, rooms }, [receipt]).faults.map((f) => [f.code, f.room]),
    [['tombstone', CAUCUS]],
  );
  await desk.close();

  const older = must(openFolder(before, undefined));
  assert.deepEqual(must(await checkRecord(older, TALKS, [live])).faults, []);
  const [fault, ...more] = must(await checkRecord(older, TALKS, [receipt])).faults;
  assert.deepEqual([fault?.code, fault?.room, more], ['tombstone', CAUCUS, []]);
  assert.match(
    fault?.sentence ?? '',
    /was signed after the room was destroyed, and the tombstone that it names is not there/,
  );
  await older.close();
});
