import type { Result } from '#agreement/terms';

/** What must be granted in a test; else the test fails with the sentence of the refusal. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}
