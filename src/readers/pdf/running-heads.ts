import type { PrintedLine } from './printed-line.ts';

/** How many lines at the head and the foot of a page may be running heads. */
const EDGE = 2;

/**
 * Takes out what is printed at the head or the foot of page after page: the same words, figures aside, on at least
 * three pages and half of them; and page numbers alone on their line. Answers what was taken, once each.
 */
export function withoutRunningHeads(pages: readonly (readonly PrintedLine[])[]): {
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly heads: readonly string[];
} {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const words of new Set(edges(lines).map((l) => shapeOf(l.text)))) seen.set(words, (seen.get(words) ?? 0) + 1);
  const runs = (line: PrintedLine) => {
    const times = seen.get(shapeOf(line.text)) ?? 0;
    return (times >= 3 && times * 2 >= pages.length) || (pages.length > 1 && isPageNumber(line.text));
  };
  const heads = new Set<string>();
  const kept = pages.map((lines) => {
    const edge = new Set(edges(lines).filter(runs));
    for (const line of edge) if (!isPageNumber(line.text)) heads.add(line.text.replace(/\d+/g, '…'));
    return lines.filter((l) => !edge.has(l));
  });
  return { pages: kept, heads: [...heads] };
}

/** The highest and the lowest lines of a page, wherever the file has them. */
function edges(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

function shapeOf(text: string): string {
  return text.toLowerCase().replace(/[\d٠-٩]+/gu, '#');
}

function isPageNumber(text: string): boolean {
  return /^(?:page |p\. ?|- ?|– ?)?[\divxl]{1,5}(?: ?[-–]|(?: of | ?\/ ?)\d{1,5})?$/i.test(text);
}
