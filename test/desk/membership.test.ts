import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asId, type PersonId } from '#agreement/terms';
import { sqlitePlace } from '../record/stores.ts';
import { beginTalks, CAUCUS, clock, deskOver, ELLS, must, naming, request, TALKS } from '../record/talks.ts';

const DOVRAY = asId<PersonId>('p-dovray');

test('who is removed from a room reads nothing of it any more; who is admitted reads it from its first entry', async () => {
  const acts = fc.array(fc.constantFrom('admit', 'remove', 'write'), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(acts, async (drawn) => {
      const place = sqlitePlace();
      const record = must(await place.open());
      const desk = await deskOver(record, clock());
      await beginTalks(desk);
      let isMember = false;
      for (const [n, act] of drawn.entries()) {
        const member = { member: DOVRAY, ...(act === 'admit' ? { role: 'reader' } : {}) };
        const kind = act === 'admit' ? 'admitMember' : 'removeMember';
        if (act === 'write') must(await desk.act(TALKS, naming(CAUCUS, n), ELLS));
        else {
          const done = await desk.act(TALKS, request(CAUCUS, n, { kind, body: member }), ELLS);
          assert.equal(done.ok, act === 'admit' || isMember);
          isMember = act === 'admit';
        }
        const end = (await record.store.head(TALKS, CAUCUS))?.seq ?? 0;
        const read = must(
          await desk.ask(TALKS, DOVRAY, (state) =>
            [...state.entries.values()].filter((entry) => entry.room === CAUCUS).map((entry) => entry.seq),
          ),
        );
        assert.deepEqual(read, isMember ? Array.from({ length: end }, (_, i) => i + 1) : []);
        const then = must(
          await desk.ask(TALKS, DOVRAY, (state) => state.parties.rooms.has(CAUCUS), {
            asRecordedBy: '2031-01-01T00:00:00.000Z' as never,
          }),
        );
        assert.equal(then, isMember, 'the past is read by who may enter today');
      }
      await desk.close();
      place.remove();
    }),
    { numRuns: 25 },
  );
});
