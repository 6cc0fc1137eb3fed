import { absurd } from '#agreement/terms';
import { isAddress, type Piece, type UnitTracked } from '#agreement/text';
import type { DocxRun } from './block.ts';

/**
 * Whether runs are the pieces that were written: the same words, set alike, pointing to the same places, with the same
 * notes and tracked changes. Comments stand beside the text and do not count. `tracked` is a change of the whole unit.
 */
export function isAsWritten(
  pieces: readonly Piece[],
  runs: readonly DocxRun[],
  tracked: UnitTracked | undefined,
): boolean {
  const written = joined(pieces.flatMap((piece) => ofPiece(piece, tracked)));
  const found = joined(runs.flatMap(ofRun));
  return JSON.stringify(written) === JSON.stringify(found);
}

/** The words of runs; those that a tracked change struck out do not stand. */
export function wordsIn(runs: readonly DocxRun[], which: 'standing' | 'all'): string {
  return runs.map((run) => (run.kind === 'words' && (which === 'all' || !isStruck(run)) ? run.text : '')).join('');
}

/** The runs after so many characters of words, as `wordsIn` counts them. */
export function withoutHead(runs: readonly DocxRun[], length: number, which: 'standing' | 'all'): readonly DocxRun[] {
  let left = length;
  return runs.flatMap((run): readonly DocxRun[] => {
    if (run.kind !== 'words' || left === 0 || (which === 'standing' && isStruck(run))) return [run];
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }];
  });
}

function isStruck(run: DocxRun): boolean {
  return run.changes.some((change) => change.kind === 'deleted');
}

/** Words, or a point between them, and how they are set. */
interface Token {
  readonly words: string;
  readonly set: readonly string[];
}

function ofPiece(piece: Piece, tracked: UnitTracked | undefined): readonly Token[] {
  const change = changeKey(piece.tracked ?? tracked);
  switch (piece.kind) {
    case 'words':
    case 'aside':
      return [{ words: piece.text, set: [piece.look.marks.join(' '), pointed(piece.look.href), change] }];
    case 'note':
      return [{ words: '', set: ['note', change] }];
    case 'comment':
      return [];
    default:
      return absurd(piece);
  }
}

function ofRun(run: DocxRun): readonly Token[] {
  const change = changeKey(run.changes.at(-1));
  switch (run.kind) {
    case 'words':
      return run.text === '' ? [] : [{ words: run.text, set: [run.marks.join(' '), run.href ?? '', change] }];
    case 'note':
      return [{ words: '', set: ['note', change] }];
    case 'foreign':
      return [{ words: '', set: ['foreign', run.what] }];
    case 'bookmark':
    case 'comment':
      return [];
    default:
      return absurd(run);
  }
}

/** A link that is no address was not written as one. */
function pointed(href = ''): string {
  return isAddress(href) ? href : '';
}

function changeKey(change: UnitTracked | undefined): string {
  return change === undefined ? '' : `${change.kind} ${change.author}`;
}

function joined(tokens: readonly Token[]): readonly Token[] {
  const list: Token[] = [];
  for (const token of tokens) {
    const last = list.at(-1);
    const alike =
      last !== undefined && last.words !== '' && token.words !== '' && String(last.set) === String(token.set);
    if (alike) list[list.length - 1] = { ...last, words: last.words + token.words };
    else list.push(token);
  }
  return list;
}
