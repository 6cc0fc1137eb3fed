import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntryId, PersonId, Result, RoomId } from '#agreement/terms';
import { Desk } from '#desk';
import { openFolder, openPostgres } from '#record';
import { CAUCUS, capturing, ELLS, MEDIATOR, naming, PUBLIC, TALKS } from '../record/talks.ts';

/**
 * A process that is there to be killed: several writers and a reader over one desk. Waits for its start, so that it can
 * be warm; from then on says each acknowledgement, and what it read, on a line of its own as soon as it knows.
 *
 *   ack <writer> <number>      read <room> <sequence> <entry>      trouble <code> <sentence>      lost <entry>
 */
const [, , store, at = ''] = process.argv;
const say = (...words: (string | number)[]) => writeSync(1, `${words.join(' ')}\n`);
const acknowledged: EntryId[] = [];

/** The writers of one process by their place: whose they are, where they write, and whether with matter. */
export const WRITERS: readonly { readonly room: RoomId; readonly who: PersonId; readonly matter?: true }[] = [
  { room: PUBLIC, who: MEDIATOR },
  { room: PUBLIC, who: ELLS },
  { room: CAUCUS, who: ELLS },
  { room: CAUCUS, who: ELLS, matter: true },
];

if (import.meta.main) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { slot, next } = JSON.parse(line) as { slot: string; next: number[] };
    void work(slot, next);
  }
}

/** Opens the record and writes, each writer on from the number that was not acknowledged yet. */
async function work(slot: string, next: readonly number[]): Promise<void> {
  const desk = await open();
  say('open');
  void read(desk);
  for (const [i] of WRITERS.entries()) void write(desk, slot, i, next[i] ?? 1);
}

/** Opens the record; a database that is away comes back. */
async function open(): Promise<Desk> {
  for (;;) {
    const record = store === 'sqlite' ? openFolder(at, undefined) : await openPostgres(at, undefined);
    const now = () => new Date().toISOString() as never;
    const desk = record.ok ? await Desk.open({ record: record.value, now }) : record;
    if (desk.ok) return desk.value;
    say('trouble', desk.refusal.code, desk.refusal.sentence);
    await wait(50);
  }
}

async function write(desk: Desk, slot: string, writer: number, from: number): Promise<void> {
  for (let number = from; ; number++) {
    for (let done = await tell(desk, slot, writer, number); ; done = await tell(desk, slot, writer, number)) {
      if (done.ok) {
        acknowledged.push(...done.value);
        say('ack', writer, number);
        break;
      }
      say('trouble', done.refusal.code, done.refusal.sentence);
      await wait(20);
    }
  }
}

function tell(desk: Desk, slot: string, writer: number, number: number): Promise<Result<readonly EntryId[]>> {
  const { room, who, matter } = WRITERS[writer] ?? { room: PUBLIC, who: MEDIATOR };
  const name = `${slot}.${writer}.${number}`;
  if (matter === undefined) return desk.act(TALKS, naming(room, name), who);
  return desk.capture(TALKS, capturing(room, name), Buffer.from(`matter of ${name}`), who);
}

/** Reads again and again; whatever was acknowledged before a reading began must be in it. */
async function read(desk: Desk): Promise<void> {
  for (;;) {
    const before = acknowledged.length;
    const seen = await desk.ask(TALKS, ELLS, (state) => {
      for (const entry of acknowledged.slice(0, before)) if (!state.entries.has(entry)) say('lost', entry);
      const last = new Map<RoomId, EntryId>();
      for (const [entry, { room }] of state.entries) last.set(room, entry);
      return [...last].map(([room, entry]) => [room, state.heads.get(room) ?? 0, entry] as const);
    });
    for (const [room, seq, entry] of seen.ok ? seen.value : []) say('read', room, seq, entry);
    acknowledged.splice(0, before);
    await wait(15);
  }
}
