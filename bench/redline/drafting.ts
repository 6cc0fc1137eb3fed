import { readdirSync, readFileSync } from 'node:fs';
import { asId, type UnitId } from '../../src/agreement/terms/index.ts';
import { type Draft, parseNotationLoosely, type Unit } from '../../src/agreement/text/index.ts';
import { longestRun } from '../../src/agreement/text/redline/order.ts';
import type { TrueCase, TruePair } from './truth.ts';

/** How a pair of texts is laid out: with its parts and their headings, or as a flat list of paragraphs. */
export type Layout = 'parts' | 'flat';

/** Where the redrafted pairs lie that nothing was tuned on. */
export const HELD_BACK_TEXTS = 'drafting/held-back';

/**
 * Pairs of drafts written for this benchmark after the habits of real redrafting: articles regrouped, lists promoted to
 * clauses, sentences set apart, clauses run together, spelling and style modernised. A line of a file is a clause:
 * behind `|` its words, before it the numbers of the earlier clauses that it comes from.
 */
export function redrafted(layout: Layout, folder = 'drafting'): readonly TrueCase[] {
  const from = new URL(`${folder}/`, import.meta.url);
  return readdirSync(from)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readCase(file.replace('.txt', ''), readFileSync(new URL(file, from), 'utf8'), layout));
}

/** Reads a pair of drafts and their truth from its file. */
function readCase(name: string, source: string, layout: Layout): TrueCase {
  const [lang = '', earlier = '', later = ''] = source.split(/^== (?:earlier|later)\n/m);
  const [a, b] = [linesOf(earlier), linesOf(later)];
  return {
    name: `${name}, ${layout}`,
    earlier: draftOf('a', lang.trim(), a, layout),
    later: draftOf('b', lang.trim(), b, layout),
    pairs: truthOf(clausesOf(a), clausesOf(b)),
  };
}

type Line = { readonly heading: string; readonly depth: number } | Clause;
interface Clause {
  readonly tags: readonly string[];
  readonly text: string;
}

function linesOf(source: string): readonly Line[] {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, hashes, heading = ''] = /^(#+) (.*)$/.exec(line) ?? [];
    if (hashes !== undefined) return { heading, depth: hashes.length };
    const bar = line.indexOf('|');
    if (bar < 0) throw new Error(`no "|" in "${line}"`);
    const tags = line.slice(0, bar).split('+');
    return { tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ''), text: line.slice(bar + 1).trim() };
  });
}

function clausesOf(lines: readonly Line[]): readonly Clause[] {
  return lines.filter((line): line is Clause => 'text' in line);
}

function draftOf(side: string, lang: string, lines: readonly Line[], layout: Layout): Draft {
  interface Growing extends Omit<Unit, 'units'> {
    readonly units: Growing[];
  }
  const root: Growing[] = [];
  const open: Growing[] = [];
  let count = 0;
  for (const [at, line] of lines.entries()) {
    if ('text' in line) {
      const id = asId<UnitId>(`${side}.${count++}`);
      (open.at(-1)?.units ?? root).push({ id, kind: 'paragraph', content: parseNotationLoosely(line.text), units: [] });
    } else if (layout === 'parts') {
      const [, num = '', heading = ''] = /^((?:\p{L}+|§) [^\s.—]+)[.—\s]*(.*)$/u.exec(line.heading) ?? [
        '',
        line.heading,
      ];
      const id = asId<UnitId>(`${side}.part${at}`);
      const part: Growing = {
        id,
        kind: line.depth === 1 ? 'article' : 'section',
        num,
        ...(heading === '' ? {} : { heading }),
        content: [],
        units: [],
      };
      open.length = line.depth - 1;
      (open.at(-1)?.units ?? root).push(part);
      open.push(part);
    }
  }
  return { lang, units: root };
}

/** One pair a later clause; a clause that was split or run together stands in the pair of each. */
function truthOf(earlier: readonly Clause[], later: readonly Clause[]): readonly TruePair[] {
  const places = new Map(earlier.map((clause, i) => [clause.tags[0] ?? '', i]));
  const placeOf = (tag: string) => {
    const place = places.get(tag);
    if (place === undefined) throw new Error(`no earlier clause ${tag}`);
    return place;
  };
  const times = new Map<string, number>();
  for (const tag of later.flatMap((clause) => clause.tags)) times.set(tag, (times.get(tag) ?? 0) + 1);
  const placed = later.flatMap(({ tags }, b) => (tags[0] === undefined ? [] : [{ a: placeOf(tags[0]), b, weight: 0 }]));
  const inOrder = longestRun(placed);
  const moved = new Set(placed.filter((_, i) => !inOrder[i]).map(({ b }) => b));
  const pairs = later.map(({ tags, text }, b): TruePair => {
    const a = tags.map(placeOf);
    const same = a.length === 1 && earlier[a[0] ?? -1]?.text === text;
    const kind =
      a.length === 0
        ? 'inserted'
        : a.length > 1
          ? 'merged'
          : (times.get(tags[0] ?? '') ?? 0) > 1
            ? 'split'
            : moved.has(b)
              ? same
                ? 'moved'
                : 'moved-and-reworded'
              : same
                ? 'unchanged'
                : 'reworded';
    return { a: a.map((i) => `a.${i}`), b: [`b.${b}`], kind };
  });
  const gone = [...places].filter(([tag]) => !times.has(tag));
  return [...pairs, ...gone.map(([, i]) => ({ a: [`a.${i}`], b: [], kind: 'deleted' }))];
}
