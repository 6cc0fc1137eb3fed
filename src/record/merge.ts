import type { Entry } from '#agreement/entry';
import { type EntryId, type Instant, ok, type Result, type RoomId, refuse } from '#agreement/terms';
import { introduces, keyOf } from '#agreement/things';
import { canonicalJson } from '#seal';
import { sealBytes } from './box.ts';
import type { Bundle, BundledEntry, BundledRoom } from './bundle.ts';
import { checkBundle } from './check.ts';
import type { ToSeal } from './envelope.ts';
import { layTombstones, prepareRoom } from './import.ts';
import { blobBinding, type Record, sealAll } from './record.ts';
import type { SealedPart } from './sealed-part.ts';
import type { Envelope, StoredBlob, StoredHead } from './store.ts';
import { guarded } from './trouble.ts';

/** Two entries, one of each branch, that say different things of the same matter; the lesser id first, so that it does not matter who merged whom. */
export interface Collision {
  readonly room: RoomId;
  readonly about: string;
  readonly entries: readonly [EntryId, EntryId];
}

/** What a merge did: how many entries came in by room, and what collides. */
export interface Merged {
  readonly added: ReadonlyMap<RoomId, number>;
  readonly collisions: readonly Collision[];
}

/**
 * Takes in what another machine wrote since the two went apart: its entries, in its order, with their own authors and
 * ids, each with the proof of the branch that it came from. Loses nothing, doubles nothing: what is here already stays
 * as it is. Lists where the two say different things of one matter; people settle that, with further entries.
 */
export function mergeBundle(record: Record, bundle: Bundle, now: Instant): Promise<Result<Merged>> {
  return guarded(async () => {
    const fault = checkBundle(bundle, []).faults[0];
    if (fault !== undefined)
      return refuse('not-verified', `The bundle does not verify, and nothing was taken in. ${fault.sentence}`);
    const expected = new Map<RoomId, number>();
    const envelopes: Envelope[] = [];
    const blobs: StoredBlob[] = [];
    const added = new Map<RoomId, number>();
    const collisions: Collision[] = [];
    const places = new Map<RoomId, readonly number[]>();
    for (const room of fromOpenToClosed(bundle.rooms)) {
      const made = await mergeRoom(record, bundle, room, places, now);
      if (!made.ok) return made;
      expected.set(room.room, made.value.from);
      places.set(room.room, made.value.places);
      added.set(room.room, made.value.added);
      collisions.push(...made.value.collisions);
      for (const e of made.value.envelopes) envelopes.push(e);
      blobs.push(...made.value.blobs);
    }
    const written = await record.store.append({ process: bundle.process, expected, envelopes, blobs });
    if (!written.ok) return written;
    const buried = await layTombstones(record, bundle);
    return buried.ok ? ok({ added, collisions }) : buried;
  });
}

interface MergedRoom {
  readonly from: number;
  readonly added: number;
  readonly collisions: readonly Collision[];
  readonly envelopes: readonly Envelope[];
  readonly blobs: readonly StoredBlob[];
  /** For each of the bundle's entries, the place here up to which it and those before it go. */
  readonly places: readonly number[];
}

/** An open room has seen no other; each further room has seen those before it. */
function fromOpenToClosed(rooms: readonly BundledRoom[]): readonly BundledRoom[] {
  const depth = (r: BundledRoom) => Object.keys(r.entries[0]?.sealed?.seen ?? {}).length;
  return [...rooms].sort((a, b) => depth(a) - depth(b) || (a.room < b.room ? -1 : 1));
}

