import type { Entry } from '#agreement/entry';
import type { Logs } from '#agreement/reading';
import { ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import {
  type Check,
  checkBundle as checkBundleBy,
  type Receipt,
  type RoomCheck,
  receiptsOf,
  Sights,
  withMissing,
} from '#seal';
import type { Bundle } from './bundle.ts';
import { checkStoredRoom, type OnOpened } from './check-stored-room.ts';
import { entriesOf } from './envelope.ts';
import { means } from './means.ts';
import { Prover } from './prover.ts';
import type { Record } from './record.ts';
import { guarded } from './trouble.ts';

/** Checks a bundle: chains, signed heads, blobs, tombstones, and any receipts that were kept elsewhere. */
export function checkBundle(bundle: Bundle, receipts: readonly Receipt[]): Check {
  return checkBundleBy(bundle, receipts, means);
}

/**
 * Checks a process of a record where it is stored: envelopes, chains, blobs, tombstones, the list of rooms, and
 * receipts. Looks at every room that any row names.
 */
export function checkRecord(record: Record, process: ProcessId, receipts: readonly Receipt[]): Promise<Result<Check>> {
  return guarded(async () => ok(await checkAll(record, process, receipts, () => undefined)));
}

/**
 * The same, and the entries of every room that can be opened, out of one reading: what is handed on is what was checked.
 * Refuses what this version of the program cannot read.
 */
export function readChecked(
  record: Record,
  process: ProcessId,
  receipts: readonly Receipt[],
): Promise<Result<{ readonly check: Check; readonly logs: Logs }>> {
  return guarded(async () => {
    const logs = new Map<RoomId, Entry[]>();
    let unread: Result<never> | undefined;
    const check = await checkAll(record, process, receipts, (envelope, parts) => {
      const entries = entriesOf(envelope, parts);
      const log = logs.get(envelope.room) ?? [];
      logs.set(envelope.room, log);
      if (entries.ok) for (const entry of entries.value) log.push(entry);
      else unread ??= entries;
    });
    return unread ?? ok({ check, logs });
  });
}

async function checkAll(
  record: Record,
  process: ProcessId,
  receipts: readonly Receipt[],
  onOpened: OnOpened,
): Promise<Check> {
  const [sights, prover] = [new Sights(), new Prover()];
  const rooms: RoomCheck[] = [];
  try {
    for (const place of await record.store.census()) {
      if (place.process !== process) continue;
      const of = receiptsOf(process, place.room, receipts);
      rooms.push(await checkStoredRoom({ record, place, sights, prover, onOpened }, of));
    }
  } finally {
    await prover.close();
  }
  const ends = new Map<RoomId, number>();
  for (const { room, entries } of rooms) {
    // Others may have written since this room was read, and what they wrote may have been seen in the rooms after it.
    const grown = sights.most(room) > entries ? await record.store.head(process, room) : undefined;
    ends.set(room, grown?.seq ?? entries);
  }
  return withMissing(process, rooms, sights.beyond(ends), receipts);
}

/** The processes that any row of a record names, to be checked one by one. */
export function processesToCheck(record: Record): Promise<Result<readonly ProcessId[]>> {
  return guarded(async () => ok([...new Set((await record.store.census()).map((place) => place.process))]));
}
