import type { Marked, Span } from './passages.ts';

/** How many were marked, found, and found right. */
export interface Tally {
  readonly marked: number;
  readonly found: number;
  readonly right: number;
}

/** Which of those found are right: one for one, the speaker right and at least half of the words in common. */
export function pairsOf(
  text: string,
  marked: readonly Marked[],
  found: readonly Marked[],
): readonly (readonly [Marked, Marked])[] {
  const sorted = marked
    .flatMap((m) => found.map((f) => ({ m, f, share: shareOf(text, m.content, f.content) })))
    .filter(({ m, f, share }) => share >= 0.5 && isSameSpeaker(m, f))
    .sort((a, b) => b.share - a.share);
  const taken = new Set<Marked>();
  return sorted.flatMap(({ m, f }) => {
    if (taken.has(m) || taken.has(f)) return [];
    taken.add(m).add(f);
    return [[m, f] as const];
  });
}

/** The same tallies one by one, summed. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({ marked: a.marked + b.marked, found: a.found + b.found, right: a.right + b.right }),
    { marked: 0, found: 0, right: 0 },
  );
}

/** Precision, recall and their harmonic mean. */
export function ratesOf({ marked, found, right }: Tally): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const precision = found === 0 ? 0 : right / found;
  const recall = marked === 0 ? 0 : right / marked;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Words that both hold, against the words of either: at least half of each side must be in the other. */
function shareOf(text: string, a: readonly Span[], b: readonly Span[]): number {
  const [first, second] = [wordsOf(text, a), wordsOf(text, b)];
  const common = [...first].filter((at) => second.has(at)).length;
  return common / Math.max(first.size, second.size, 1);
}

/** The places where the words of some stretches begin. */
function wordsOf(text: string, spans: readonly Span[]): ReadonlySet<number> {
  return new Set(
    spans.flatMap(([start, end]) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((m) => start + m.index),
    ),
  );
}

/** The same words name him, or he is called by the same name in the end; nobody is the same as nobody. */
function isSameSpeaker(a: Marked, b: Marked): boolean {
  if (a.source !== null && b.source !== null && a.source[0] < b.source[1] && b.source[0] < a.source[1]) return true;
  const [one, other] = [plain(a.speaker), plain(b.speaker)];
  if (one === '' && other === '') return a.source === null && b.source === null;
  return one !== '' && other !== '' && (one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`));
}

function plain(name: string | null | undefined): string {
  return (name ?? '')
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .trim();
}
