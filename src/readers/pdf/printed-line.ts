/** One printed line of a page. Places are in points from the foot and the left edge. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly rightToLeft: boolean;
}

interface Item {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly dir: string;
  readonly hasEOL: boolean;
}

/** Sets the pieces of a page into printed lines, in the order of the file. */
export function linesOfPage(items: readonly Item[], page: number): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let pieces: Item[] = [];
  const end = () => {
    const line = lineOf(pieces, page);
    if (line !== undefined) lines.push(line);
    pieces = [];
  };
  for (const item of items) {
    const last = pieces.findLast((p) => p.str.trim() !== '');
    if (last !== undefined && item.str.trim() !== '' && isElsewhere(last, item)) end();
    pieces.push(item);
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** Raised and lowered signs stay in their line. */
function isElsewhere(last: Item, item: Item): boolean {
  return Math.abs(item.y - last.y) > Math.max(last.fontSize, item.fontSize) * 0.6;
}

function lineOf(pieces: readonly Item[], page: number): PrintedLine | undefined {
  const written = pieces.filter((p) => p.str.trim() !== '');
  const [first] = written;
  if (first === undefined) return undefined;
  const size = Math.max(...written.map((p) => p.fontSize));
  return {
    text: wordsOf(pieces).replace(/\s+/gu, ' ').trim(),
    page,
    x: Math.min(...written.map((p) => p.x)),
    right: Math.max(...written.map((p) => p.x + p.width)),
    y: written.find((p) => p.fontSize === size)?.y ?? first.y,
    size,
    rightToLeft: written.some((p) => p.dir === 'rtl'),
  };
}

/** Pieces that stand apart are two words, though the file has no space between them. */
function wordsOf(pieces: readonly Item[]): string {
  return pieces
    .map((piece, i) => {
      const last = pieces[i - 1];
      const apart = last !== undefined && piece.x - (last.x + last.width) > piece.fontSize * 0.2 && piece.dir !== 'rtl';
      return apart ? ` ${piece.str}` : piece.str;
    })
    .join('');
}
