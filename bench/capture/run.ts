import { annotationBy, type Marked, type Passage, passagesOf } from './passages.ts';
import { PEERS } from './peers.ts';
import { pairsOf, ratesOf, sum, type Tally } from './score.ts';

// npm run bench -- capture [tuning|held]: who said what, against the project's own passages.
const part = process.argv[2] === 'tuning' ? 'tuning' : 'held';
const passages = passagesOf(part);
/** How many times the passages are read for the speed, at most, and the processor's seconds that this may take. */
const ROUNDS = 60;
const SECONDS = 6;
const KINDS = ['direct', 'mixed', 'indirect'] as const;
const first = annotationBy(1);
if (first === undefined) throw new Error('fixtures/capture/annotator-1.jsonl is missing.');
const second = annotationBy(2);

console.log(
  `Who said what: ${passages.length} passages, the half that is ${part === 'held' ? 'held back' : 'tuned on'}.`,
);
console.log('Passages and annotations were made by a language model, not by people: see fixtures/capture/README.md.');
console.log('Right: the speaker is right, and at least half of the words of either side are in the other.\n');
for (const lang of ['en', 'other'] as const) {
  const own = passages.filter((passage) => (passage.lang === 'en') === (lang === 'en'));
  console.log(lang === 'en' ? 'English' : '\nOther languages');
  print(['', 'all F1', 'P', 'R', ...KINDS, 'sure P', 'sure R', 'articles/s']);
  for (const peer of PEERS) {
    const read = await peer.load();
    print([peer.name, ...rowOf(own, first, (passage) => read(passage.text)), speedOf(own, read)]);
  }
  if (second !== undefined) print(['annotator 2', ...rowOf(own, first, ({ id }) => second.get(id) ?? []), '']);
}
if (second === undefined) console.log('\nThe second annotation has not been made yet, so the two cannot be compared.');
else
  console.log(
    '\n"annotator 2" is the second annotation scored against the first: the same model twice, no human agreement.',
  );

function rowOf(
  own: readonly Passage[],
  truth: ReadonlyMap<string, readonly Marked[]>,
  read: (passage: Passage) => readonly Marked[],
): readonly string[] {
  const scored = own.map((passage) => {
    const marked = truth.get(passage.id) ?? [];
    const found = read(passage);
    return { marked, found, pairs: pairsOf(passage.text, marked, found) };
  });
  const all = ratesOf(
    sum(
      scored.map(({ marked, found, pairs }) => ({ marked: marked.length, found: found.length, right: pairs.length })),
    ),
  );
  const kinds = KINDS.map(
    (kind) =>
      ratesOf(
        sum(
          scored.map(
            ({ marked, found, pairs }): Tally => ({
              marked: marked.filter((m) => m.kind === kind).length,
              found: found.filter((f) => f.kind === kind).length,
              right: pairs.filter(([m, f]) => m.kind === kind && f.kind === kind).length,
            }),
          ),
        ),
      ).f1,
  );
  const sure = ratesOf(
    sum(
      scored.map(({ marked, found, pairs }) => ({
        marked: marked.length,
        found: found.filter((f) => f.sure === true).length,
        right: pairs.filter(([, f]) => f.sure === true).length,
      })),
    ),
  );
  const figures = [all.f1, all.precision, all.recall, ...kinds].map((x) => x.toFixed(3));
  return [...figures, ...(sure.precision === 0 ? ['', ''] : [sure.precision.toFixed(3), sure.recall.toFixed(3)])];
}

/**
 * Articles of 750 words that one core reads in a second, by the processor's time in the fastest round: whatever else
 * runs on the machine takes from its caches and clock, and makes a round slower, never faster.
 */
function speedOf(own: readonly Passage[], read: (text: string) => unknown): string {
  const words = own.reduce((count, { text }) => count + (text.match(/\S+/g)?.length ?? 0), 0);
  let [fastest, spent] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round < ROUNDS && spent < SECONDS; round++) {
    const before = process.cpuUsage();
    for (const { text } of own) read(text);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1_000_000;
    fastest = Math.min(fastest, seconds);
    spent += seconds;
  }
  return (words / 750 / fastest).toFixed(0);
}

function print([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(18) + cells.map((cell) => cell.padStart(11)).join(''));
}
