import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '#agreement/terms';
import { checkRecord, openPostgres } from '#record';
import { startPostgres } from '../postgres.ts';
import { stallingLink } from './stalling-link.ts';
import { postgresPlace } from './stores.ts';
import { beginTalks, CAUCUS, deskOver, ELLS, must, naming, TALKS } from './talks.ts';

function sentence(answer: Result<unknown>): string {
  assert.ok(!answer.ok, 'it should have been refused');
  return answer.refusal.sentence;
}

test('a PostgreSQL that hangs and closes no connection: a sentence in good time, and nothing twice once it answers', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const place = await postgresPlace(server);
  const link = await stallingLink(t, place.at);
  const record = must(await openPostgres(`${link.url}?query_timeout=2500`, undefined));
  const desk = await deskOver(record);
  t.after(() => desk.close());
  await beginTalks(desk);
  link.stall();
  assert.match(sentence(await desk.act(TALKS, naming(CAUCUS, 1), ELLS)), /not known whether it was written\. Repeat/);
  assert.match(
    sentence(await desk.ask(TALKS, ELLS, (state) => state.heads.size)),
    /does not answer; try again once it does|cannot be reached; try again once it is back/,
  );
  link.flow();
  let again = await desk.act(TALKS, naming(CAUCUS, 1), ELLS);
  while (!again.ok) again = await desk.act(TALKS, naming(CAUCUS, 1), ELLS);
  assert.equal((await record.store.head(TALKS, CAUCUS))?.seq, 2, 'it is there once');
  assert.deepEqual(must(await checkRecord(record, TALKS, [])).faults, []);
});

test('a PostgreSQL in which another writer holds a room: given up in a sentence, nothing written, and then it goes on', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const place = await postgresPlace(server);
  const record = must(await openPostgres(`${place.at}?statement_timeout=500`, undefined));
  const desk = await deskOver(record);
  t.after(() => desk.close());
  await beginTalks(desk);
  const { Client } = await import('pg');
  const other = new Client({ connectionString: place.at });
  await other.connect();
  await other.query('BEGIN; LOCK TABLE travaux.envelope IN EXCLUSIVE MODE');
  const refused = await desk.act(TALKS, naming(CAUCUS, 1), ELLS);
  await other.end();
  assert.match(sentence(refused), /took too long and gave up; nothing was written\. Try again/);
  assert.equal((await record.store.head(TALKS, CAUCUS))?.seq, 1);
  must(await desk.act(TALKS, naming(CAUCUS, 1), ELLS));
});

test('a PostgreSQL that dies as a connection is made: a sentence, and the program lives', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const place = await postgresPlace(server);
  const link = await stallingLink(t, place.at);
  const desk = await deskOver(must(await openPostgres(link.url, undefined)));
  t.after(() => desk.close());
  await beginTalks(desk);
  link.stall('answers');
  // More than there are connections: so others are made, whose greeting is held back with the word of the server's end.
  const asked = Array.from({ length: 6 }, () => desk.processes(() => ELLS));
  await wait(500);
  await server.kill();
  await wait(500);
  link.flow();
  for (const answer of await Promise.all(asked)) if (!answer.ok) assert.match(sentence(answer), /cannot be reached/);
  await server.start();
  must(await desk.processes(() => ELLS));
});
