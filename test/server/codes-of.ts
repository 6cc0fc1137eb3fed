import { createHash } from 'node:crypto';
import { type Instant, ok } from '#agreement/terms';
import type { Desk } from '#desk';
import { exportRooms, type Record } from '#record';
import { canonicalJson, checkCode, fromHex } from '#seal';
import type { CodesOf } from '../../src/server/index.ts';

/** The check codes of a record as docs/formats.md describes them, worked out from a bundle of each room. */
export function codesIn(record: Record, desk: Desk): CodesOf {
  return async (process, reader) => {
    const tabled = await desk.ask(process, reader, ({ entries }) =>
      [...entries.values()].flatMap((entry) => (entry.type === 'DraftTabled' ? [entry] : [])),
    );
    if (!tabled.ok) return tabled;
    const rooms = [...new Set(tabled.value.map(({ room }) => room))];
    const bundle = await exportRooms(record, process, rooms, '2033-03-01T09:00:00.000Z' as Instant);
    if (!bundle.ok) return bundle;
    const links = new Map(bundle.value.rooms.flatMap(({ entries }) => entries.map(({ id, chain }) => [id, chain])));
    return ok(
      tabled.value.map(({ id, body }) => ({
        draft: body.id,
        code: checkCode(fromHex(links.get(id) ?? ''), canonicalJson(body.text), sha256),
      })),
    );
  };
}

function sha256(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}
