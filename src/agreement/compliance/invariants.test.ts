import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '#agreement/terms';
import type { Agreement } from './agreement.ts';
import { assess } from './assess.ts';
import type { Happening } from './happening.ts';
import { placingOf } from './placing.ts';
import { RIVER, river } from './river.arbitrary.ts';

const skip = existsSync(RIVER) ? false : 'the invented case is not there; set TRAVAUX_SHARED';
const RUNS = { numRuns: 40 };

/** A pair of days within the two years of the case, the second no earlier than the first. */
const days = fc
  .record({ at: fc.integer({ min: -30, max: 760 }), later: fc.integer({ min: 0, max: 60 }) })
  .map(({ at, later }) => ({
    asOf: addDays('2031-03-01' as Day, at),
    asKnownOn: addDays('2031-03-01' as Day, at + later),
  }));

async function lived(): Promise<{
  agreement: Agreement;
  happenings: readonly Happening[];
  stateOf: (told: readonly Happening[], asked: { asOf: Day; asKnownOn: Day }) => unknown;
}> {
  const { agreement, happenings } = await river();
  const placing = placingOf(agreement);
  return { agreement, happenings, stateOf: (told, asked) => assess(agreement, told, asked, placing) };
}

test('the order in which entries arrive changes no state', { skip }, async () => {
  const { happenings, stateOf } = await lived();
  const shuffled = fc.shuffledSubarray([...happenings], { minLength: happenings.length });
  fc.assert(
    fc.property(shuffled, days, (told, asked) => assert.deepEqual(stateOf(told, asked), stateOf(happenings, asked))),
    RUNS,
  );
});

test('what becomes known later never changes an answer as known earlier', { skip }, async () => {
  const { happenings, stateOf } = await lived();
  fc.assert(
    fc.property(days, (asked) => {
      const known = happenings.filter(({ knownOn }) => knownOn <= asked.asKnownOn);
      assert.deepEqual(stateOf(known, asked), stateOf(happenings, asked));
    }),
    RUNS,
  );
});

test('no value stands without the chain that it rests on', { skip }, async () => {
  const { agreement, happenings } = await lived();
  const ids = new Set(happenings.map(({ id }) => id));
  fc.assert(
    fc.property(days, (asked) => {
      const { norms, phases, findings, responses } = assess(agreement, happenings, asked);
      const chains = [
        ...norms.flatMap(({ force, performance, compliance }) => [
          force.grounds,
          performance.grounds,
          compliance.grounds,
        ]),
        ...[...phases, ...findings, ...responses].map(({ grounds }) => grounds),
      ];
      for (const chain of chains) {
        assert.ok(chain.length > 0);
        for (const { entries, provisions, says } of chain) {
          assert.ok(provisions.length > 0 && says !== '');
          assert.ok(
            entries.every((id) => ids.has(id)),
            entries.join(),
          );
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('suspended time lies outside what must be kept: no report of it alleges anything', { skip }, async () => {
  const { happenings, agreement } = await lived();
  const low = happenings.find(({ id, kind }) => kind === 'report' && id === 'f-04');
  assert.ok(low?.kind === 'report');
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 90 }), (shift) => {
      const day = addDays('2032-07-20' as Day, shift);
      const moved: Happening = { ...low, id: 'moved', occurred: { from: day, to: day }, knownOn: day };
      const asked = { asOf: day, asKnownOn: '2033-02-28' as Day };
      const told = [...happenings.filter(({ id }) => id !== 'f-04'), moved];
      const norm = assess(agreement, told, asked).norms.find(({ id }) => id === 'FL1');
      const suspended = norm?.force.state === 'suspended';
      assert.equal(suspended, shift >= 0 && day <= '2032-09-15', day);
      assert.equal(norm?.compliance.state, suspended ? 'cured' : 'alleged', day);
    }),
    RUNS,
  );
});

test('a permission never outlives its notice, nor its own length', { skip }, async () => {
  const { happenings, agreement } = await lived();
  const notices = happenings.filter((told) => told.kind === 'notice' && told.form === 'transit');
  fc.assert(
    fc.property(days, (asked) => {
      for (const { id, bearer, force } of assess(agreement, happenings, asked).norms.filter(
        ({ norm }) => norm === 'P1',
      )) {
        const within = notices.some(
          (told) =>
            told.kind === 'notice' &&
            told.by === bearer &&
            told.window !== undefined &&
            told.window.from.slice(0, 10) <= asked.asOf &&
            asked.asOf <= told.window.to.slice(0, 10),
        );
        assert.equal(force.state, within ? 'in-force' : 'pending', `${id} on ${asked.asOf}`);
      }
    }),
    RUNS,
  );
});

test('each finding that rests on a withdrawn report is flagged and not changed', { skip }, async () => {
  const { happenings, stateOf, agreement } = await lived();
  const asked = { asOf: '2033-02-28' as Day, asKnownOn: '2033-02-28' as Day };
  const reports = happenings.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  const before = assess(agreement, happenings, asked);
  assert.ok(stateOf(happenings, asked));
  fc.assert(
    fc.property(fc.constantFrom(...reports), (withdrawn) => {
      const decision: Happening = {
        id: 'w',
        kind: 'decision',
        does: 'withdraw',
        withdraws: withdrawn,
        by: 'vom',
        occurred: { from: asked.asOf, to: asked.asOf },
        knownOn: asked.asOf,
        recordedAt: '2033-02-28T12:00:00.000Z' as Happening['recordedAt'],
      };
      const now = assess(agreement, [...happenings, decision], asked);
      for (const finding of now.findings) {
        const was = before.findings.find(({ id }) => id === finding.id);
        assert.equal(finding.flagged, was?.flagged === true || finding.rests.includes(withdrawn));
        assert.equal(finding.verdict, was?.verdict);
      }
    }),
    RUNS,
  );
});
