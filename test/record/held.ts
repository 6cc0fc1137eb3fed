import { type TestContext, test } from 'node:test';
import type { Record } from '#record';
import type { Place } from './stores.ts';
import { must } from './talks.ts';

/** Makes tests each of which has a record of its own, closed and removed with the test. */
export function caseHolder(place: () => Promise<Place>) {
  return (name: string, work: (record: Record, at: Place, t: TestContext) => Promise<void>) =>
    test(name, async (t) => {
      const at = await place();
      t.after(() => at.remove());
      const record = must(await at.open());
      try {
        await work(record, at, t);
      } finally {
        await record.close();
      }
    });
}
