import type { Tokenized } from '../tokens.ts';
import { bare } from './bare.ts';

/** A word or a sign with its place, before anything is read from it. */
export interface Raw {
  readonly printed: string;
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly stretch: number;
}

/** A bracket as found by its signs. `stretches` are those of its alternatives, a bracket's own one, none for a gap. */
export interface RawGroup {
  readonly kind: 'bracket' | 'alternatives' | 'gap';
  readonly name: string;
  readonly from: number;
  to: number;
  readonly parent: number;
  readonly stretches: number[];
  readonly outer: number;
}

/** Takes a text in the notation apart into words with their places, and brackets. */
export function readRaw({ text, tokens }: Tokenized): { raw: readonly Raw[]; groups: readonly RawGroup[] } {
  const raw: Raw[] = [];
  const groups: RawGroup[] = [];
  const open: number[] = [];
  let at = 0;
  let stretches = 0;
  let stretch = 0;
  const begin = (kind: RawGroup['kind'], from: number, name = '') => {
    groups.push({ kind, name, from, to: text.length, parent: open.at(-1) ?? -1, stretches: [], outer: stretch });
    return groups.length - 1;
  };
  for (const { ws, word } of tokens) {
    const from = at + ws.length;
    at = from + word.length;
    const current = groups[open.at(-1) ?? -1];
    if (word === '[' || word.startsWith('[Alt ')) {
      open.push(begin(word === '[' ? 'bracket' : 'alternatives', from));
      stretch = ++stretches;
      groups.at(-1)?.stretches.push(stretch);
    } else if (word.startsWith('[?')) {
      const gap = groups[begin('gap', from, word.slice(2, -1))];
      if (gap !== undefined) gap.to = at;
      raw.push({ printed: word, word: '', from, to: at, stretch });
    } else if (current !== undefined && word.startsWith('|| Alt ')) {
      stretch = ++stretches;
      current.stretches.push(stretch);
    } else if (current !== undefined && word === ']') {
      current.to = at;
      stretch = current.outer;
      open.pop();
    } else if (current === undefined || !/^\| [+\-?]/.test(word)) {
      if (word !== '') raw.push({ printed: word, word: bare(word), from, to: at, stretch });
    }
  }
  return { raw, groups };
}
