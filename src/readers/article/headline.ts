import type { DraftAttribution } from './draft-attribution.ts';
import { quotesIn } from './quotation-marks.ts';
import { type Span, trimmed } from './span.ts';

/**
 * Finds headlines of the forms *Lund: no sale* and *No sale – Lund*. The name before or after the words must be one
 * that speaks elsewhere in the text: else it may be a place or a rubric.
 */
export function headlinesIn(
  text: string,
  paragraphs: readonly Span[],
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  const names = surnamesOf(text, drafts);
  return paragraphs.slice(0, MOST_HEADLINES).flatMap((paragraph) => {
    const told = partsOf(text, paragraph);
    if (told === undefined || !names.has(lastWord(text, told.source))) return [];
    if (drafts.some(({ content }) => content.some(([start, end]) => start < told.content[1] && told.content[0] < end)))
      return [];
    return [headline(told, paragraph)];
  });
}

/** Headlines and the lines below them stand at the head. */
const MOST_HEADLINES = 3;
const LONGEST = 160;

function surnamesOf(text: string, drafts: readonly DraftAttribution[]): ReadonlySet<string> {
  const sources = drafts.flatMap(({ source, cue }) => (source === null || cue === null ? [] : [source]));
  const named = sources.map((source) => lastWord(text, source)).filter((word) => /^\p{Lu}/u.test(word));
  // "Ukraine's foreign minister, Andrii Sybiha, wrote": the name stands beside the source.
  const beside = sources.flatMap(
    (source) => /^,\s+((?:\p{Lu}[\p{L}’'-]+\s?){2,3}),/u.exec(text.slice(source[1], source[1] + 60))?.[1] ?? [],
  );
  return new Set([...named, ...beside.map((name) => name.trim().split(/\s+/).at(-1) ?? '')]);
}

function lastWord(text: string, [start, end]: Span): string {
  return (
    text
      .slice(start, end)
      .split(/\s+/)
      .at(-1)
      ?.replace(/['’]s?$/, '') ?? ''
  );
}

interface Told {
  readonly source: Span;
  readonly content: Span;
}

const LABEL = "(?:\\p{Lu}[\\p{L}.’'-]*|of|the|and)(?:\\s(?:\\p{Lu}[\\p{L}.’'-]*|of|the|and)){0,4}";
const BEFORE = new RegExp(`^(?<name>${LABEL}):\\s+(?<words>\\S.*)$`, 'u');
const AFTER = new RegExp(`^(?<words>\\S.*?)\\s+[–—-]\\s+(?<name>${LABEL})$`, 'u');

function partsOf(text: string, [start, end]: Span): Told | undefined {
  const line = text.slice(start, end);
  if (line.length > LONGEST || /[^.][.;,:]$/.test(line)) return undefined;
  const before = BEFORE.exec(line)?.groups;
  const found = before ?? AFTER.exec(line)?.groups;
  const { name, words } = found ?? {};
  if (name === undefined || words === undefined) return undefined;
  const at = before === undefined ? start : end - words.length;
  const source: Span = before === undefined ? [end - name.length, end] : [start, start + name.length];
  return { source, content: bare(text, [at, at + words.length]) };
}

/** Words that stand wholly in quotation marks are taken without them. */
function bare(text: string, span: Span): Span {
  const [quote, more] = quotesIn(text, span);
  const whole = quote !== undefined && more === undefined && quote.outer[0] === span[0] && quote.outer[1] === span[1];
  return whole ? trimmed(text, quote.inner) : span;
}

function headline({ source, content }: Told, sentence: Span): DraftAttribution {
  return {
    source,
    cue: null,
    content: [content],
    act: 'say',
    lemma: '',
    way: 'parenthetical',
    near: true,
    negated: false,
    sentence,
    nested: false,
  };
}
