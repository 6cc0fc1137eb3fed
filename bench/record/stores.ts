import type { Instant, ProcessId, Result, RoomId } from '../../src/agreement/terms/index.ts';
import { openFolder, openPostgres } from '../../src/record/open-record.ts';
import type { Record as EntryRecord, ToWrite } from '../../src/record/record.ts';
import { moreOpenThan, openings, PROCESS } from './entries.ts';

/** The moment at which everything is told. */
export const NOW = '2030-01-22T09:00:00.000Z' as Instant;

/** Opens the record at a place: an address of PostgreSQL, or a folder. */
export async function openAt(place: string): Promise<EntryRecord> {
  return must(place.startsWith('postgres:') ? await openPostgres(place, undefined) : openFolder(place, undefined));
}

/** Writes entries of one process from its first on, and remembers how far each room was read. */
export class Teller {
  readonly #record: EntryRecord;
  readonly #process: ProcessId;
  readonly #read = new Map<RoomId, number>();

  constructor(record: EntryRecord, process: ProcessId) {
    this.#record = record;
    this.#process = process;
  }

  /** Writes entries in one transaction. */
  async tell(entries: readonly ToWrite[]): Promise<void> {
    const read = new Map(this.#read);
    for (const { room } of entries) this.#read.set(room, (this.#read.get(room) ?? 0) + 1);
    must(await this.#record.append({ process: this.#process, now: NOW, entries, read, moreOpen: moreOpenThan }));
  }
}

/** Begins a process in a record. */
export async function begin(record: EntryRecord, process = PROCESS): Promise<Teller> {
  const teller = new Teller(record, process);
  await teller.tell(openings());
  return teller;
}

/** The value, or an end of the measure with the refusal's sentence. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusal.sentence);
}
