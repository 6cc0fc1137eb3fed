import type { Tokenized } from '../tokens.ts';

/** A word or a sign with its place, before anything is read from it. */
export interface Raw {
  readonly kind: 'word' | 'sign';
  readonly printed: string;
  readonly word: string;
  /** What it is compared by: of a word its bare spelling, of a sign itself. */
  readonly key: string;
  /** A figure may begin with it. */
  readonly mayCount: boolean;
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
  for (const { ws, word, bare, isWord, mayCount } of tokens) {
    const from = at + ws.length;
    at = from + word.length;
    if (isWord) {
      raw.push({ kind: 'word', printed: word, word: bare, key: bare, mayCount, from, to: at, stretch });
      continue;
    }
    const current = groups[open.at(-1) ?? -1];
    if (word === '[' || word.startsWith('[Alt ')) {
      open.push(begin(word === '[' ? 'bracket' : 'alternatives', from));
      stretch = ++stretches;
      groups.at(-1)?.stretches.push(stretch);
    } else if (word.startsWith('[?')) {
      const gap = groups[begin('gap', from, word.slice(2, -1))];
      if (gap !== undefined) gap.to = at;
      raw.push({ kind: 'sign', printed: word, word: '', key: word, mayCount: true, from, to: at, stretch });
    } else if (current !== undefined && word.startsWith('|| Alt ')) {
      stretch = ++stretches;
      current.stretches.push(stretch);
    } else if (current !== undefined && word === ']') {
      current.to = at;
      stretch = current.outer;
      open.pop();
    } else if (current === undefined || !/^\| [+\-?]/.test(word)) {
      if (word !== '')
        raw.push({ kind: 'sign', printed: word, word: bare, key: word, mayCount, from, to: at, stretch });
    }
  }
  return { raw, groups };
}
