/** What of a file could not be carried into the draft, kind by kind, with the words or names concerned. */
export type Losses = Map<Loss, string[]>;

/** Each kind of loss, as a sentence of how many there are and what they say. */
const SENTENCES = {
  heads: (n, all) => `${n} page headers and footers were left out of the text. They say: ${all}.`,
  contents: (n, all) => `A table of contents of ${n} lines was left out, because it repeats headings. It says: ${all}.`,
  hidden: (n, all) => `${n} stretches of hidden words, which Word does not print, were left out. They say: ${all}.`,
  foreign: (n, all) => `${n} things that are not words keep their place only: ${all}.`,
  fields: (n, all) => `${n} fields without printed words were left out: ${all}.`,
  formats: (n, all) =>
    `${n} numbers were printed in decimal, because their format or language is not known here: ${all}.`,
  comments: (n, all) => `${n} comments are kept in the marked view only; they are by ${all}.`,
  farComments: (n, all) => `${n} comments reach over more than one paragraph and stand at the first: ${all}.`,
  styling: (n, all) =>
    `Bold, italics or underlining of whole paragraphs was taken for styling and left out, ${n} times, as of ${all}.`,
  restyled: (n, all) => `${n} tracked changes of styling or numbering alone were not kept, as of ${all}.`,
  headings: (n, all) => `Marks on single words of headings were left out, ${n} times, in ${all}.`,
  inserts: (n, all) => `${n} other documents set into this one were not read: ${all}.`,
  merged: (n, all) => `${n} cells that are merged away hold words that Word does not show: ${all}.`,
  ruby: (n, all) => `${n} readings set above their words were left out: ${all}.`,
  symbols: (n, all) => `${n} symbols of a font with signs of its own could not be told: ${all}.`,
  boxes: (n, all) => `${n} text boxes stand after the paragraphs that hold them: ${all}.`,
} as const satisfies Record<string, (count: number, all: string) => string>;
export type Loss = keyof typeof SENTENCES;

/** Writes down one loss; `words` are what is lost, or what it is called. */
export function lose(losses: Losses, loss: Loss, words: string): void {
  const all = losses.get(loss) ?? [];
  all.push(words);
  losses.set(loss, all);
}

/** The losses in sentences, in the order in which they were met. */
export function sentencesOf(losses: Losses): readonly string[] {
  return [...losses].map(([loss, all]) => SENTENCES[loss](all.length, listOf(loss, all)));
}

/** Words that the draft holds nowhere else are given as often as the file has them. */
const WHOLE: ReadonlySet<Loss> = new Set(['contents', 'hidden', 'merged', 'ruby']);

/** Of these a few examples will do. */
const EXAMPLES: ReadonlySet<Loss> = new Set(['styling', 'restyled']);

/** What else is lost is named once each. */
function listOf(loss: Loss, all: readonly string[]): string {
  const named = (WHOLE.has(loss) ? all : [...new Set(all)]).map((words) => `“${words}”`);
  if (!EXAMPLES.has(loss) || named.length <= 3) return named.join(', ');
  return `${named.slice(0, 3).join(', ')} and others`;
}
