import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { getHeapSnapshot } from 'node:v8';
import type { Past } from '#agreement/reading';
import type { Day, Instant } from '#agreement/terms';
import { type Desk, type Entrant, KEY_HOLDER } from '#desk';
import { sqlitePlace } from './stores.ts';
import { beginTalks, CAUCUS, deskOver, ELLS, MEDIATOR, must, naming, PUBLIC, TALKS } from './talks.ts';

/** A word that nobody else says, kept as bytes, so that whoever looks for it does not put it into memory himself. */
function rareWord(): Buffer {
  return Buffer.from(randomBytes(12).toString('hex'));
}

/** Whether a word stands in any string that the program holds, once what nothing refers to is cleared away. */
async function isInMemory(word: Buffer): Promise<boolean> {
  /./.test('.'); // the machine keeps the last string that an expression matched, until another matches
  let end = Buffer.alloc(0);
  let found = false;
  for await (const chunk of getHeapSnapshot()) {
    const piece = Buffer.concat([end, Buffer.from(chunk)]);
    found ||= piece.includes(word);
    end = piece.subarray(-word.length);
  }
  return found;
}

const READERS: readonly Entrant[] = [ELLS, MEDIATOR, undefined, KEY_HOLDER];

const PASTS: readonly Past[] = [
  {},
  { asKnownOn: '2030-01-23' as Day },
  { asRecordedBy: '2031-01-01T00:00:00.000Z' as Instant },
  { asKnownOn: '2030-01-23' as Day, asRecordedBy: '2031-01-01T00:00:00.000Z' as Instant },
];

/** Where a word is found: in which pasts, for somebody who keeps the room and for the holder of the keys. */
async function answersWith(desk: Desk, word: Buffer): Promise<readonly string[]> {
  const found: string[] = [];
  for (const reader of READERS)
    for (const [i, past] of PASTS.entries()) {
      const said = await desk.ask(TALKS, reader, (state) => JSON.stringify([...state.entries.values()]), past);
      if (said.ok && Buffer.from(said.value).includes(word)) found.push(`${String(reader)} ${i}`);
    }
  return found;
}

test('what a destroyed room said stands in no answer, of now or of a past, and nowhere in memory', async (t) => {
  const place = sqlitePlace();
  const desk = await deskOver(must(await place.open()));
  t.after(async () => {
    await desk.close();
    place.remove();
  });
  await beginTalks(desk);
  const [kept, gone] = [rareWord(), rareWord()];
  must(await desk.act(TALKS, naming(PUBLIC, kept.toString()), MEDIATOR));
  must(await desk.act(TALKS, naming(CAUCUS, gone.toString()), ELLS));
  const readers = [String(ELLS), String(KEY_HOLDER)].flatMap((reader) => PASTS.map((_, i) => `${reader} ${i}`));
  assert.deepEqual(await answersWith(desk, gone), readers);
  assert.deepEqual([await isInMemory(kept), await isInMemory(gone)], [true, true]);

  must(await desk.destroyRoom(TALKS, CAUCUS, [ELLS], 'It is over'));
  assert.deepEqual([await isInMemory(kept), await isInMemory(gone)], [true, false]);
  assert.deepEqual(await answersWith(desk, gone), []);
  assert.equal((await answersWith(desk, kept)).length, 4 * PASTS.length);
  assert.deepEqual([await isInMemory(kept), await isInMemory(gone)], [true, false]);
});
