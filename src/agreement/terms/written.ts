import { z } from 'zod';
import type { Day, Instant } from './day.ts';
import { parseDay, parseInstant } from './day.ts';
import type { CommandId, EntryId, PersonId, ProcessId, RoomId } from './ids.ts';

/**
 * What every entry says about itself, whatever happened. The first five stand in the clear, for the store; the rest is
 * sealed with the room's key.
 */
export interface Written {
  readonly process: ProcessId;
  readonly room: RoomId;
  /** Place within the room, from 1. The order of a room is by this, never by time. */
  readonly seq: number;
  readonly id: EntryId;
  /** When this record was told: the legal clock. */
  readonly recordedAt: Instant;
  readonly author: PersonId;
  /** The request that led to it; a request is carried out once. */
  readonly command: CommandId;
  /** The day on which the fact could be known: reported, published, captured. */
  readonly knownOn: Day;
  /** How far its author had read in the more open rooms, by room. */
  readonly seen: Readonly<Record<RoomId, number>>;
}

/** Where the record has a thing from: the entry that told it, and the room in which it lies. */
export interface Placed {
  readonly entry: EntryId;
  readonly room: RoomId;
}

/** The union of a chapter's entries, made of its table of schemas: `{ type, body }` for each. */
export type EntryOf<Schemas extends Readonly<Record<string, z.ZodType>>> = {
  [T in keyof Schemas & string]: { readonly type: T; readonly body: z.output<Schemas[T]> };
}[keyof Schemas & string];

/** A schema for an id of one kind: a short word without spaces. */
export function idSchema<I extends string>(): z.ZodType<I> {
  return z
    .string()
    .regex(
      /^[\p{L}\p{N}_.:@-]{1,120}$/u,
      'an id is a word of letters, figures and _ . : @ -',
    ) as unknown as z.ZodType<I>;
}

/** A schema for a civil day. */
export const daySchema: z.ZodType<Day> = z
  .string()
  .refine((text) => parseDay(text).ok, 'write the day as 2025-11-23') as unknown as z.ZodType<Day>;

/** A schema for an instant. */
export const instantSchema: z.ZodType<Instant> = z
  .string()
  .refine(
    (text) => parseInstant(text).ok,
    'write the moment as 2025-11-23T09:30:00.000Z',
  ) as unknown as z.ZodType<Instant>;
