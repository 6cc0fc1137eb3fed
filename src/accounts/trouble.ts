import { ok, type Result, refuse } from '#agreement/terms';

/** What keeps the store of accounts from working, with a sentence that says what would help. */
export class AccountsTrouble extends Error {}

/** Does the work; trouble with the store comes back as a refusal, and anything else is a bug and goes on. */
export async function guarded<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof AccountsTrouble) return refuse('store', error.message);
    throw error;
  }
}
