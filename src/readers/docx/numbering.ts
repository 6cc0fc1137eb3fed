import { elements, findElement, type XmlElement } from '../xml.ts';
import { along, numberOf, toggleOf, valOf } from './element.ts';
import { chainOf, type Styles } from './styles.ts';

/** The lists of a Word file: each `num` counts in the counters of an abstract list, and may change levels of it. */
export interface Lists {
  readonly byNumId: ReadonlyMap<string, List>;
}

/** One `w:num`. */
export interface List {
  readonly numId: string;
  /** The abstract list; lists of the same one go on counting where the other stopped. */
  readonly counters: string;
  readonly levels: readonly Level[];
  /** Levels that begin anew, at this number, when this `num` is first used there. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** One level of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** The shape of a custom format. */
  readonly pattern?: string;
  /** As "%1.%2": the numbers of the levels, from 1, with what stands between them. */
  readonly text: string;
  /** The level, from 1, whose use begins this one anew; 0 for none; left out for any level above. */
  readonly restart?: number;
  /** All numbers in it are printed in decimal. */
  readonly legal: boolean;
  /** The style whose paragraphs stand at this level. */
  readonly style?: string;
  /** The font of the number, which tells what a bullet shows. */
  readonly font?: string;
  readonly lang?: string;
}

/** Reads `numbering.xml`; a file may lack it. */
export function readLists(root: XmlElement | undefined, styles: Styles): Lists {
  if (root === undefined) return { byNumId: new Map() };
  const abstract = new Map(elements(root, 'w:abstractNum').map((a) => [a.attributes['w:abstractNumId'] ?? '', a]));
  const nums = new Map(elements(root, 'w:num').map((n) => [n.attributes['w:numId'] ?? '', n]));
  const lists = [...nums].flatMap(([numId, num]) => {
    const counters = countersOf(num, abstract, nums, styles);
    const definition = counters === undefined ? undefined : abstract.get(counters);
    return counters === undefined || definition === undefined
      ? []
      : [[numId, listOf(numId, counters, num, definition)] as const];
  });
  return { byNumId: new Map(lists) };
}

/** The abstract list of a `num`: its own, or that of the list style which its own names (17.9.21 numStyleLink). */
function countersOf(
  num: XmlElement,
  abstract: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string | undefined {
  const own = valOf(num, 'w:abstractNumId');
  const link = valOf(abstract.get(own ?? ''), 'w:numStyleLink');
  const numId = chainOf(styles, link)[0]?.props.numbering?.numId;
  const linked = valOf(nums.get(numId ?? ''), 'w:abstractNumId');
  return linked ?? own;
}

function listOf(numId: string, counters: string, num: XmlElement, abstract: XmlElement): List {
  const levels: Level[] = [];
  const restarts = new Map<number, number>();
  for (const lvl of elements(abstract, 'w:lvl')) levels[levelIndex(lvl)] = levelOf(lvl);
  for (const override of elements(num, 'w:lvlOverride')) {
    const at = levelIndex(override);
    const lvl = findElement(override, 'w:lvl');
    if (lvl !== undefined) levels[at] = levelOf(lvl);
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) restarts.set(at, start);
  }
  return { numId, counters, levels, restarts };
}

/** Levels run from 0 to 8; a file that claims another is held to that. */
function levelIndex(element: XmlElement): number {
  const at = Number(element.attributes['w:ilvl'] ?? 0);
  return Number.isInteger(at) ? Math.min(8, Math.max(0, at)) : 0;
}

function levelOf(lvl: XmlElement): Level {
  // Word writes a custom format beside a decimal one for older readers; the choice among them was made already.
  const format = findElement(lvl, 'w:numFmt')?.attributes;
  const restart = numberOf(lvl, 'w:lvlRestart');
  const style = valOf(lvl, 'w:pStyle');
  const fonts = along(lvl, 'w:rPr', 'w:rFonts')?.attributes;
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
  const lang = along(lvl, 'w:rPr', 'w:lang')?.attributes['w:val'];
  return {
    start: numberOf(lvl, 'w:start') ?? 0,
    format: format?.['w:val'] ?? 'decimal',
    ...(format?.['w:format'] === undefined ? {} : { pattern: format['w:format'] }),
    text: valOf(lvl, 'w:lvlText') ?? '',
    ...(restart === undefined ? {} : { restart }),
    legal: toggleOf(lvl, 'w:isLgl') ?? false,
    ...(style === undefined ? {} : { style }),
    ...(font === undefined ? {} : { font }),
    ...(lang === undefined ? {} : { lang }),
  };
}
