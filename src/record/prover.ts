import { Worker } from 'node:worker_threads';
import type { RoomCheck } from '#seal';
import type { ProvingAsked, SentEnvelope } from './proving-thread.ts';
import { type Proved, proveRoom, type RoomProof, type RoomToProve } from './room-proof.ts';
import type { Envelope } from './store.ts';

/**
 * Proves rooms one after the other: a short one at once, a long one in a thread of its own, so that one processor unseals
 * and hashes while the other reads what was proved. The thread is started when the first long room comes.
 */
export class Prover {
  #worker: Worker | undefined;
  #failed: Error | undefined;
  readonly #waiting: { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }[] = [];

  /** Begins the proof of a room. */
  begin(room: RoomToProve, isLong: boolean): RoomProof {
    if (!isLong) return proveRoom(room);
    this.#post({ kind: 'begin', room });
    return {
      take: (envelopes: readonly Envelope[]) =>
        this.#ask<readonly Proved[]>({ kind: 'take', envelopes: envelopes.map(sent) }),
      end: () => this.#ask<RoomCheck>({ kind: 'end' }),
    };
  }

  /** Ends the thread, and with it what it held of keys. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** The thread answers in the order in which it is asked. */
  #ask<A>(asked: ProvingAsked): Promise<A> {
    const { promise, resolve, reject } = Promise.withResolvers<A>();
    promise.catch(() => undefined); // whoever waits for it may have met another trouble first
    if (this.#failed === undefined) this.#waiting.push({ resolve, reject });
    else reject(this.#failed);
    this.#post(asked);
    return promise;
  }

  #post(asked: ProvingAsked): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(asked);
  }

  #start(): Worker {
    const worker = new Worker(new URL('proving-thread.ts', import.meta.url));
    worker.on('message', (answer) => this.#waiting.shift()?.resolve(answer as never));
    worker.on('error', (error) => {
      this.#failed = error as Error;
      for (const { reject } of this.#waiting.splice(0)) reject(this.#failed);
    });
    return worker;
  }
}

function sent(envelope: Envelope): SentEnvelope {
  return { ...envelope, headers: JSON.stringify(envelope.headers) };
}
