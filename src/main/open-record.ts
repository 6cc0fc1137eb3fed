import { type Instant, ok, type Result } from '#agreement/terms';
import { Desk } from '#desk';
import {
  checkRecord,
  exportRooms,
  guarded,
  importBundle,
  mergeBundle,
  processesToCheck,
  type Record,
  readBundle,
  writeBundle,
} from '#record';
import type { OpenRecord } from '../cli/index.ts';

/** What the commands do with a record that is open. */
export function openRecord(record: Record): OpenRecord {
  let desk: Desk | undefined;
  return {
    desk: async () => {
      const opened: Result<Desk> = desk === undefined ? await Desk.open({ record, now }) : ok(desk);
      if (opened.ok) desk = opened.value;
      return opened;
    },
    processes: () => guarded(async () => ok(await record.store.processes())),
    processesToCheck: () => processesToCheck(record),
    heads: (process) =>
      guarded(async () => {
        const heads = await record.store.heads(process);
        return ok(new Map([...heads].map(([room, { seq }]) => [room, seq])));
      }),
    links: async (process, room) => {
      const bundle = await exportRooms(record, process, [room], now());
      if (!bundle.ok) return bundle;
      return ok(new Map(bundle.value.rooms.flatMap(({ entries }) => entries.map(({ id, chain }) => [id, chain]))));
    },
    check: (process, receipts) => checkRecord(record, process, receipts),
    receipt: (process, room) => record.receipt(process, room, now()),
    writeBundle: async (process, rooms, dir) => {
      const bundle = await exportRooms(record, process, rooms, now());
      if (!bundle.ok) return bundle;
      const written = writeBundle(dir, bundle.value);
      if (!written.ok) return written;
      return ok({ process, heads: bundle.value.rooms.map((room) => room.receipt) });
    },
    importBundle: async (dir) => {
      const bundle = readBundle(dir);
      if (!bundle.ok) return bundle;
      const rooms = await importBundle(record, bundle.value);
      return rooms.ok ? ok({ process: bundle.value.process, rooms: rooms.value }) : rooms;
    },
    mergeBundle: async (dir) => {
      const bundle = readBundle(dir);
      if (!bundle.ok) return bundle;
      const merged = await mergeBundle(record, bundle.value, now());
      if (!merged.ok) return merged;
      return ok({ process: bundle.value.process, rooms: merged.value.added, collisions: merged.value.collisions });
    },
    close: () => (desk ?? record).close(),
  };
}

/** The moment, by the clock of this computer. */
export function now(): Instant {
  return new Date().toISOString() as Instant;
}
