import { ok, type Result, refuse } from '#agreement/terms';

/** More paragraphs than any draft has; a guard against files made to exhaust the reader. */
const MOST_LINES = 200_000;

/** Hands the lines of a file on, or refuses them where there are more than any text has. */
export function notTooMany<T>(lines: readonly T[]): Result<readonly T[]> {
  if (lines.length <= MOST_LINES) return ok(lines);
  return refuse(
    'too-long',
    `The text has ${lines.length} paragraphs; ${MOST_LINES} are read at most. Cut it in parts and read each.`,
  );
}
