import { z } from 'zod';
import { idSchema, instantSchema, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import type { Tombstone } from '#seal';
import type { Envelope, EnvelopeHeader } from './store.ts';
import { StoreTrouble } from './trouble.ts';

/** The columns of an envelope as a driver hands them over; of what kind they are is found out here. */
export interface EnvelopeRow {
  readonly first: unknown;
  readonly last: unknown;
  readonly headers: unknown;
  readonly leaves: unknown;
  readonly chain: unknown;
  readonly box: unknown;
}

/** A tombstone as it is stored and bundled. */
export const tombstoneSchema: z.ZodType<Tombstone> = z.strictObject({
  process: idSchema<ProcessId>(),
  room: idSchema<RoomId>(),
  by: z.array(idSchema<PersonId>()),
  at: instantSchema,
  reason: z.string(),
  seq: z.int().min(0),
  chain: z.string(),
  key: z.string(),
  signature: z.string(),
});

/** An envelope of a stored row. Throws trouble that names the room and the entry if a column is not of its form. */
export function envelopeOf(process: ProcessId, room: RoomId, row: EnvelopeRow): Envelope {
  const [first, last] = [Number(row.first), Number(row.last)];
  const headers = headersOf(row.headers);
  const { leaves, chain, box } = row;
  if (
    !Number.isSafeInteger(first) ||
    !Number.isSafeInteger(last) ||
    headers === undefined ||
    !(leaves instanceof Uint8Array) ||
    leaves.length !== 32 * headers.length ||
    !(chain instanceof Uint8Array) ||
    !(box instanceof Uint8Array)
  )
    throw damaged(room, first, `The stored row of entries ${row.first} to ${row.last} of room ${room} is damaged`);
  return { process, room, first, last, headers, leaves, chain, box };
}

/** A tombstone of a stored row. Throws trouble if it is not of its form or belongs elsewhere. */
export function tombstoneOf(process: ProcessId, room: RoomId, stone: unknown): Tombstone {
  const parsed = tombstoneSchema.safeParse(parseJson(stone));
  if (parsed.success && parsed.data.process === process && parsed.data.room === room) return parsed.data;
  throw damaged(room, 0, `The tombstone of room ${room} is damaged, or another room's`);
}

function damaged(room: RoomId, seq: number, what: string): StoreTrouble {
  return new StoreTrouble(`${what}; put a copy or a bundle of this record in its place.`, 'damaged', { room, seq });
}

function headersOf(stored: unknown): readonly EnvelopeHeader[] | undefined {
  const headers = parseJson(stored);
  return Array.isArray(headers) && headers.length > 0 && headers.every(isHeader) ? headers : undefined;
}

// By hand: the headers of a record of a million entries pass here.
function isHeader(header: unknown): header is EnvelopeHeader {
  if (typeof header !== 'object' || header === null) return false;
  const { id, at } = header as Partial<Record<keyof EnvelopeHeader, unknown>>;
  return isWords(id) && isWords(at);
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed();
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined; // not JSON: the caller says that it is damaged, and where
  }
}
