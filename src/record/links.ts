import { type EntryId, type Instant, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { firstLink, linkOf, toHex } from '#seal';
import { sha256 } from './hashing.ts';
import type { Record } from './record.ts';
import type { Envelope } from './store.ts';
import { guarded } from './trouble.ts';

/** The seal of one entry: its leaf, and the link up to and with it, in hexadecimal. */
export interface Link {
  readonly seq: number;
  readonly id: EntryId;
  readonly at: Instant;
  readonly leaf: string;
  readonly chain: string;
}

/** How many envelopes are asked for at once. */
const PAGE = 16;

/**
 * The seals of some entries of a room, by their sequences, which ascend; those that are not there are left out. It reads
 * the envelopes that hold them, and opens none: what seals an entry stands in the clear.
 */
export function linksOf(
  record: Record,
  process: ProcessId,
  room: RoomId,
  seqs: readonly number[],
): Promise<Result<readonly Link[]>> {
  return guarded(async () => {
    const links: Link[] = [];
    const wanted = new Set(seqs);
    for (let after = seqs[0]; after !== undefined; ) {
      const page = await record.store.read(process, room, after - 1, PAGE);
      let link = await linkBefore(record, process, room, page[0]?.first ?? 1);
      for (const envelope of page) {
        if (seqs.some((seq) => envelope.first <= seq && seq <= envelope.last))
          for (const each of linksIn(envelope, link)) if (wanted.has(each.seq)) links.push(each);
        link = envelope.chain;
      }
      const end = page.at(-1)?.last;
      after = end === undefined ? undefined : seqs.find((seq) => seq > end);
    }
    return ok(links);
  });
}

/** The link that an envelope follows on. */
async function linkBefore(record: Record, process: ProcessId, room: RoomId, first: number): Promise<Uint8Array> {
  const [before] = first === 1 ? [] : await record.store.read(process, room, first - 2, 1);
  return before?.chain ?? firstLink(process, room, sha256);
}

function linksIn({ process, room, first, headers, leaves }: Envelope, before: Uint8Array): readonly Link[] {
  let link = before;
  return headers.map(({ id, at }, i) => {
    const seq = first + i;
    const leaf = leaves.subarray(32 * i, 32 * i + 32);
    link = linkOf(link, leaf, { process, room, seq, id, recordedAt: at }, sha256);
    return { seq, id, at, leaf: toHex(leaf), chain: toHex(link) };
  });
}
