import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { startPostgres } from '../postgres.ts';
import { postgresPlace, sqlitePlace } from '../record/stores.ts';
import { killWriters } from './campaign.ts';
import { dice } from './dice.ts';

test('SQLite: 25 kills at random moments lose nothing, double nothing and put nothing out of order', async (t) => {
  const place = sqlitePlace();
  const seed = randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const campaign = await killWriters(place, { kills: 25, processes: 1, random: dice(seed) });
  t.diagnostic(JSON.stringify(campaign));
  assert.ok(campaign.kills === 25 && campaign.acknowledged >= 25 && campaign.readings > 0);
  place.remove();
});

test('PostgreSQL: 25 kills of writers, and of the server among them, lose nothing either', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const seed = randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  const place = await postgresPlace(server);
  const campaign = await killWriters(place, { kills: 25, processes: 3, random: dice(seed), server });
  t.diagnostic(JSON.stringify(campaign));
  assert.ok(campaign.kills === 25 && campaign.serverKills === 2 && campaign.acknowledged >= 25);
});
