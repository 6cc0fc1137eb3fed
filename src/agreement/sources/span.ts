/** A place in a text: from `start` up to `end`, in UTF-16 code units, the end not included. */
export type Span = readonly [start: number, end: number];

/** The words at a place, or nothing where the text has no such place or the place would cut a character in two. */
export function wordsAt(text: string, [start, end]: Span): string | undefined {
  if (start < 0 || end <= start || end > text.length || cutsCharacter(text, start) || cutsCharacter(text, end))
    return undefined;
  return text.slice(start, end);
}

/** Whether a cut at `at` would part the two halves of a character beyond U+FFFF. */
function cutsCharacter(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
