import type { QueryConfig } from 'pg';
import type { RoomId } from '#agreement/terms';
import { CHANNEL } from './postgres-notice.ts';
import { lockOf } from './postgres-writing.ts';
import type { Batch } from './store.ts';

/** What the database answers an append that it refuses: a room moved on, or was destroyed (the detail names it). */
export const VERDICTS = { movedOn: 'TX001', destroyed: 'TX002' } as const;

/**
 * Appends in one statement, which is a transaction of its own unless it stands in one: whoever waits for the disk
 * anyway need not wait for several answers before. It takes the application's role and names its rooms, holds the rooms
 * that were read (those that are only read against writing), looks whether they end where the writer read them, and
 * then adds. `plan` says what, and where in `bytes` the leaves, links and boxes of envelopes lie, and the boxes of blobs.
 */
export const POSTGRES_APPEND = `
  CREATE OR REPLACE FUNCTION travaux.append(plan jsonb, bytes bytea) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    talks text := plan ->> 'process';
    held record;
    buried text;
  BEGIN
    PERFORM set_config('synchronous_commit', 'on', true), set_config('role', 'travaux_app', true),
      set_config('travaux.process', talks, true), set_config('travaux.rooms', plan ->> 'rooms', true);
    FOR held IN SELECT * FROM jsonb_to_recordset(plan -> 'expected') AS e (lock text, writes boolean) LOOP
      IF held.writes THEN PERFORM pg_advisory_xact_lock(hashtextextended(held.lock, 0));
      ELSE PERFORM pg_advisory_xact_lock_shared(hashtextextended(held.lock, 0));
      END IF;
    END LOOP;
    PERFORM FROM jsonb_to_recordset(plan -> 'expected') AS e (room text, seq bigint)
      WHERE e.seq <> coalesce((SELECT v.last FROM travaux.envelope v
        WHERE v.process = talks AND v.room = e.room ORDER BY v.first DESC LIMIT 1), 0);
    IF FOUND THEN RAISE EXCEPTION 'a room moved on' USING ERRCODE = '${VERDICTS.movedOn}'; END IF;
    SELECT t.room INTO buried FROM travaux.tombstone t
      WHERE t.process = talks AND t.room IN (SELECT jsonb_array_elements_text(plan -> 'written')) LIMIT 1;
    IF FOUND THEN RAISE EXCEPTION 'a room was destroyed' USING ERRCODE = '${VERDICTS.destroyed}', DETAIL = buried; END IF;
    INSERT INTO travaux.room (process, room)
      SELECT talks, e.room FROM jsonb_to_recordset(plan -> 'envelopes') AS e (room text, first bigint)
      WHERE e.first = 1 ON CONFLICT DO NOTHING;
    INSERT INTO travaux.envelope (process, room, first, last, headers, leaves, chain, box)
      SELECT talks, e.room, e.first, e.last, e.headers, substring(bytes FROM e.at FOR e.leaves),
        substring(bytes FROM e.at + e.leaves FOR 32), substring(bytes FROM e.at + e.leaves + 32 FOR e.size)
      FROM jsonb_to_recordset(plan -> 'envelopes')
        AS e (room text, first bigint, last bigint, headers text, at integer, leaves integer, size integer);
    INSERT INTO travaux.blob (process, room, id, box)
      SELECT talks, e.room, e.id, substring(bytes FROM e.at FOR e.size)
      FROM jsonb_to_recordset(plan -> 'blobs') AS e (room text, id text, at integer, size integer);
    PERFORM pg_notify('${CHANNEL}', notice) FROM jsonb_array_elements_text(plan -> 'notices') AS notice;
  END $$;
`;

/** How many bytes go over in one statement, save for a single box that is longer. */
const LOAD = 8 << 20;

/** The statements that write a batch into rooms and tell others of it: one, unless it is long. The first looks whether it may be written. */
export function appendingStatements(
  batch: Batch,
  written: readonly RoomId[],
  notices: readonly string[],
): readonly QueryConfig[] {
  const { process } = batch;
  const expected = [...batch.expected]
    .sort(([a], [b]) => (a < b ? -1 : 1)) // all writers hold rooms in one order, so that none waits for another in a ring
    .map(([room, seq]) => ({ room, seq, lock: lockOf(process, room), writes: written.includes(room) }));
  const rooms = roomsOf(batch).join('\u001f');
  return loadsOf(batch).map(({ envelopes, blobs, bytes }, i) => {
    const plan = { process, rooms, envelopes, blobs, ...(i === 0 ? { expected, written, notices } : {}) };
    return { name: 'append', text: 'SELECT travaux.append($1, $2)', values: [plan, Buffer.concat(bytes)] };
  });
}

/** The rooms that a batch reads or writes. */
export function roomsOf({ expected, envelopes, blobs }: Batch): readonly RoomId[] {
  return [...new Set([...expected.keys(), ...[...envelopes, ...blobs].map((part) => part.room)])];
}

interface Load {
  readonly envelopes: object[];
  readonly blobs: object[];
  readonly bytes: Uint8Array[];
  size: number;
}

function loadsOf(batch: Batch): readonly Load[] {
  const loads: [Load, ...Load[]] = [{ envelopes: [], blobs: [], bytes: [], size: 0 }];
  let load = loads[0];
  const place = (...parts: readonly Uint8Array[]) => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (load.size > 0 && load.size + length > LOAD) {
      load = { envelopes: [], blobs: [], bytes: [], size: 0 };
      loads.push(load);
    }
    const at = load.size + 1; // SQL counts from one
    load.bytes.push(...parts);
    load.size += length;
    return at;
  };
  for (const { room, first, last, headers, leaves, chain, box } of batch.envelopes) {
    const at = place(leaves, chain, box);
    const lengths = { leaves: leaves.length, size: box.length };
    load.envelopes.push({ room, first, last, headers: JSON.stringify(headers), at, ...lengths });
  }
  for (const { room, id, box } of batch.blobs) {
    const at = place(box);
    load.blobs.push({ room, id, at, size: box.length });
  }
  return loads;
}
