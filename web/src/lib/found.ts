import { error } from '@sveltejs/kit';
import type { Result } from '#agreement/terms';

/** What was asked for; where it is refused, the page that says so: there is no such thing, or the record cannot be read. */
export function found<T>(asked: Result<T>): T {
  if (asked.ok) return asked.value;
  error(asked.refusal.code === 'unknown' ? 404 : 503, asked.refusal.sentence);
}
