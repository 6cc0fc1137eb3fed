import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Caller } from './caller.ts';
import { findDifference } from './compare.ts';
import { LEAKS } from './leaks.ts';
import { folderPlace } from './places.ts';
import { actInPrivate } from './private-doings.ts';
import { askedOf, type Names } from './recipes.ts';
import { holding } from './seats.ts';
import { startTwo, twoCopies, UNBUILT } from './two-servers.ts';

describe('the crawl itself', { skip: UNBUILT }, () => {
  for (const leak of LEAKS)
    test(`finds a planted leak: ${leak}`, async (t) => {
      const copies = await twoCopies(folderPlace(), holding);
      const two = await startTwo(copies, leak);
      t.after(async () => {
        await two.stop();
        for (const place of copies.places) place.remove();
      });
      await actInPrivate(two.seats[0], 1);
      const asked = ['/', '/cases/river-accord', '/api/v1/cases/river-accord'].map((path) => ({ method: 'GET', path }));
      for (const reader of ['a member of A', 'the public']) {
        const [one, other] = two.seats.map(({ readers }) => readers[reader] as Caller);
        assert.ok(one !== undefined && other !== undefined);
        assert.notEqual(await findDifference({ one, other }, asked), undefined, `as ${reader}`);
      }
    });

  test('fails for a route that it does not know', () => {
    const names: Names = { values: { case: ['x'] }, asked: {}, entries: [] };
    const route = (method: string, path: string, ...query: readonly string[]) => ({ method, path, query });
    assert.throws(() => askedOf(route('GET', '/api/v1/cases/{case}/{anything}'), names, true), /does not know/);
    assert.throws(() => askedOf(route('GET', '/api/v1/cases/{case}', 'anything'), names, true), /does not know/);
    assert.throws(() => askedOf(route('POST', '/api/v1/cases/{case}/anything'), names, true), /does not know/);
  });
});
