import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { asId, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { caseHolder } from './held.ts';
import type { Place } from './stores.ts';
import { must } from './talks.ts';

const [P, Q] = ['talks', 'other-talks'].map((id) => asId<ProcessId>(id)) as [ProcessId, ProcessId];
const [A, B] = ['public', 'caucus'].map((id) => asId<RoomId>(id)) as [RoomId, RoomId];

/** What the keys of every store must do. `place` makes a new, empty record. */
export function keyConformance(place: () => Promise<Place>): void {
  const held = caseHolder(place);

  held('a key is made once, found again, and destroyed', async ({ keys }) => {
    assert.equal(await keys.find(P, A), undefined);
    const made = await keys.make(P, A);
    assert.equal(made.length, 32);
    assert.equal(hex(await keys.find(P, A)), hex(made));
    assert.equal(hex(await keys.make(P, A)), hex(made), 'a second making does not write over it');
    assert.equal(await keys.find(Q, A), undefined);
    assert.notEqual(hex(await keys.make(P, B)), hex(made));
    await keys.destroy(P, A);
    assert.equal(await keys.find(P, A), undefined);
    await keys.destroy(P, A);
    assert.notEqual(hex(await keys.make(P, A)), hex(made));
  });

  held('a key that is put from elsewhere never takes the place of another', async ({ keys }) => {
    const key = new Uint8Array(randomBytes(32));
    await keys.put(P, A, key);
    await keys.put(P, A, key);
    await assert.rejects(keys.put(P, A, randomBytes(32)), /another key/);
    assert.equal(hex(await keys.find(P, A)), hex(key));
  });

  held('many who make one key at once get the same', async ({ keys }) => {
    const made = await Promise.all(Array.from({ length: 8 }, () => keys.make(P, A)));
    assert.equal(new Set(made.map(hex)).size, 1);
  });

  held('the signing key is made once and adopted only where there is none', async ({ keys }) => {
    const made = await keys.signingKey();
    await keys.adoptSigningKey(randomBytes(48));
    assert.equal(hex(await keys.signingKey()), hex(made));
  });

  test('keys under a passphrase open with that passphrase alone', async (t) => {
    const at = await place();
    t.after(() => at.remove());
    const first = must(await at.open('a quiet word'));
    const made = await first.keys.make(P, A);
    await first.close();
    for (const [passphrase, says] of [
      [undefined, /TRAVAUX_PASSPHRASE/],
      ['another word', /does not open/],
    ] as const) {
      const refused = await at.open(passphrase);
      assert.equal(code(refused), 'keys');
      assert.match(refused.ok ? '' : refused.refusal.sentence, says);
    }
    const again = must(await at.open('a quiet word'));
    assert.equal(hex(await again.keys.find(P, A)), hex(made));
    await again.close();
  });

  test('keys that were made without a passphrase are not opened with one', async (t) => {
    const at = await place();
    t.after(() => at.remove());
    const first = must(await at.open());
    await first.keys.make(P, A);
    await first.close();
    const refused = await at.open('a late word');
    assert.equal(code(refused), 'keys');
    assert.match(refused.ok ? '' : refused.refusal.sentence, /without a passphrase/);
  });
}

function hex(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('hex');
}

function code(answer: Result<unknown>): string {
  return answer.ok ? 'ok' : answer.refusal.code;
}
