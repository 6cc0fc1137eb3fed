import type { Run } from './paper.ts';

/** Breaks runs into lines of at most `width` columns, at spaces; a word that is longer is broken where it must be. */
export function wrap(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  const end = () => {
    lines.push(trimEnd(line));
    line = [];
    used = 0;
  };
  for (const atom of runs.flatMap(atoms)) {
    if (atom.words === '\n') {
      end();
      continue;
    }
    const needs = columnsOf(atom.words.trimEnd());
    if (used > 0 && used + needs > width) end();
    for (const piece of pieces(atom, width)) {
      if (used > 0 && used + columnsOf(piece.words.trimEnd()) > width) end();
      line.push(piece);
      used += columnsOf(piece.words);
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(trimEnd(line));
  return lines;
}

/** How many columns of a terminal words take: none for what combines, two for wide scripts and pictures. */
export function columnsOf(words: string): number {
  if (/^[\x20-\x7e]*$/.test(words)) return words.length;
  let columns = 0;
  for (const c of words) columns += NARROW.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
  return columns;
}

const NARROW = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;

/** Words, each with the spaces after it; a line break alone. A no-break space breaks nothing. */
function atoms({ words, setting }: Run): Run[] {
  const found = words.replaceAll('\t', '    ').match(/\n|[^ \n]* +|[^ \n]+/g) ?? [];
  return found.map((atom) => ({ words: atom, setting }));
}

function pieces(atom: Run, width: number): Run[] {
  if (columnsOf(atom.words.trimEnd()) <= width) return [atom];
  const found: Run[] = [];
  let words = '';
  for (const c of atom.words) {
    if (columnsOf(words + c) > width) {
      found.push({ ...atom, words });
      words = '';
    }
    words += c;
  }
  return [...found, { ...atom, words }];
}

function trimEnd(line: readonly Run[]): Run[] {
  const kept = [...line];
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const words = last.words.trimEnd();
    if (words === last.words) break;
    kept.pop();
    if (words !== '') kept.push({ ...last, words });
  }
  return kept;
}
