import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startPostgres } from '../postgres.ts';
import { type Place, postgresPlace, sqlitePlace } from './stores.ts';
import { beginTalks, deskOver, must, TALKS } from './talks.ts';

/** How a test writes another number of the form where the store keeps its own; 1 kept none. */
type SetForm = (place: Place, form: number) => Promise<unknown>;

async function refusesOtherForms(place: Place, setForm: SetForm, name: string): Promise<void> {
  const desk = await deskOver(must(await place.open()));
  await beginTalks(desk);
  await desk.close();
  const refusal = async () => {
    const opened = await place.open();
    assert.ok(!opened.ok, 'it should have been refused');
    assert.equal(opened.refusal.code, 'store');
    return opened.refusal.sentence;
  };
  await setForm(place, 1);
  assert.equal(
    await refusal(),
    `The record in ${name} is of form 1; this Travaux reads form 2. Export it with the version that wrote it ("travaux export"), and bring the bundle into a new record with this one ("travaux import").`,
  );
  assert.match(await refusal(), /form 1/, 'the first refusal changed nothing');
  await setForm(place, 3);
  assert.equal(
    await refusal(),
    `The record in ${name} is of form 3; this Travaux reads form 2. A newer version wrote it; open it with that one.`,
  );
  await setForm(place, 2);
  const record = must(await place.open());
  assert.deepEqual(await record.store.processes(), [TALKS]);
  await record.close();
}

test('a folder whose record is of an older or a newer form is refused with the remedy', async (t) => {
  const place = sqlitePlace();
  t.after(() => place.remove());
  const setForm: SetForm = (at, form) => at.sql(`PRAGMA user_version = ${form === 1 ? 0 : form}`);
  await refusesOtherForms(place, setForm, place.at);
});

test('a database whose record is of an older or a newer form is refused with the remedy', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const place = await postgresPlace(server);
  const setForm: SetForm = async (at, form) => {
    await at.sqlUnguarded('DROP TABLE IF EXISTS @form');
    if (form === 1) return;
    await at.sqlUnguarded('CREATE TABLE @form (form integer NOT NULL)');
    await at.sqlUnguarded(`INSERT INTO @form VALUES (${form})`);
  };
  await refusesOtherForms(place, setForm, `the database ${new URL(place.at).pathname.slice(1)}`);
});

test('the role of the program reads the number of the form and cannot change it', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const place = await postgresPlace(server);
  await must(await place.open()).close();
  assert.deepEqual(await place.sql('SELECT form FROM @form'), [{ form: 2 }]);
  for (const change of ['UPDATE @form SET form = 3', 'DELETE FROM @form', 'INSERT INTO @form VALUES (3)'])
    await assert.rejects(place.sql(change), /permission denied/);
});
