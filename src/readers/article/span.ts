/** A stretch of a text, from its first UTF-16 code unit to the one after its last. */
export type Span = readonly [start: number, end: number];

/** Whether two stretches share anything. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Whether the first stretch lies within the second. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** The same stretch without the white space at its ends; empty where it holds nothing else. */
export function trimmed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  return [from, to];
}

/** Whether white space, or a byte order mark, stands at a place. */
function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
