import type { QueryConfig } from 'pg';
import type { RoomId } from '#agreement/terms';
import { CHANNEL } from './postgres-notice.ts';
import { lockOf } from './postgres-writing.ts';
import type { Batch, Envelope, StoredBlob } from './store.ts';

/** What the database answers an append that it refuses: a room moved on, or was destroyed (the detail names it). */
export const VERDICTS = { movedOn: 'TX001', destroyed: 'TX002' } as const;

/**
 * Appends in one statement, which is a transaction of its own unless it stands in one: whoever waits for the disk
 * anyway need not wait for several answers before. It takes the application's role and names its rooms, holds the rooms
 * that were read (those that are only read against writing), looks whether they end where the writer read them, and
 * then adds. Each list goes along another: `read_rooms`, where each must end and whether it is written; of each envelope
 * its room, first and last entry, headers, and how long its leaves and its box are; of each blob its room, id and length.
 * `bytes` holds one after the other leaves, link and box of each envelope, and the boxes of blobs.
 */
export const POSTGRES_APPEND = `
  CREATE OR REPLACE FUNCTION travaux.append(talks text, visible text, read_rooms text[], ends bigint[], writes boolean[],
    rooms text[], firsts bigint[], lasts bigint[], headers text[], leaves integer[], boxes integer[],
    blob_rooms text[], blob_ids text[], blob_boxes integer[], bytes bytea, notices text[])
  RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    buried text;
    at integer := 1;
  BEGIN
    PERFORM set_config('synchronous_commit', 'on', true), set_config('role', 'travaux_app', true),
      set_config('travaux.process', talks, true), set_config('travaux.rooms', visible, true),
      set_config('plan_cache_mode', 'force_generic_plan', true); -- or the server plans anew for each length of a list
    PERFORM CASE WHEN r.writes THEN pg_advisory_xact_lock(${lockOf('talks', 'r.room')}) ELSE pg_advisory_xact_lock_shared(${lockOf('talks', 'r.room')}) END
      FROM unnest(read_rooms, append.writes) AS r (room, writes);
    PERFORM FROM unnest(read_rooms, ends) AS r (room, seq)
      WHERE r.seq <> coalesce((SELECT v.last FROM travaux.envelope v
        WHERE v.process = talks AND v.room = r.room ORDER BY v.first DESC LIMIT 1), 0);
    IF FOUND THEN RAISE EXCEPTION 'a room moved on' USING ERRCODE = '${VERDICTS.movedOn}'; END IF;
    SELECT t.room INTO buried FROM travaux.tombstone t WHERE t.process = talks AND t.room = ANY (rooms) LIMIT 1;
    IF FOUND THEN RAISE EXCEPTION 'a room was destroyed' USING ERRCODE = '${VERDICTS.destroyed}', DETAIL = buried; END IF;
    FOR i IN 1 .. cardinality(rooms) LOOP
      IF firsts[i] = 1 THEN
        INSERT INTO travaux.room (process, room) VALUES (talks, rooms[i]) ON CONFLICT DO NOTHING;
      END IF;
      INSERT INTO travaux.envelope (process, room, first, last, headers, leaves, chain, box)
        VALUES (talks, rooms[i], firsts[i], lasts[i], append.headers[i], substring(bytes FROM at FOR append.leaves[i]),
          substring(bytes FROM at + append.leaves[i] FOR 32), substring(bytes FROM at + append.leaves[i] + 32 FOR boxes[i]));
      at := at + append.leaves[i] + 32 + boxes[i];
    END LOOP;
    FOR i IN 1 .. cardinality(blob_rooms) LOOP
      INSERT INTO travaux.blob (process, room, id, box)
        VALUES (talks, blob_rooms[i], blob_ids[i], substring(bytes FROM at FOR blob_boxes[i]));
      at := at + blob_boxes[i];
    END LOOP;
    FOR i IN 1 .. cardinality(notices) LOOP PERFORM pg_notify('${CHANNEL}', notices[i]); END LOOP;
  END $$;
`;

const STATEMENT = `SELECT travaux.append(${Array.from({ length: 16 }, (_, i) => `$${i + 1}`).join(', ')})`;

/** How many bytes go over in one statement, save for a single box that is longer. */
const LOAD = 8 << 20;

/** The statements that write a batch into rooms and tell others of it: one, unless it is long. The first looks whether it may be written. */
export function appendingStatements(
  batch: Batch,
  written: readonly RoomId[],
  notices: readonly string[],
): readonly QueryConfig[] {
  // All writers hold rooms in one order, so that none waits for another in a ring.
  const read = [...batch.expected].sort(([a], [b]) => (a < b ? -1 : 1));
  const rooms = read.map(([room]) => room);
  const looks = [rooms, read.map(([, seq]) => seq), rooms.map((room) => written.includes(room))];
  const visible = roomsOf(batch).join('\u001f');
  return loadsOf(batch).map(({ envelopes, blobs, bytes }, i) => {
    const isFirst = i === 0;
    const values = [
      batch.process,
      visible,
      ...(isFirst ? looks : [[], [], []]),
      ...envelopeLists(envelopes),
      blobs.map(({ room }) => room),
      blobs.map(({ id }) => id),
      blobs.map(({ box }) => box.length),
      Buffer.concat(bytes),
      isFirst ? notices : [],
    ];
    return { name: 'append', text: STATEMENT, values };
  });
}

function envelopeLists(envelopes: readonly Envelope[]): readonly (readonly unknown[])[] {
  return [
    envelopes.map(({ room }) => room),
    envelopes.map(({ first }) => first),
    envelopes.map(({ last }) => last),
    envelopes.map(({ headers }) => JSON.stringify(headers)),
    envelopes.map(({ leaves }) => leaves.length),
    envelopes.map(({ box }) => box.length),
  ];
}

/** The rooms that a batch reads or writes. */
export function roomsOf({ expected, envelopes, blobs }: Batch): readonly RoomId[] {
  return [...new Set([...expected.keys(), ...[...envelopes, ...blobs].map((part) => part.room)])];
}

interface Load {
  readonly envelopes: Envelope[];
  readonly blobs: StoredBlob[];
  /** What of them goes over as bytes: that of the envelopes first. */
  readonly bytes: Uint8Array[];
}

function loadsOf({ envelopes, blobs }: Batch): readonly Load[] {
  let load: Load = { envelopes: [], blobs: [], bytes: [] };
  const loads = [load];
  let size = 0;
  const place = (...parts: readonly Uint8Array[]) => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (size > 0 && size + length > LOAD) {
      load = { envelopes: [], blobs: [], bytes: [] };
      loads.push(load);
      size = 0;
    }
    size += length;
    load.bytes.push(...parts);
    return load;
  };
  for (const envelope of envelopes) place(envelope.leaves, envelope.chain, envelope.box).envelopes.push(envelope);
  for (const blob of blobs) place(blob.box).blobs.push(blob);
  return loads;
}
