import type { Edit, Pair, Redline } from '#agreement/text';

/** A stretch of words in one view: as it stands in both texts, in the earlier alone, or in the later alone. */
export type Span = Edit;

/** The words of one unit on one side, cut where they were changed. */
export interface SidePart {
  /** Index of the unit on its side. */
  readonly unit: number;
  readonly spans: readonly Span[];
}

/**
 * The words of a pair as one side has them, unit by unit. Several units of one side were joined by one sign before
 * they were compared; the edits are cut again at those joints.
 */
export function sideParts(redline: Redline, pair: Pair, side: 'earlier' | 'later'): readonly SidePart[] {
  const indices = side === 'earlier' ? pair.a : pair.b;
  const own = side === 'earlier' ? '-' : '+';
  const spans = pair.edits.filter(({ op }) => op === '=' || op === own);
  let at = 0;
  return indices.map((unit) => {
    const length = redline[side].units[unit]?.text.length ?? 0;
    const part = cut(spans, at, at + length);
    at += length + 1;
    return { unit, spans: part };
  });
}

/** The stretches that lie between two places, counted over all stretches. */
function cut(spans: readonly Span[], from: number, to: number): readonly Span[] {
  const within: Span[] = [];
  let at = 0;
  for (const { op, text } of spans) {
    const piece = text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    if (piece !== '') within.push({ op, text: piece });
    at += text.length;
  }
  return within;
}

/** Words that are kept on either side of a change where only changes are shown. */
const KEPT = 7;

/** The edits of a pair with long stretches that did not change cut short, an ellipsis in their place. */
export function onlyChanges(edits: readonly Edit[]): readonly Span[] {
  return edits.map((edit, i) =>
    edit.op === '=' ? { op: edit.op, text: short(edit.text, i > 0, i < edits.length - 1) } : edit,
  );
}

function short(text: string, after: boolean, before: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  if (words.length <= (after ? KEPT : 0) + (before ? KEPT : 0) + 2) return text;
  const start = after ? words.slice(0, KEPT).join('') : '';
  const end = before ? words.slice(-KEPT).join('') : '';
  return `${start}… ${end}`;
}

/** One sign of the notation, or plain words between such signs. */
export interface NotationPiece {
  readonly text: string;
  readonly sign: boolean;
}

/** Cuts words in the notation into its signs, which are set bold, and the words; what was escaped stands plain. */
export function notationPieces(text: string): readonly NotationPiece[] {
  return [...text.matchAll(/\\([[\]\\|?:])|(\[|\])|([^[\]\\]+|\\)/g)].map(([whole, escaped, sign]) => ({
    text: escaped ?? whole,
    sign: sign !== undefined,
  }));
}
