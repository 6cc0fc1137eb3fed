import { type Span, trimmed } from './span.ts';

/**
 * The paragraphs of a text: its lines that hold words, or where its lines are wrapped at a margin, the runs of lines
 * between empty ones. Line ends of every system count.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const lines = linesOf(text);
  const paragraphs: Span[] = [];
  const wrapped = isWrapped(lines);
  let open = false;
  for (const line of lines) {
    const [start, end] = trimmed(text, line);
    const last = paragraphs.at(-1);
    if (start === end) open = false;
    else if (open && wrapped && last !== undefined) paragraphs[paragraphs.length - 1] = [last[0], end];
    else paragraphs.push([start, end]);
    open = start !== end;
  }
  return paragraphs;
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push([start, found.index]);
    start = found.index + found[0].length;
  }
  lines.push([start, text.length]);
  return lines;
}

/** Longer lines than this are paragraphs of their own. */
const MARGIN = 110;

/** Lines are wrapped at a margin where empty lines stand between paragraphs, none is long, and most nearly fill it. */
function isWrapped(lines: readonly Span[]): boolean {
  const full = lines.map(([start, end]) => end - start).filter((length) => length > 0);
  const longest = full.reduce((most, length) => Math.max(most, length), 0);
  if (full.length < 4 || full.length === lines.length || longest > MARGIN || longest < 50) return false;
  return full.filter((length) => length > longest * 0.8).length * 2 > full.length;
}
