import { error } from '@sveltejs/kit';
import { REFUSALS, type RefusalKind, type Result } from '#agreement/terms';

/** What was asked for; where it is refused, the page that says so: there is no such thing, one must be somebody, or the record cannot be read. */
export function found<T>(asked: Result<T>): T {
  if (asked.ok) return asked.value;
  error(STATUS[REFUSALS[asked.refusal.code]], asked.refusal.sentence);
}

/** A page sends nothing that can be too large or undoable: such an answer means that the record does not give it. */
const STATUS = {
  malformed: 400,
  stranger: 401,
  forbidden: 403,
  absent: 404,
  'too-large': 503,
  'unreadable-kind': 503,
  undoable: 503,
  'too-many': 429,
  trouble: 503,
  fault: 500,
} as const satisfies Record<RefusalKind, number>;
