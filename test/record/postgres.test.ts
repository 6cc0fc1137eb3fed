import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { KEY_HOLDER } from '#desk';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { conformance } from './conformance.ts';
import { keyConformance } from './conformance-keys.ts';
import { postgresPlace } from './stores.ts';
import { beginTalks, CAUCUS, deskOver, ELLS, must, naming, PUBLIC, TALKS } from './talks.ts';
import { tamperings } from './tampering.ts';

let server: TestPostgres;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

conformance(() => postgresPlace(server));
keyConformance(() => postgresPlace(server));
tamperings(() => postgresPlace(server));

/** Talks in a new database, and how to ask it as a transaction of a role that names some rooms does. */
async function walledTalks() {
  const place = await postgresPlace(server);
  const desk = await deskOver(must(await place.open()));
  await beginTalks(desk);
  must(await desk.act(TALKS, naming(CAUCUS, 1), ELLS));
  await desk.close();
  const client = new Client({ connectionString: place.at });
  await client.connect();
  const NAMED = "SELECT set_config('travaux.process', $1, true), set_config('travaux.rooms', $2, true)";
  const within = async (rooms: readonly string[], sql: string, role = 'travaux_app') => {
    try {
      await client.query(`BEGIN; SET LOCAL ROLE ${role}`);
      await client.query(NAMED, [TALKS, rooms.join('\u001f')]);
      return (await client.query(sql)).rows;
    } finally {
      await client.query('ROLLBACK');
    }
  };
  return { within, end: () => client.end() };
}

const TABLES = ['envelope', 'blob', 'tombstone', 'room_key'] as const;
const COLUMNS = {
  envelope: 'first, last, headers, leaves, chain, box',
  blob: 'id, box',
  tombstone: 'stone',
  room_key: 'wrapped',
};
const VALUES = { envelope: "9, 9, '[]', '', '', ''", blob: "'b', ''", tombstone: "'{}'", room_key: "''" };

test('a transaction that names one room reads nothing of another', async () => {
  const { within, end } = await walledTalks();
  for (const table of ['envelope', 'room_key']) {
    const seen = async (...rooms: string[]) =>
      (await within(rooms, `SELECT DISTINCT room FROM travaux.${table} ORDER BY room`)).map((row) => row.room);
    assert.deepEqual(await seen(), []);
    assert.deepEqual(await seen(PUBLIC), [PUBLIC]);
    assert.deepEqual(await seen(CAUCUS), [CAUCUS]);
    assert.deepEqual(await seen(CAUCUS, PUBLIC), [CAUCUS, PUBLIC]);
  }
  await end();
});

test('a transaction that names one room writes nothing into another', async () => {
  const { within, end } = await walledTalks();
  for (const table of TABLES) {
    const insert = (room: string) =>
      within(
        [PUBLIC],
        `INSERT INTO travaux.${table} (process, room, ${COLUMNS[table]}) VALUES ('${TALKS}', '${room}', ${VALUES[table]})`,
      );
    await assert.rejects(insert(CAUCUS), /row-level security/, table);
    if (table !== 'room_key') await insert(PUBLIC);
  }
  await end();
});

test('the role of the program only adds; of keys alone it deletes, those of the rooms that it names', async () => {
  const { within, end } = await walledTalks();
  for (const table of ['envelope', 'blob', 'tombstone', 'room', 'record_key']) {
    await assert.rejects(within([PUBLIC, CAUCUS], `DELETE FROM travaux.${table}`), /permission denied/);
    await assert.rejects(within([PUBLIC, CAUCUS], `TRUNCATE travaux.${table}`), /permission denied/);
  }
  await assert.rejects(within([PUBLIC], "UPDATE travaux.room_key SET wrapped = ''"), /permission denied/);
  assert.deepEqual(
    (await within([PUBLIC], 'DELETE FROM travaux.room_key RETURNING room')).map((row) => row.room),
    [PUBLIC],
  );
  await end();
});

test('the role of a check sees which rooms there are, and not a word of them', async () => {
  const { within, end } = await walledTalks();
  const rooms = await within([], 'SELECT DISTINCT room FROM travaux.envelope ORDER BY room', 'travaux_check');
  assert.deepEqual(
    rooms.map((row) => row.room),
    [CAUCUS, PUBLIC],
  );
  for (const column of ['box', 'headers', 'leaves', 'chain', 'first'])
    await assert.rejects(within([], `SELECT ${column} FROM travaux.envelope`, 'travaux_check'), /permission denied/);
  await assert.rejects(within([], 'SELECT wrapped FROM travaux.room_key', 'travaux_check'), /permission denied/);
  await end();
});

test('an append waits for the disk though the server would not', async () => {
  const place = await postgresPlace(server);
  const desk = await deskOver(must(await place.open()));
  await beginTalks(desk);
  await desk.close();
  const name = new URL(place.at).pathname.slice(1);
  await place.sqlUnguarded(`ALTER DATABASE "${name}" SET synchronous_commit = off`);
  // The setting, as the transaction itself has it when it writes, noted by a trigger that fires as it commits.
  await place.sqlUnguarded('CREATE TABLE public.noted (setting text)');
  await place.sqlUnguarded('GRANT INSERT ON public.noted TO travaux_app');
  await place.sqlUnguarded(
    `CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       INSERT INTO public.noted VALUES (current_setting('synchronous_commit')); RETURN NULL; END $$`,
  );
  for (const table of ['envelope', 'room_key', 'tombstone'])
    await place.sqlUnguarded(
      `CREATE CONSTRAINT TRIGGER note AFTER INSERT ON @${table} DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION public.note()`,
    );
  const record = must(await place.open());
  const again = await deskOver(record);
  const room = { kind: 'caucus', title: 'Another', parent: PUBLIC, keepers: [ELLS], twoPersons: false };
  const other = naming(CAUCUS, 2);
  must(await again.act(TALKS, other, ELLS));
  must(
    await again.actTogether(
      TALKS,
      [{ command: { ...other, room: 'other' as never, kind: 'openRoom', body: room } as never, actor: ELLS }],
      KEY_HOLDER,
    ),
  );
  must(await again.destroyRoom(TALKS, CAUCUS, [ELLS], 'asked'));
  await again.close();
  assert.deepEqual(await place.sqlUnguarded("SELECT current_setting('synchronous_commit') AS now"), [{ now: 'off' }]);
  const noted = await place.sqlUnguarded('SELECT setting FROM public.noted');
  assert.deepEqual(
    noted.map((row) => row.setting),
    ['on', 'on', 'on', 'on'],
    'two entries, a key and a tombstone',
  );
});

test('a server that was set to lose what it acknowledged is refused', async () => {
  const other = await startPostgres({ fsync: 'off' });
  try {
    const refused = await (await postgresPlace(other)).open();
    assert.match(refused.ok ? '' : refused.refusal.sentence, /fsync off/);
  } finally {
    await other.stop();
  }
});
