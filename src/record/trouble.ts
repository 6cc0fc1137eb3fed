import { type Result, type RoomId, refuse } from '#agreement/terms';

/**
 * What keeps a store or a key ring from working: `store`, for the moment (a full disk, a lost connection);
 * `unknown-outcome`, lost while it was committing; `damaged`, what is stored is not what was written; `keys`, a key
 * cannot be read or kept. Its sentence is for people.
 */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
  readonly code: 'store' | 'unknown-outcome' | 'damaged' | 'keys';
  /** The room and the entry at which something is damaged. */
  readonly place: { readonly room: RoomId; readonly seq: number } | undefined;

  constructor(sentence: string, code: StoreTrouble['code'] = 'store', place?: StoreTrouble['place']) {
    super(sentence);
    this.code = code;
    this.place = place;
  }
}

/** Does something with a store; trouble becomes a refusal, a bug stays an error. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreTrouble) return refuse(error.code, error.message);
    throw error;
  }
}
