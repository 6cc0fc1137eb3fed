import { error } from '@sveltejs/kit';
import type { Result } from '#agreement/terms';

/** What was asked for; where it is refused, the page that says so: there is no such thing, one must be somebody, or the record cannot be read. */
export function found<T>(asked: Result<T>): T {
  if (asked.ok) return asked.value;
  error(STATUS[asked.refusal.code] ?? 503, asked.refusal.sentence);
}

const STATUS: Readonly<Record<string, number>> = {
  unknown: 404,
  'not-found': 404,
  'sign-in': 401,
  'not-a-writer': 403,
  'not-a-keeper': 403,
};
