import { type Result, refuse } from '#agreement/terms';

/** What keeps a store from working at the moment: a full disk, a lost connection. Its sentence is for people. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
  readonly code: 'store' | 'unknown-outcome';

  constructor(sentence: string, code: 'store' | 'unknown-outcome' = 'store') {
    super(sentence);
    this.code = code;
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
