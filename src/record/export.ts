import { type Instant, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { blobOf, firstLink, fromHex, linkOf, type Receipt, toHex } from '#seal';
import type { Bundle, BundledEntry, BundledRoom } from './bundle.ts';
import { openSealed, sha256 } from './envelope.ts';
import type { Record } from './record.ts';
import type { SealedPart } from './sealed-part.ts';
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
    const opened = openSealed(envelope, key);
    if (!opened.ok) return opened;
    for (const { seq, id, recordedAt, leaf, salt, sealed } of opened.value) {
      link = linkOf(link, fromHex(leaf), { process, room, seq, id, recordedAt }, sha256);
      const part = sealed as SealedPart | undefined;
      const content = salt === undefined || part === undefined ? {} : { salt, sealed: part };
      entries.push({ seq, id, recordedAt, leaf, chain: toHex(link), ...content });
      const blob = blobOf(part);
      const bytes = blob === undefined ? undefined : await record.blob(process, room, blob.id);
      if (bytes !== undefined && !bytes.ok) return bytes;
      if (blob !== undefined && bytes?.value !== undefined) blobs.set(blob.id, bytes.value);
    }
  }
  const tombstone = await record.store.tombstone(process, room);
  return ok({ room, entries, blobs, receipt, ...(tombstone === undefined ? {} : { tombstone }) });
}
