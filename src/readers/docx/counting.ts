import { type Losses, lose } from './losses.ts';
import { formatNumber } from './number-format.ts';
import type { Level, List, Lists } from './numbering.ts';
import type { SettledProps } from './styles.ts';
import { symbolOf } from './symbols.ts';

/** Where every list of a file stands, while its paragraphs are counted in order. Changed in place. */
export interface Count {
  readonly lists: Lists;
  readonly losses: Losses;
  /** By abstract list, then by level: the number last printed; a level that begins anew has none. */
  readonly at: Map<string, (number | undefined)[]>;
  /** Which restarts of which `num` have been used up. */
  readonly restarted: Set<string>;
}

/** A number as printed, in which list, and how far in that it stands. */
export interface Printed {
  readonly num: string;
  readonly list: string;
  readonly level: number;
}

/** A count in which no paragraph has been counted yet. */
export function beginCount(lists: Lists, losses: Losses): Count {
  return { lists, losses, at: new Map(), restarted: new Set() };
}

/** Counts a paragraph and prints its number; undefined where it stands in no list. An empty one counts as well. */
export function countParagraph(count: Count, props: SettledProps): Printed | undefined {
  const list = count.lists.byNumId.get(props.numbering?.numId ?? '');
  if (list === undefined) return undefined;
  const at = levelOf(list, props);
  const level = list.levels[at];
  if (level === undefined) return undefined;
  advance(count, list, at, level);
  const numbers = list.levels.map((l, i) => count.at.get(list.counters)?.[i] ?? l.start);
  const num = printLevel(list, level, numbers, props.lang ?? 'en', count.losses);
  return num === '' ? undefined : { num, list: list.counters, level: at };
}

/** The level that the style is tied to in the list, else the one that the paragraph or its style names. */
function levelOf(list: List, props: SettledProps): number {
  const tied = props.numberedBy.map((id) => list.levels.findIndex((l) => l?.style === id)).find((i) => i >= 0);
  return Math.min(8, Math.max(0, tied ?? props.numbering?.level ?? 0));
}

function advance(count: Count, list: List, at: number, level: Level): void {
  const numbers = count.at.get(list.counters) ?? [];
  count.at.set(list.counters, numbers);
  const before = numbers[at];
  numbers[at] = firstUse(count, list, at) ?? (before === undefined ? level.start : before + 1);
  for (let below = at + 1; below < 9; below++) if (restartsAfter(list.levels[below], at)) numbers[below] = undefined;
}

/** The number at which a `num` begins a level anew, the first time that it is used there. */
function firstUse(count: Count, list: List, at: number): number | undefined {
  const start = list.restarts.get(at);
  const key = `${list.numId} ${at}`;
  if (start === undefined || count.restarted.has(key)) return undefined;
  count.restarted.add(key);
  return start;
}

function restartsAfter(level: Level | undefined, used: number): boolean {
  return level?.restart === undefined || used < level.restart;
}

function printLevel(list: List, level: Level, numbers: readonly number[], lang: string, losses: Losses): string {
  if (level.format === 'bullet') return bulletOf(level);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels[at];
    const n = numbers[at];
    if (other === undefined || n === undefined) return '';
    return level.legal && other.format !== 'none' ? String(n) : printNumber(n, other, other.lang ?? lang, losses);
  });
}

function printNumber(n: number, level: Level, lang: string, losses: Losses): string {
  if (level.format === 'bullet') return '';
  const printed = formatNumber(n, level.format, lang, level.pattern);
  if (printed === undefined) lose(losses, 'formats', `${level.pattern ?? level.format} ${lang}`);
  return printed ?? String(n);
}

/** What a bullet shows: its letter in the font of the level, a dot where that is a font of signs not known here. */
function bulletOf(level: Level): string {
  return [...level.text].map((c) => symbolOf(level.font ?? '', c.codePointAt(0) ?? 0) ?? '•').join('');
}
