import { attributionsBy, contentSpans, loadTagger } from '../../src/readers/article/index.ts';
import type { Marked } from './passages.ts';

/** Something that tells who said what: loaded first, so that only the reading itself is timed. */
export interface Peer {
  readonly name: string;
  readonly load: () => Promise<(text: string) => readonly Marked[]>;
}

/**
 * Travaux; a rule that takes every quotation and the nearest name beside it; and compromise, the same rule with its
 * quotations, people and pronouns. Neither of the two claims to read indirect speech: none of the packages does.
 */
export const PEERS: readonly Peer[] = [
  { name: 'Travaux', load: loadTravaux },
  { name: 'quotation marks', load: async () => quotationRule },
  { name: 'compromise', load: loadCompromise },
];

async function loadTravaux(): Promise<(text: string) => readonly Marked[]> {
  const tag = await loadTagger();
  return (text) =>
    attributionsBy(tag, text).map(({ source, content, kind, speaker, tier }) => ({
      source,
      content: contentSpans(content),
      kind,
      ...(speaker === undefined ? {} : { speaker }),
      sure: tier === 'sure',
    }));
}

const QUOTED = /[“"«„»‘]([^”"»“«’\n]{2,})[”"»“«’]/g;
const NAME = /\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*|\b(?:he|she|they|it)\b/gu;

function quotationRule(text: string): readonly Marked[] {
  return [...text.matchAll(QUOTED)].map((found) => {
    const start = found.index + 1;
    const end = start + (found[1] ?? '').length;
    const source = nearest(
      [...text.matchAll(NAME)].map((m) => [m.index, m.index + m[0].length] as const),
      start,
      end,
    );
    return { source, content: [[start, end]], kind: 'direct', ...named(text, source) };
  });
}

/** What is used of compromise; its package is installed in bench/ alone. */
interface Compromise {
  readonly default: (text: string) => {
    readonly quotations: () => Located;
    readonly match: (pattern: string) => Located;
  };
}
interface Located {
  readonly json: (
    options: object,
  ) => readonly { readonly offset: { readonly start: number; readonly length: number } }[];
}

async function loadCompromise(): Promise<(text: string) => readonly Marked[]> {
  const name = 'compromise';
  const { default: nlp } = (await import(name)) as Compromise;
  const spans = (found: Located) =>
    found.json({ offset: true }).map(({ offset }) => [offset.start, offset.start + offset.length] as const);
  return (text) => {
    const document = nlp(text);
    const people = spans(document.match('(#Person|#Organization|#Pronoun|#ProperNoun)+'));
    return spans(document.quotations()).map(([start, end]) => {
      const source = nearest(people, start, end);
      return { source, content: [[start, end]], kind: 'direct', ...named(text, source) };
    });
  };
}

/** The name outside of a quotation that is nearest to it. */
function nearest(
  names: readonly (readonly [number, number])[],
  start: number,
  end: number,
): readonly [number, number] | null {
  const away = ([a, b]: readonly [number, number]) => (b <= start ? start - b : a - end);
  const outside = names.filter(([a, b]) => b <= start || a >= end);
  return outside.sort((a, b) => away(a) - away(b))[0] ?? null;
}

function named(text: string, source: readonly [number, number] | null): { readonly speaker?: string } {
  return source === null ? {} : { speaker: text.slice(...source) };
}
