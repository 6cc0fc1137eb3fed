import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startPostgres } from '../postgres.ts';
import { type Place, postgresPlace, sqlitePlace } from '../record/stores.ts';
import { type Campaign, killWriters } from './campaign.ts';
import { dice } from './dice.ts';

/**
 * `npm run soak -- [--kills N] [--store sqlite|postgres] [--seed S]`: kills writers at random moments, a thousand times
 * each store unless told otherwise, and verifies after every fifty that nothing acknowledged was lost, doubled or put
 * out of order. Ends with an error at the first that was; the seed gives the same throws again, the moments are the machine's.
 * Told to end (SIGINT, SIGTERM), it stops its writers and its PostgreSQL first.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    store: { type: 'string' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
const EACH = 50;
const random = dice(Number(values.seed));
const halt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => halt.abort(new Error(`the soak was told to end (${signal})`)));
process.stdout.write(`seed ${values.seed}\n`);
if (values.store !== 'postgres') await soak('sqlite', async () => sqlitePlace(), { processes: 1 });
if (values.store !== 'sqlite') {
  const server = await startPostgres();
  try {
    await soak('postgres', () => postgresPlace(server), { processes: 3, server });
  } finally {
    await server.stop();
  }
}

async function soak(
  name: string,
  place: () => Promise<Place>,
  orders: { readonly processes: number; readonly server?: Awaited<ReturnType<typeof startPostgres>> },
): Promise<void> {
  const all: Campaign[] = [];
  for (let left = Number(values.kills); left > 0; left -= EACH) {
    const at = await place();
    try {
      all.push(await killWriters(at, { ...orders, kills: Math.min(EACH, left), random, signal: halt.signal }));
    } finally {
      at.remove();
    }
    const sum = (what: keyof Campaign) => all.reduce((total, campaign) => total + campaign[what], 0);
    process.stdout.write(
      `${name}: ${sum('kills')} kills of writers, ${sum('serverKills')} of the server; ${sum('acknowledged')} acknowledged and all there, once and in order; ${sum('readings')} readings compared\n`,
    );
  }
}
