import { parentPort } from 'node:worker_threads';
import { proveRoom, type RoomProof, type RoomToProve } from './room-proof.ts';
import type { Envelope } from './store.ts';

/** What the thread is asked, in turn: to begin with a room, which it does not answer; to take envelopes; to end. */
export type ProvingAsked =
  | { readonly kind: 'begin'; readonly room: RoomToProve }
  | { readonly kind: 'take'; readonly envelopes: readonly SentEnvelope[] }
  | { readonly kind: 'end' };

/** An envelope on its way: one string goes over in a tenth of the time of its many headers. */
export type SentEnvelope = Omit<Envelope, 'headers'> & { readonly headers: string };

let proof: RoomProof | undefined;

parentPort?.on('message', (asked: ProvingAsked) => {
  if (asked.kind === 'begin') proof = proveRoom(asked.room);
  else parentPort?.postMessage(asked.kind === 'take' ? proof?.take(asked.envelopes.map(received)) : proof?.end());
});

function received(sent: SentEnvelope): Envelope {
  return { ...sent, headers: JSON.parse(sent.headers) };
}
