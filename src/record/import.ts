import { ok, type Result, type RoomId, refuse } from '#agreement/terms';
import { fromHex, toHex } from '#seal';
import { sealBytes } from './box.ts';
import type { Bundle, BundledRoom } from './bundle.ts';
import { checkBundle } from './check.ts';
import { blobBinding, type Record, sealAll } from './record.ts';
import type { Envelope, StoredBlob } from './store.ts';
import { guarded } from './trouble.ts';

/** What an import brought in: new entries by room. */
export type Imported = ReadonlyMap<RoomId, number>;

/**
 * Takes a bundle in, so that each room has the same entries, times and heads as where it came from. A room that is here
 * already must be the beginning of the bundle's; a room that went another way is refused, for `merge`. Refuses a bundle
 * that does not verify, and one that withholds entries, for what is not there cannot be restored.
 */
export function importBundle(record: Record, bundle: Bundle): Promise<Result<Imported>> {
  return guarded(async () => {
    const fault = checkBundle(bundle, []).faults[0];
    if (fault !== undefined)
      return refuse('not-verified', `The bundle does not verify, and nothing was taken in. ${fault.sentence}`);
    const { process } = bundle;
    const expected = new Map<RoomId, number>();
    const envelopes: Envelope[] = [];
    const blobs: StoredBlob[] = [];
    const imported = new Map<RoomId, number>();
    for (const room of bundle.rooms) {
      const prepared = await prepareRoom(record, bundle, room);
      if (!prepared.ok) return prepared;
      expected.set(room.room, prepared.value.from);
      imported.set(room.room, room.entries.length - prepared.value.from);
      for (const e of prepared.value.envelopes) envelopes.push(e);
      blobs.push(...prepared.value.blobs);
    }
    const written = await record.store.append({ process, expected, envelopes, blobs });
    if (!written.ok) return written;
    const buried = await layTombstones(record, bundle);
    return buried.ok ? ok(imported) : buried;
  });
}

/** Lays down the tombstones of a bundle that are not here yet. */
export async function layTombstones(record: Record, { rooms }: Bundle): Promise<Result<void>> {
  for (const { tombstone } of rooms) {
    const buried = tombstone === undefined ? ok(undefined) : await record.store.bury(tombstone);
    if (!buried.ok && buried.refusal.code !== 'destroyed') return buried;
  }
  return ok(undefined);
}

/** What of a bundled room is new here, sealed and ready to be written. */
export interface Prepared {
  readonly from: number;
  readonly envelopes: readonly Envelope[];
  readonly blobs: readonly StoredBlob[];
}

/** Prepares a bundled room, whose seals were checked, to be written as it was sealed elsewhere; see `importBundle`. */
export async function prepareRoom(
  record: Record,
  { process }: Bundle,
  bundled: BundledRoom,
): Promise<Result<Prepared>> {
  const { room, entries, tombstone } = bundled;
  const head = await record.store.head(process, room);
  const from = head?.seq ?? 0;
  const here = from === 0 ? undefined : entries[from - 1]?.chain;
  if (head !== undefined && (here === undefined || here !== toHex(head.chain))) {
    return refuse('diverged', `Room ${room} is here already and went another way; use "travaux merge".`, [room]);
  }
  if (tombstone !== undefined && (await record.keys.find(process, room)) !== undefined) {
    const sentence = `Room ${room} was destroyed where the bundle comes from, and is not destroyed here; destroy it here first, or leave it out.`;
    return refuse('destroyed-there', sentence, [room]);
  }
  const news = entries.slice(from);
  if (news.length === 0) return ok({ from, envelopes: [], blobs: [] });
  if (tombstone !== undefined) return ok({ from, envelopes: [buriedEnvelope(process, room, from, news)], blobs: [] });
  const sealed = news.flatMap(({ id, recordedAt, salt, leaf, chain, sealed: part, words }) =>
    salt === undefined || part === undefined
      ? []
      : [{ id, recordedAt, sealed: part, seal: { salt, leaf, chain, words } }],
  );
  if (sealed.length < news.length) {
    return refuse(
      'withheld',
      `The bundle withholds entries of room ${room}: it proves the others, but a record cannot be restored from it.`,
      [room],
    );
  }
  const key = head === undefined ? await record.keys.make(process, room) : await record.keys.find(process, room);
  if (key === undefined) return refuse('destroyed', `The key of room ${room} was destroyed here.`, [room]);
  const envelopes = sealAll(process, room, head, sealed, key);
  const blobs = [...bundled.blobs].map(([id, bytes]) => ({
    room,
    id,
    box: sealBytes(bytes, key, blobBinding(process, room, id)),
  }));
  return ok({ from, envelopes, blobs });
}

/** A destroyed room's chain without its words: the headers as they stood, and an empty box that no key opens. */
function buriedEnvelope(
  process: Bundle['process'],
  room: RoomId,
  from: number,
  entries: BundledRoom['entries'],
): Envelope {
  const headers = entries.map(({ id, recordedAt }) => ({ id, at: recordedAt }));
  const leaves = fromHex(entries.map(({ leaf }) => leaf).join(''));
  const chain = fromHex(entries.at(-1)?.chain ?? '');
  return { process, room, first: from + 1, last: from + entries.length, headers, leaves, chain, box: new Uint8Array() };
}
