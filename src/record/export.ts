import { type Instant, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { blobOf, firstLink, linkOf, type Receipt, toHex } from '#seal';
import type { Bundle, BundledEntry, BundledRoom } from './bundle.ts';
import { openInside } from './envelope.ts';
import { sha256 } from './hashing.ts';
import { saltAt } from './inside.ts';
import type { Record } from './record.ts';
import { envelopesOf } from './store.ts';
import { guarded } from './trouble.ts';

/** Makes a bundle of some rooms of a process: those that the one who asks may read, as the caller has found out. */
export async function exportRooms(
  record: Record,
  process: ProcessId,
  rooms: readonly RoomId[],
  now: Instant,
): Promise<Result<Bundle>> {
  return guarded(async () => {
    const receipts = await record.receipts(process, rooms, now);
    if (!receipts.ok) return receipts;
    const bundled: BundledRoom[] = [];
    for (const receipt of receipts.value) {
      const made = await exportRoom(record, receipt);
      if (!made.ok) return made;
      bundled.push(made.value);
    }
    return ok({ process, rooms: bundled });
  });
}

async function exportRoom(record: Record, receipt: Receipt): Promise<Result<BundledRoom>> {
  const { process, room } = receipt;
  const key = await record.keys.find(process, room);
  const entries: BundledEntry[] = [];
  const blobs = new Map<string, Uint8Array>();
  let link = firstLink(process, room, sha256);
  for await (const envelope of envelopesOf(record.store, process, room)) {
    if (envelope.first > receipt.seq) break; // written since the head was signed
    const opened = key === undefined ? undefined : openInside(envelope, key);
    if (opened?.ok === false) return opened;
    for (const [i, { id, at: recordedAt }] of envelope.headers.entries()) {
      const seq = envelope.first + i;
      const leaf = envelope.leaves.subarray(32 * i, 32 * i + 32);
      link = linkOf(link, leaf, { process, room, seq, id, recordedAt }, sha256);
      const part = opened?.value.parts[i];
      const content =
        opened === undefined || part === undefined ? {} : { salt: toHex(saltAt(opened.value.salts, i)), sealed: part };
      entries.push({ seq, id, recordedAt, leaf: toHex(leaf), chain: toHex(link), ...content });
      const blob = blobOf(part);
      const bytes = blob === undefined ? undefined : await record.blob(process, room, blob.id);
      if (bytes !== undefined && !bytes.ok) return bytes;
      if (blob !== undefined && bytes?.value !== undefined) blobs.set(blob.id, bytes.value);
    }
  }
  const tombstone = await record.store.tombstone(process, room);
  return ok({ room, entries, blobs, receipt, ...(tombstone === undefined ? {} : { tombstone }) });
}
