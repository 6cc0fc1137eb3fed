import { noSuch } from '#agreement/parties';
import type { ProcessId, Result } from '#agreement/terms';
import type { Desk } from '#desk';
import { LiveChannel } from './live-channel.ts';
import type { ShownUpdate } from './shown-update.ts';

/** The public readings of a server: a channel a process, which begins with its first reader. */
export class LiveChannels {
  readonly #desk: Desk;
  readonly #shown: ShownUpdate;
  readonly #channels = new Map<ProcessId, Promise<Result<LiveChannel>>>();

  constructor(desk: Desk, shown: ShownUpdate) {
    this.#desk = desk;
    this.#shown = shown;
  }

  /** The channel of a process. Refuses one that the public may not read. */
  async of(process: ProcessId): Promise<Result<LiveChannel>> {
    const open = this.#channels.get(process);
    if (open !== undefined) return open;
    const there = await this.#desk.ask(process, undefined, (state) => state.parties.process !== undefined);
    if (!there.ok) return there;
    if (!there.value) return { ok: false, refusal: noSuch('case', process) };
    const raced = this.#channels.get(process);
    if (raced !== undefined) return raced;
    const parts = {
      desk: this.#desk,
      process,
      shown: this.#shown,
      over: () => {
        if (this.#channels.get(process) === begun) this.#channels.delete(process);
      },
    };
    const begun = LiveChannel.begin(parts);
    this.#channels.set(process, begun);
    const channel = await begun;
    if (!channel.ok) parts.over();
    return channel;
  }

  /** Sends all readers away, to come back elsewhere. */
  async close(): Promise<void> {
    const channels = [...this.#channels.values()];
    this.#channels.clear();
    for (const begun of channels) {
      const channel = await begun;
      if (channel.ok) channel.value.close();
    }
  }
}
