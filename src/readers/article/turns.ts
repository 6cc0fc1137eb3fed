import { type Span, trimmed } from './span.ts';

/** One turn of a transcript: the label that says who speaks, and what he says, a span a paragraph. */
export interface Turn {
  readonly label: Span;
  readonly content: Span[];
}

/** Finds the turns of a transcript: paragraphs that begin with a label, and those that follow without one. */
export function turnsIn(text: string, paragraphs: readonly Span[]): readonly Turn[] {
  const bare = paragraphs.some(([start]) => /^Q\s+\p{Lu}/u.test(text.slice(start, start + 12)));
  const labelled = paragraphs.map((paragraph) => labelOf(text, paragraph, bare));
  if (!isTranscript(text, labelled)) return [];
  const turns: Turn[] = [];
  for (const [order, paragraph] of paragraphs.entries()) {
    const label = labelled[order];
    const words = withoutDirections(text, label === undefined ? paragraph : [label.to, paragraph[1]]);
    if (label !== undefined) turns.push({ label: label.span, content: words === undefined ? [] : [words] });
    else if (words !== undefined) turns.at(-1)?.content.push(words);
  }
  return turns.filter((turn) => turn.content.length > 0);
}

interface Label {
  readonly span: Span;
  /** Where the words begin. */
  readonly to: number;
}

const CAPITALS =
  /^(?:\p{Lu}[\p{Lu}\p{M}.'’-]*)(?:[ \u00a0](?:\p{Lu}[\p{Lu}\p{M}.'’-]*|[Mm]c\p{Lu}+|of|the|and|de|von|van)){0,6}(?:[ \u00a0]\([^()\n]{1,60}\))?:/u;
const QUESTION = /^(?:Q|A|Question|Answer|Reporter|Moderator|Interviewer|Host)(?:[.:]|\s?[—–-])(?=\s)/;
/** "Q" and "A" alone, in records where they stand without a sign. */
const BARE = /^[QA](?=\s+\p{Lu})/u;
const NAMED =
  /^(?:(?:Mr|Mrs|Ms|Dr|President|Secretary|Minister|Chair|Ambassador|General|Senator)\.?\s)?(?:\p{Lu}[\p{L}.'’-]+)(?:\s\p{Lu}[\p{L}.'’-]+){0,3}(?:\s\([^()\n]{1,60}\))?:(?=\s)/u;

function labelOf(text: string, [start, end]: Span, bare: boolean): Label | undefined {
  const head = text.slice(start, Math.min(end, start + 160));
  const found = CAPITALS.exec(head) ?? QUESTION.exec(head) ?? NAMED.exec(head) ?? (bare ? BARE.exec(head) : null);
  if (found === null) return undefined;
  const to = start + found[0].length;
  const label: Span = [start, to - (/[.:]$/.test(found[0]) ? 1 : 0)];
  return { span: trimmed(text, label), to };
}

/** Labels make a transcript where they are many, or the same one comes again. */
function isTranscript(text: string, labels: readonly (Label | undefined)[]): boolean {
  const names = labels.flatMap((label) => (label === undefined ? [] : [text.slice(...label.span)]));
  return (
    names.length >= 2 &&
    names.length * 3 >= labels.length &&
    (new Set(names).size < names.length || names.length * 2 >= labels.length)
  );
}

/** Without what the writer of the record set in brackets at either end: "(Laughter.)" */
function withoutDirections(text: string, span: Span): Span | undefined {
  let [start, end] = trimmed(text, span);
  const words = text.slice(start, end);
  const before = /^(?:\([^()]{1,60}\)\s*[—–-]?\s*)+/.exec(words);
  if (before !== null) start += before[0].length;
  const after = /(?:\s*\([^()]{1,60}\))+$/.exec(text.slice(start, end));
  if (after !== null) end -= after[0].length;
  const kept = trimmed(text, [start, Math.max(start, end)]);
  return kept[0] < kept[1] ? kept : undefined;
}
