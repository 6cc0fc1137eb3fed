import { diffWords, type Run } from './diff.ts';
import { readable } from './readable.ts';
import type { Edit } from './redline.ts';
import type { Tokenized } from './tokens.ts';
import type { Token } from './vocabulary.ts';
import type { Work } from './work.ts';

/**
 * The word-level edits from one text to another: `=` and `-` give the earlier, `=` and `+` the later, to the letter.
 * Swapping the texts swaps the edits. Where the work runs out, coarser edits and `work.short`.
 */
export function editsOf(earlier: Tokenized, later: Tokenized, work: Work): readonly Edit[] {
  if (earlier.text === later.text || earlier.text === '' || later.text === '')
    return wholeEdits(earlier.text, later.text);
  if (work.left < 0) {
    work.short = true;
    return wholeEdits(earlier.text, later.text);
  }
  const [a, b] = [earlier.tokens, later.tokens];
  work.left -= a.length + b.length;
  return print(a, b, readable(a, b, runsOf(a, b, work)));
}

/** Each side wholly: what can be said where words are not to be compared. */
export function wholeEdits(earlier: string, later: string): readonly Edit[] {
  if (earlier === later) return earlier === '' ? [] : [{ op: '=', text: earlier }];
  const edits: Edit[] = [];
  if (earlier !== '') edits.push({ op: '-', text: earlier });
  if (later !== '') edits.push({ op: '+', text: later });
  return edits;
}

/** Compares in one order whichever text is the earlier, since a shortest script is not the only one. */
function runsOf(a: readonly Token[], b: readonly Token[], work: Work): readonly Run[] {
  const [wordsA, wordsB] = [numbersOf(a), numbersOf(b)];
  if (comesFirst(a, b)) return diffWords(wordsA, wordsB, work);
  return diffWords(wordsB, wordsA, work).map((run) => ({ a: run.b, b: run.a, length: run.length }));
}

/** The words as numbers, in order. */
export function numbersOf(tokens: readonly Token[]): Int32Array {
  const numbers = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) numbers[i] = tokens[i]?.id ?? -1;
  return numbers;
}

function comesFirst(a: readonly Token[], b: readonly Token[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((token, i) => token.id !== b[i]?.id);
  return (a[at]?.word ?? '') <= (b[at]?.word ?? '');
}

/** Prints runs and what lies between them as edits; white space alone that differs is an edit too. */
function print(a: readonly Token[], b: readonly Token[], runs: readonly Run[]): readonly Edit[] {
  const edits = new EditList();
  let atA = 0;
  let atB = 0;
  for (const run of [...runs, { a: a.length, b: b.length, length: 0 }]) {
    printChange(edits, a.slice(atA, run.a), b.slice(atB, run.b), a[run.a], b[run.b]);
    edits.same(a[run.a]?.word ?? '');
    for (let i = 1; i < run.length; i++) {
      const [one, other] = [a[run.a + i], b[run.b + i]];
      if (one !== other) printChange(edits, [], [], one, other);
      else if (one !== undefined) edits.same(one.ws);
      edits.same(one?.word ?? '');
    }
    atA = run.a + run.length;
    atB = run.b + run.length;
  }
  return edits.done();
}

/**
 * Prints the change before an equal word, and the space before that word. A space that both sides have stands outside
 * the change: before the next word if it can, else before the change.
 */
function printChange(
  edits: EditList,
  gone: readonly Token[],
  come: readonly Token[],
  nextA: Token | undefined,
  nextB: Token | undefined,
): void {
  const [spaceA, spaceB] = [nextA?.ws ?? '', nextB?.ws ?? ''];
  const after = spaceA === spaceB ? spaceA : '';
  const textA = gone.map((t) => t.ws + t.word).join('') + (after === spaceA ? '' : spaceA);
  const textB = come.map((t) => t.ws + t.word).join('') + (after === spaceB ? '' : spaceB);
  const [firstA, firstB] = [gone[0]?.ws ?? spaceA, come[0]?.ws ?? spaceB];
  const open = (gone.length > 0 && come.length > 0) || spaceA !== spaceB;
  const before = open && firstA === firstB ? firstA : '';
  edits.same(before);
  edits.gone(textA.slice(before.length));
  edits.come(textB.slice(before.length));
  edits.same(after);
}

/** Gathers edits so that one change is one `-` and one `+`, in that order. */
class EditList {
  readonly #edits: Edit[] = [];
  #same = '';
  #gone = '';
  #come = '';

  same(text: string): void {
    if (text === '') return;
    this.#flushChange();
    this.#same += text;
  }

  gone(text: string): void {
    if (text !== '') this.#flushSame();
    this.#gone += text;
  }

  come(text: string): void {
    if (text !== '') this.#flushSame();
    this.#come += text;
  }

  done(): readonly Edit[] {
    this.#flushSame();
    this.#flushChange();
    return this.#edits;
  }

  #flushSame(): void {
    if (this.#same !== '') this.#edits.push({ op: '=', text: this.#same });
    this.#same = '';
  }

  #flushChange(): void {
    if (this.#gone !== '') this.#edits.push({ op: '-', text: this.#gone });
    if (this.#come !== '') this.#edits.push({ op: '+', text: this.#come });
    this.#gone = '';
    this.#come = '';
  }
}
