import type { ProcessId, RoomId } from '#agreement/terms';
import type { KeyRing, Store } from './store.ts';

/**
 * The keys of rooms as long as the program runs, so that not every entry asks for one anew. It forgets a key as soon as
 * it hears that its room was destroyed, by whomever, and never keeps it again.
 */
export class KeptKeys {
  readonly #ring: KeyRing;
  readonly #keys = new Map<string, Uint8Array>();
  readonly #buried = new Set<string>();

  constructor(ring: KeyRing, store: Store) {
    this.#ring = ring;
    store.onCommit(({ process, rooms, buried }) => {
      if (buried) for (const room of rooms) this.#forget(nameOf(process, room));
    });
  }

  /** The room's key; see `KeyRing`. */
  async find(process: ProcessId, room: RoomId): Promise<Uint8Array | undefined> {
    const name = nameOf(process, room);
    const kept = this.#keys.get(name);
    if (kept !== undefined) return kept;
    const key = await this.#ring.find(process, room);
    if (key !== undefined) this.#keep(name, key);
    return key;
  }

  /** The room's key, made if there is none; see `KeyRing`. */
  async make(process: ProcessId, room: RoomId): Promise<Uint8Array> {
    const key = await this.#ring.make(process, room);
    this.#keep(nameOf(process, room), key);
    return key;
  }

  // A room may be destroyed while its key is on the way here.
  #keep(name: string, key: Uint8Array): void {
    if (!this.#buried.has(name)) this.#keys.set(name, key);
  }

  #forget(name: string): void {
    this.#buried.add(name);
    this.#keys.delete(name);
  }
}

function nameOf(process: ProcessId, room: RoomId): string {
  return JSON.stringify([process, room]);
}
