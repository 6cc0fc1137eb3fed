import type { ServerResponse } from 'node:http';
import { type Day, ok, type ProcessId, type Result } from '#agreement/terms';
import { type Live, type LivePage, leaving, liveOf, livePageOf } from '#agreement/views';
import type { Desk } from '#desk';
import { today } from '../send-file.ts';
import { frameOf, STILL_HERE } from './frame.ts';
import { type Line, openLine } from './line.ts';
import { missedSince, NOWHERE, type PublicEvent, publicEvents } from './public-event.ts';
import type { ShownUpdate } from './shown-update.ts';

/** How many events a reader who comes back is sent; whoever missed more begins again from a snapshot. */
const MOST_MISSED = 1_000;
/** How many updates a snapshot holds: as many as the page shows first. */
const SNAPSHOT = 50;
/** How many outputs are kept: pages and feeds, each for each name by which the server is called. */
const MOST_KEPT = 500;
/** How often something is sent though nothing happens, in milliseconds. */
const HEARTBEAT = 15_000;

/** What a channel is made of. */
export interface ChannelParts {
  readonly desk: Desk;
  readonly process: ProcessId;
  readonly shown: ShownUpdate;
  /** Called when it cannot go on, and its readers were sent away to ask again. */
  readonly over: () => void;
}

/**
 * The public reading of one process, for all who read along: one reading, one encoding, many lines, and the outputs made
 * of it, kept until something is written in the public room. It reads as the public does and knows nothing else.
 */
export class LiveChannel {
  readonly #parts: ChannelParts;
  readonly #lines = new Set<Line>();
  readonly #stop = new AbortController();
  /** Frames as they read now, by the event's id: whoever comes back is never sent words that were withdrawn. */
  readonly #frames = new Map<string, Buffer>();
  readonly #outputs = new Map<string, Promise<Result<unknown>>>();
  #events: readonly PublicEvent[] = [];
  #live: Live = { updates: [], pinned: [], keyMoments: [] };

  private constructor(parts: ChannelParts) {
    this.#parts = parts;
  }

  /** Reads the public room and begins to follow it. */
  static async begin(parts: ChannelParts): Promise<Result<LiveChannel>> {
    const channel = new LiveChannel(parts);
    const read = await channel.#read();
    if (!read.ok) return read;
    const beating = setInterval(() => channel.#send(STILL_HERE), HEARTBEAT).unref();
    void channel.#follow().finally(() => {
      clearInterval(beating);
      channel.close();
      parts.over();
    });
    return ok(channel);
  }

  /** Where the stream is now. */
  get at(): string {
    return this.#events.at(-1)?.id ?? NOWHERE;
  }

  /** What is made of the page under a name, once until the public room is written again or the day changes. */
  async output<T>(name: string, make: (page: LivePage, at: string) => T): Promise<Result<T>> {
    const { desk, process } = this.#parts;
    const day = today() as Day;
    const key = `${day} ${name}`;
    const kept = this.#outputs.get(key) as Promise<Result<T>> | undefined;
    if (kept !== undefined) return kept;
    const made = desk
      .ask(process, undefined, (state) => livePageOf(leaving(state, day), process, day))
      .then((asked) => {
        const page = asked.ok ? asked.value : asked;
        return page.ok ? ok(make(page.value, this.at)) : page;
      });
    this.#outputs.set(key, made);
    const oldest = this.#outputs.keys().next();
    if (this.#outputs.size > MOST_KEPT && !oldest.done) this.#outputs.delete(oldest.value);
    return made;
  }

  /** Takes a reader on, from the event that he names, or from now. One that is unknown here begins with a snapshot. */
  join(answer: ServerResponse, lastId: string | undefined): void {
    const line = openLine(answer, () => line !== undefined && this.#lines.delete(line));
    if (line === undefined) return;
    const missed = lastId === undefined ? [] : missedSince(this.#events, lastId, MOST_MISSED);
    if (missed === undefined) line.write(this.#snapshot());
    else if (missed.length === 0) line.write(frameOf({ id: this.at, event: 'ready', data: {} }));
    else for (const event of missed) line.write(this.#frameOf(event));
    this.#lines.add(line);
  }

  /** Sends every reader away, to come back where another server stands, not all in one moment. */
  close(): void {
    this.#stop.abort();
    for (const line of this.#lines)
      line.end(frameOf({ event: 'ended', data: {}, retry: 200 + Math.floor(Math.random() * 2_800) }));
    this.#lines.clear();
  }

  async #follow(): Promise<void> {
    const { desk, process } = this.#parts;
    for await (const news of desk.follow(process, undefined, undefined, this.#stop.signal)) {
      if (news.kind === 'ended') return;
      const sent = this.#events.length;
      const read = await this.#read();
      if (!read.ok) return;
      for (const event of this.#events.slice(sent)) this.#send(this.#frameOf(event));
    }
  }

  /** Reads the public room: what happened to updates, and how they stand. */
  async #read(): Promise<Result<void>> {
    const { desk, process } = this.#parts;
    const day = today() as Day;
    const read = await desk.read(process, undefined, (logs, state) => ({
      events: [...logs.values()].flatMap(publicEvents),
      live: liveOf(leaving(state, day)),
    }));
    if (!read.ok) return read;
    this.#events = read.value.events;
    this.#live = read.value.live;
    this.#frames.clear();
    this.#outputs.clear();
    return ok(undefined);
  }

  #send(frame: Buffer): void {
    for (const line of this.#lines) line.write(frame);
  }

  #snapshot(): Buffer {
    const { shown, process } = this.#parts;
    const updates = this.#live.updates.slice(0, SNAPSHOT).map((update) => shown(process, update));
    return frameOf({ id: this.at, event: 'reset', data: { updates } });
  }

  /** An event with its update as it stands now. */
  #frameOf({ id, update: name, happened }: PublicEvent): Buffer {
    const { shown, process } = this.#parts;
    const kept = this.#frames.get(id);
    if (kept !== undefined) return kept;
    const update = this.#live.updates.find((each) => each.id === name);
    const data = { happened, ...(update === undefined ? {} : shown(process, update)) };
    const frame = frameOf({ id, event: 'update', data });
    this.#frames.set(id, frame);
    return frame;
  }
}
