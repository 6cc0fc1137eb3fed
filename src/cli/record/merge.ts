import { ok, type Result } from '#agreement/terms';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import type { Collision } from './records.ts';
import { countEntries, setRows } from './set-rows.ts';
import { withRecord } from './where.ts';

/** `travaux merge BUNDLE`: takes in what the other side wrote, and lists what the two say differently. */
export async function merge(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  return withRecord(invocation, handed, 'write', async (record) => {
    const merged = await record.mergeBundle(invocation.takes[0] ?? '');
    if (!merged.ok) return merged;
    const { process, rooms, collisions } = merged.value;
    if (invocation.flags.has('json')) {
      const brought = [...rooms].map(([room, entries]) => ({ room, entries }));
      await print(`${JSON.stringify({ process, rooms: brought, collisions })}\n`);
      return ok(undefined);
    }
    const rows = [...rooms].map(([room, count]) => [room, count === 0 ? 'nothing new' : countEntries(count)]);
    await print(setRows(`Merged ${process}`, rows));
    if (collisions.length === 0) await print(NO_COLLISION);
    else await print(setRows('Collisions:', collisions.map(sayCollision)) + SETTLE);
    return ok(undefined);
  });
}

const NO_COLLISION = 'The two sides nowhere say different things of one matter.\n';
const SETTLE = 'Nothing was lost. Settle each with a further entry: correct one of the two, or withdraw it.\n';

function sayCollision({ room, about, entries: [one, other] }: Collision): readonly string[] {
  return [room, `of ${about} the two sides say different things: entries ${one} and ${other}`];
}
