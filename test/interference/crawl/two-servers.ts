import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Caller } from './caller.ts';
import type { Place } from './places.ts';
import { type Program, startProgram } from './program.ts';
import type { Manner, Seats } from './seats.ts';

/** Why the crawl cannot be run, if it cannot. */
export const UNBUILT: string | false = existsSync(join(import.meta.dirname, '../../../web/build/handler.js'))
  ? false
  : 'the pages are not built: npm run build';

/** Two servers on two copies of one record, and everybody at each. */
export interface Two {
  readonly programs: readonly [Program, Program];
  readonly seats: readonly [Seats, Seats];
  readonly stop: () => Promise<void>;
}

/** Starts both, with a leak planted in each, if one is named. */
export async function startTwo({ places, process, manner }: Copies, leak?: string): Promise<Two> {
  const [one, other] = places.map((place) => ({ ...place, args: [...place.args, ...manner.args] }));
  assert.ok(one !== undefined && other !== undefined);
  const programs = [
    await startProgram(one.args, one.env, leak),
    await startProgram(other.args, other.env, leak),
  ] as const;
  const seats = [await manner.seats(programs[0], process), await manner.seats(programs[1], process)] as const;
  return { programs, seats, stop: async () => void (await Promise.all(programs.map((program) => program.stop()))) };
}

/** A record and its copy, both closed, and the process in it that the crawl is about. */
export interface Copies {
  readonly places: readonly [Place, Place];
  readonly process: string;
  readonly manner: Manner;
}

/** Makes a record, with the key that it signs with and people who come in, and copies it. */
export async function twoCopies(place: Place, manner: Manner): Promise<Copies> {
  const program = await startProgram([...place.args, ...manner.args], place.env);
  const process = await manner.prepare(program);
  const anybody = new Caller(program.address);
  const { rooms } = await anybody.json<{ rooms: readonly { id: string }[] }>('GET', `/api/v1/cases/${process}/rooms`);
  await anybody.json('GET', `/api/v1/cases/${process}/rooms/${rooms[0]?.id}/receipt`);
  await program.stop();
  return { places: [place, await place.copy()], process, manner };
}
