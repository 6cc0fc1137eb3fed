import { FORM } from './form.ts';
import { POSTGRES_APPEND } from './postgres-append.ts';

/**
 * The tables of the team store. `process` comes first in every key and nothing is unique across processes, so that
 * they can be sharded by it as they are. The application's role owns nothing, may only add (save keys, which it may
 * delete), and sees the rows of the rooms alone that its transaction names: a second wall behind the desk's. The role of
 * a check sees which rooms the rows name, and nothing else of them.
 */
export const POSTGRES_SCHEMA = `
  CREATE SCHEMA IF NOT EXISTS travaux;
  CREATE TABLE IF NOT EXISTS travaux.form (form integer NOT NULL);
  INSERT INTO travaux.form SELECT ${FORM} WHERE NOT EXISTS (SELECT FROM travaux.form);
  CREATE TABLE IF NOT EXISTS travaux.room (process text NOT NULL, room text NOT NULL, PRIMARY KEY (process, room));
  CREATE TABLE IF NOT EXISTS travaux.envelope (
    process text NOT NULL, room text NOT NULL, first bigint NOT NULL, last bigint NOT NULL CHECK (last >= first),
    headers text NOT NULL, leaves bytea NOT NULL, chain bytea NOT NULL, box bytea NOT NULL, PRIMARY KEY (process, room, first));
  CREATE TABLE IF NOT EXISTS travaux.blob (
    process text NOT NULL, room text NOT NULL, id text NOT NULL, box bytea NOT NULL, PRIMARY KEY (process, room, id));
  CREATE TABLE IF NOT EXISTS travaux.tombstone (
    process text NOT NULL, room text NOT NULL, stone text NOT NULL, PRIMARY KEY (process, room));
  CREATE TABLE IF NOT EXISTS travaux.room_key (
    process text NOT NULL, room text NOT NULL, wrapped bytea NOT NULL, PRIMARY KEY (process, room));
  CREATE TABLE IF NOT EXISTS travaux.record_key (name text PRIMARY KEY, wrapped bytea NOT NULL);
  GRANT USAGE ON SCHEMA travaux TO travaux_app;
  GRANT SELECT ON travaux.form TO travaux_app;
  GRANT SELECT, INSERT ON travaux.room, travaux.envelope, travaux.blob, travaux.tombstone, travaux.record_key TO travaux_app;
  GRANT SELECT, INSERT, DELETE ON travaux.room_key TO travaux_app;
  GRANT USAGE ON SCHEMA travaux TO travaux_check;
  ${['room', 'envelope', 'blob', 'tombstone'].map((t) => `GRANT SELECT (process, room) ON travaux.${t} TO travaux_check;`).join(' ')}
  ${['envelope', 'blob', 'tombstone']
    .map(
      (table) => `
  DROP POLICY IF EXISTS which ON travaux.${table};
  CREATE POLICY which ON travaux.${table} FOR SELECT TO travaux_check USING (true);`,
    )
    .join('')}
  ${['envelope', 'blob', 'tombstone', 'room_key']
    .map(
      (table) => `
  ALTER TABLE travaux.${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE travaux.${table} FORCE ROW LEVEL SECURITY;
  DROP POLICY IF EXISTS rooms ON travaux.${table};
  CREATE POLICY rooms ON travaux.${table}
    USING (process = current_setting('travaux.process', true)
      AND room = ANY (string_to_array(current_setting('travaux.rooms', true), chr(31))));`,
    )
    .join('')}
  CREATE OR REPLACE FUNCTION travaux.only_adds() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the record only adds'; END $$;
  ${['envelope', 'blob', 'tombstone', 'room']
    .map(
      (table) => `
  CREATE OR REPLACE TRIGGER only_adds BEFORE UPDATE OR DELETE OR TRUNCATE ON travaux.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION travaux.only_adds();`,
    )
    .join('')}
  ${POSTGRES_APPEND}
`;

/** Makes the two roles, if the one who connects may. A role belongs to the server, so that others may have made it. */
export const POSTGRES_ROLES = ['travaux_app', 'travaux_check']
  .map(
    (role) => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
    IF NOT pg_has_role(current_user, '${role}', 'MEMBER') THEN EXECUTE format('GRANT ${role} TO %I', current_user); END IF;
  END $$;`,
  )
  .join('\n');