async function mergeRoom(
  record: Record,
  bundle: Bundle,
  bundled: BundledRoom,
  elsewhere: ReadonlyMap<RoomId, readonly number[]>,
  now: Instant,
): Promise<Result<MergedRoom>> {
  const { process } = bundle;
  const { room } = bundled;
  const head = await record.store.head(process, room);
  if (bundled.tombstone !== undefined || (await record.store.tombstone(process, room)) !== undefined)
    return mergeBuried(record, bundle, bundled, head);
  const ours = await record.read(process, room);
  if (!ours.ok) return ours;
  const here = new Map(ours.value.map((e) => [e.id, e.seq]));
  const theirs = bundled.entries.filter((e) => !here.has(e.id));
  if (theirs.some((e) => e.sealed === undefined)) {
    return refuse(
      'withheld',
      `The bundle withholds entries of room ${room} that are not here; ask for a bundle that holds them.`,
      [room],
    );
  }
  let end = head?.seq ?? 0;
  let reach = 0;
  const places = bundled.entries.map((e) => {
    reach = Math.max(reach, here.get(e.id) ?? ++end);
    return reach;
  });
  const recordedAt = head !== undefined && head.recordedAt > now ? head.recordedAt : now;
  const news = theirs.map(
    (entry): ToSeal => ({ id: entry.id, recordedAt, sealed: fromBranch(entry, bundled, elsewhere) }),
  );
  const key = head === undefined ? await record.keys.make(process, room) : await record.keys.find(process, room);
  if (key === undefined) return refuse('destroyed', `The key of room ${room} was destroyed here.`, [room]);
  const held = new Set(bundled.entries.map((e) => e.id));
  const onlyOurs = ours.value.filter((e) => !held.has(e.id));
  const blobs: StoredBlob[] = [];
  for (const [id, bytes] of bundled.blobs) {
    if ((await record.store.blob(process, room, id)) === undefined)
      blobs.push({ room, id, box: sealBytes(bytes, key, blobBinding(process, room, id)) });
  }
  return ok({
    from: head?.seq ?? 0,
    added: news.length,
    collisions: findCollisions(room, onlyOurs, theirs),
    envelopes: sealAll(process, room, head, news, key),
    blobs,
    places,
  });
}

/** A room that was destroyed on one of the sides: its chain is taken in as an import takes it, and nothing is written after it. */
async function mergeBuried(
  record: Record,
  bundle: Bundle,
  bundled: BundledRoom,
  head: StoredHead | undefined,
): Promise<Result<MergedRoom>> {
  const prepared = await prepareRoom(record, bundle, bundled);
  if (!prepared.ok) return prepared;
  const { from, envelopes, blobs } = prepared.value;
  const places = bundled.entries.map((_, i) => Math.max(i + 1, head?.seq ?? 0));
  return ok({ from, added: bundled.entries.length - from, collisions: [], envelopes, blobs, places });
}

/** The entry as it is told here: its own words, and where and when its branch has it. What its author had seen is named by the places that it has here. */
function fromBranch(
  entry: BundledEntry,
  bundled: BundledRoom,
  places: ReadonlyMap<RoomId, readonly number[]>,
): SealedPart {
  const { sealed, seq, recordedAt, leaf, salt = '' } = entry;
  if (sealed === undefined) throw new Error('withheld entries were refused before');
  const seen = Object.fromEntries(
    Object.entries(sealed.seen).map(([room, upTo]) => [room, places.get(room as RoomId)?.[upTo - 1] ?? upTo]),
  );
  const branch = sealed.branch ?? { seq, recordedAt, seen: sealed.seen, leaf, salt, key: bundled.receipt.key };
  return { ...sealed, seen, branch };
}

function findCollisions(room: RoomId, ours: readonly Entry[], theirs: readonly BundledEntry[]): readonly Collision[] {
  const here = byMatter(ours);
  const there = byMatter(theirs.map(({ id, sealed }) => ({ id, ...sealed }) as unknown as Entry));
  return [...there].flatMap(([about, said]) => {
    const own = here.get(about) ?? [];
    // What both sides say is agreed, however many things each says of one matter.
    const news = said.filter((their) => !own.some((our) => saysTheSame(our, their)));
    const only = own.filter((our) => !said.some((their) => saysTheSame(our, their)));
    return news.flatMap((their) =>
      only.map(
        (our): Collision => ({ room, about, entries: our.id < their.id ? [our.id, their.id] : [their.id, our.id] }),
      ),
    );
  });
}

function byMatter(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const about of matters(entry)) {
      const said = found.get(about);
      if (said === undefined) found.set(about, [entry]);
      else said.push(entry);
    }
  }
  return found;
}

function saysTheSame(one: Entry, other: Entry): boolean {
  return one.type === other.type && canonicalJson(one.body) === canonicalJson(other.body);
}

/** What an entry speaks of, if two branches must not say different things of it unnoticed. */
function matters(entry: Entry): readonly string[] {
  const thing = introduces(entry);
  if (thing !== undefined) return [keyOf(thing)];
  switch (entry.type) {
    case 'EntryCorrected':
    case 'EntryWithdrawn':
      return [`entry ${entry.body.entry}`];
    case 'PickRead':
      return [`pick ${entry.body.question} ${entry.body.draft}`];
    case 'PairOverruled':
      return [...entry.body.earlier, ...entry.body.later].map((unit) => `unit ${unit}`);
    case 'AmendmentSettled':
      return [`settled ${entry.body.amendment}`];
    case 'MemberAdmitted':
    case 'MemberRemoved':
      return [`member ${entry.body.member}`];
    default:
      return [];
  }
}
