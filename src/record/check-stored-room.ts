import {
  blobFaults,
  blobOf,
  branchFaults,
  type Fault,
  missingStoneFaults,
  type Receipt,
  type RoomCheck,
  type Sights,
  signatureFaults,
  strayFaults,
  type Tombstone,
  tombstoneFaults,
} from '#seal';
import { partsOf } from './inside.ts';
import { means } from './means.ts';
import { sayUnsealable } from './open-box.ts';
import type { Prover } from './prover.ts';
import type { Record } from './record.ts';
import type { Proved, RoomProof, RoomToProve } from './room-proof.ts';
import type { SealedPart } from './sealed-part.ts';
import { type Envelope, PAGE, type Place, pagesOf } from './store.ts';
import { StoreTrouble } from './trouble.ts';

/** Is handed what every envelope says that was opened for the check, so that what was read need not be read again. */
export type OnOpened = (envelope: Envelope, parts: readonly SealedPart[]) => void;

/** A room that is checked, and what goes along: who proves it, and what authors saw elsewhere. */
export interface Checking {
  readonly record: Record;
  readonly place: Place;
  readonly sights: Sights;
  readonly prover: Prover;
  readonly onOpened: OnOpened;
}

/** Checks one room where it is stored, from its key to its last envelope, and notes what its authors saw elsewhere. */
export async function checkStoredRoom(checking: Checking, receipts: readonly Receipt[]): Promise<RoomCheck> {
  const { record, place } = checking;
  const { process, room, listed } = place;
  const faults: Fault[] = [];
  const unlisted = `Room ${room} is not in the list of rooms, and rows of it are there: it was taken out of the list.`;
  if (!listed) faults.push({ code: 'gap', room, seq: 1, sentence: unlisted });
  const tombstone = await attempt(() => record.store.tombstone(process, room), place, faults);
  const key = await attempt(() => record.keys.find(process, room), place, faults);
  // Listed before the entries are read: what is written meanwhile is then spoken of already.
  const held = (await attempt(() => record.store.blobIds(process, room), place, faults)) ?? [];
  const spoken = new Set<string>();
  const check = await walkPages({ ...checking, spoken }, { process, room, receipts, key }, faults);
  if (check.entries === 0)
    faults.push({
      code: 'gap',
      room,
      seq: 1,
      sentence: `Room ${room} has begun and holds no entry: they were removed.`,
    });
  faults.push(...check.faults, ...signatureFaults(receipts, means), ...missingStoneFaults(receipts, tombstone, means));
  if (check.withheld === 0 && faults.length === 0) faults.push(...strayFaults(room, held, spoken));
  faults.push(...keyFaults(place, key, tombstone, check, faults.length));
  return { ...check, faults };
}

interface Walking extends Checking {
  readonly spoken: Set<string>;
}

/** Has a room proved page by page: while the next page is read and proved, what the last one says is taken in. */
async function walkPages(walking: Walking, room: RoomToProve, faults: Fault[]): Promise<RoomCheck> {
  const { record, place, prover } = walking;
  const pages = pagesOf(record.store, place.process, place.room);
  let proof: RoomProof | undefined;
  const next = async () => {
    const { done, value: page } = await pages.next();
    if (done) return undefined;
    proof ??= prover.begin(room, page.length === PAGE);
    return { page, proving: proof.take(page) };
  };
  const walk = async () => {
    for (let at = await next(); at !== undefined; ) {
      const following = next();
      following.catch(() => undefined); // it is waited for below, once this page is taken in
      if (!(await takeIn(walking, at.page, await at.proving, faults))) return;
      at = await following;
    }
  };
  await attempt(walk, place, faults);
  return (proof ?? prover.begin(room, false)).end();
}

/** Takes in what was proved of a page. Answers whether it makes sense to go on. */
async function takeIn(
  walking: Walking,
  page: readonly Envelope[],
  proved: readonly Proved[],
  faults: Fault[],
): Promise<boolean> {
  for (const [i, envelope] of page.entries()) {
    const { text, faults: found, goesOn = false } = proved[i] ?? {};
    faults.push(...(found ?? []));
    if (!goesOn) return false;
    if (text === undefined) continue;
    const parts = partsOf(text, envelope.headers.length);
    if (parts === undefined) {
      const { room, first: seq } = envelope;
      faults.push({ code: 'unreadable', room, seq, sentence: sayUnsealable(envelope) });
      continue;
    }
    await lookInto(walking, envelope, parts, faults);
    walking.onOpened(envelope, parts);
  }
  return true;
}

/** Looks into what entries say: of other rooms, of the branch that they came from, of matter. */
async function lookInto(
  { record, place, spoken, sights }: Walking,
  { first, headers }: Envelope,
  parts: readonly SealedPart[],
  faults: Fault[],
): Promise<void> {
  const { process, room } = place;
  for (const [i, { id }] of headers.entries()) {
    const entry = { seq: first + i, id, sealed: parts[i] };
    sights.note(room, entry);
    for (const fault of branchFaults(room, entry, means)) faults.push(fault);
    const blob = blobOf(entry.sealed);
    if (blob === undefined) continue;
    spoken.add(blob.id);
    const bytes = await record.blob(process, room, blob.id);
    faults.push(...blobFaults(room, entry, bytes.ok ? bytes.value : undefined, means));
  }
}

function keyFaults(
  { process, room }: Place,
  key: Uint8Array | undefined,
  tombstone: Tombstone | undefined,
  check: RoomCheck,
  found: number,
): readonly Fault[] {
  const end = { seq: check.entries, link: check.link };
  if (tombstone !== undefined) return tombstoneFaults(process, room, tombstone, end, key !== undefined, means);
  if (key !== undefined || found > 0) return [];
  const sentence = `The key of room ${room} is missing, and no tombstone says that it was destroyed.`;
  return [{ code: 'unreadable', room, seq: 1, sentence }];
}

/** What cannot be read is a fault at its place, and the check goes on; what keeps the store from working ends it. */
async function attempt<T>(work: () => Promise<T>, { room }: Place, faults: Fault[]): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreTrouble) || error.code === 'store' || error.code === 'unknown-outcome') throw error;
    const seq = error.place === undefined ? {} : { seq: error.place.seq };
    faults.push({ code: 'unreadable', room, ...seq, sentence: `Room ${room} cannot be read whole. ${error.message}` });
    return undefined;
  }
}
