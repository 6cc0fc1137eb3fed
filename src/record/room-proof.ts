import type { ProcessId, RoomId } from '#agreement/terms';
import { type Fault, isCanonicalObject, type Receipt, type RoomCheck, type Step, walkRoom } from '#seal';
import { sha256 } from './hashing.ts';
import { type Packed, saltAt } from './inside.ts';
import { openBox, sayUnsealable } from './open-box.ts';
import type { Envelope } from './store.ts';

/** A room whose chain is to be proved. Without its key the headers and leaves alone are. */
export interface RoomToProve {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly receipts: readonly Receipt[];
  readonly key: Uint8Array | undefined;
}

/** What a proof found in an envelope: the words of its entries as one list of JSON, if its key opens it, and what is wrong. */
export interface Proved {
  readonly text: Uint8Array | undefined;
  readonly faults: readonly Fault[];
  /** Whether it makes sense to go on. */
  readonly goesOn: boolean;
}

/** A proof of one room, envelope after envelope: in this thread, or in one of its own. */
export interface RoomProof {
  take(envelopes: readonly Envelope[]): Promise<readonly Proved[]> | readonly Proved[];
  end(): Promise<RoomCheck> | RoomCheck;
}

/** Begins the proof of a room: each box is unsealed, and each entry's words are hashed as they lie in it. */
export function proveRoom({ process, room, receipts, key }: RoomToProve) {
  const walk = walkRoom(process, room, receipts, sha256);
  let goesOn = true;
  const prove = (envelope: Envelope): Proved => {
    if (!goesOn) return { text: undefined, faults: [], goesOn };
    const packed = key && openBox(envelope, key);
    const faults = [...placeFaults(envelope), ...boxFaults(envelope, key, packed)];
    for (const step of stepsOf(envelope, packed)) {
      goesOn = walk.take(step);
      if (!goesOn) return { text: undefined, faults, goesOn };
    }
    return { text: packed?.text, faults, goesOn };
  };
  return { take: (envelopes: readonly Envelope[]) => envelopes.map(prove), end: walk.end } satisfies RoomProof;
}

/** An envelope says itself from which entry to which it goes; that must be as many as it holds. */
function placeFaults({ room, first, last, headers }: Envelope): readonly Fault[] {
  if (headers.length === last - first + 1) return [];
  const sentence = `The envelope of entries ${first} to ${last} of room ${room} holds ${headers.length}.`;
  return [{ code: 'gap', room, seq: first, sentence }];
}

function boxFaults(envelope: Envelope, key: Uint8Array | undefined, packed: Packed | undefined): readonly Fault[] {
  if (key === undefined || packed !== undefined) return [];
  return [{ code: 'unreadable', room: envelope.room, seq: envelope.first, sentence: sayUnsealable(envelope) }];
}

/** The entries of an envelope for the walk, by their words as they lie in it; without the box by their headers and leaves alone. */
function* stepsOf({ first, headers, leaves, chain }: Envelope, packed: Packed | undefined): Generator<Step> {
  for (const [i, { id, at }] of headers.entries()) {
    const bare = { seq: first + i, id, recordedAt: at, leaf: leaves.subarray(32 * i, 32 * i + 32) };
    const ends = i === headers.length - 1 ? chain : undefined;
    yield { ...bare, chain: ends, said: packed && said(packed, i) };
  }
}

/** The words of an entry, if they are in the one form that is sealed: then what will be read of them is what was hashed. */
function said({ salts, words }: Packed, i: number): Step['said'] {
  const bytes = words[i];
  return { salt: saltAt(salts, i), words: bytes && isCanonicalObject(bytes) ? bytes : undefined };
}
