import { ok, type Result, refuse } from '#agreement/terms';
import type { Attribution } from './attribution.ts';
import type { Span } from './span.ts';

/** What somebody else proposes as an attribution: words, which must stand in the text to the letter. */
export interface Proposed {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly speaker?: string;
}

/**
 * Makes a candidate of what was proposed, whoever proposed it, if its words stand in the text byte for byte; always
 * doubtful. Refuses words that the text does not hold, and names them.
 */
export function placed(text: string, proposed: Proposed): Result<Attribution> {
  const contents: Span[] = [];
  let from = 0;
  for (const words of proposed.content) {
    const span = find(text, words, from);
    if (span === undefined)
      return refuse('not-in-source', `The words "${words.slice(0, 80)}" do not stand in the text.`);
    contents.push(span);
    from = span[1];
  }
  const [first, ...more] = contents;
  if (first === undefined) return refuse('not-in-source', 'The proposal holds no words of the text.');
  const source = proposed.source === null ? null : nearest(text, proposed.source, first[0]);
  const cue = proposed.cue === null ? null : nearest(text, proposed.cue, first[0]);
  if (source === undefined || cue === undefined)
    return refuse(
      'not-in-source',
      `The source "${proposed.source}" or the verb "${proposed.cue}" does not stand in the text.`,
    );
  return ok({
    source,
    cue,
    content: more.length === 0 ? first : contents,
    kind: isQuoted(text, first) ? 'direct' : 'indirect',
    tier: 'doubtful',
    ...(proposed.speaker === undefined ? {} : { speaker: proposed.speaker }),
  });
}

function find(text: string, words: string, from: number): Span | undefined {
  if (words.trim() === '') return undefined;
  const at = text.indexOf(words, from);
  return at < 0 ? undefined : [at, at + words.length];
}

/** The place of some words that is nearest to another. */
function nearest(text: string, words: string, to: number): Span | undefined {
  if (words.trim() === '') return undefined;
  const before = text.lastIndexOf(words, to);
  const after = text.indexOf(words, to);
  const at = before < 0 || (after >= 0 && after - to < to - before) ? after : before;
  return at < 0 ? undefined : [at, at + words.length];
}

function isQuoted(text: string, [start, end]: Span): boolean {
  return /["“«„‘'‹]/.test(text.charAt(start - 1)) && /["”»“’'›]/.test(text.charAt(end));
}
