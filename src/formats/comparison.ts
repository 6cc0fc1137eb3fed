import {
  changesOf,
  type Draft,
  type Edit,
  type ForceChange,
  type Pair,
  placeOf,
  placesOf,
  type Redline,
  type Side,
  sayPair,
  sayWhy,
  type TextUnit,
  type Weight,
  type Wording,
} from '#agreement/text';
import type { About } from './about.ts';
import { PARAPHRASE_NOTICE } from './paraphrase-notice.ts';

/** A redline set for reading: what HTML, Markdown and PDF print, in the order in which they print it. */
export interface Comparison {
  readonly title: string;
  /** The changes of most weight, in a sentence or two. */
  readonly lead: string;
  /** What a reader must know first: what its case is, that it is a paraphrase, that the answer is coarse. */
  readonly notices: readonly string[];
  readonly earlier: SideHead;
  readonly later: SideHead;
  readonly counts: readonly { readonly count: number; readonly what: string }[];
  /** Changes of substance first, then what moved; each in the order of the redline. */
  readonly rows: readonly Row[];
  readonly folds: readonly Fold[];
}

/** A draft's name and language above its column. */
export interface SideHead {
  readonly title: string;
  readonly lang: string | undefined;
}

/** One pair: what became of it, its words on both sides, what changed in force, why the two were matched. */
export interface Row {
  readonly heading: string;
  readonly became: string;
  readonly why: string;
  readonly moved: boolean;
  readonly force: readonly ForceChange[];
  readonly followed: readonly string[];
  /** Empty where that side has no such unit. */
  readonly earlier: readonly Part[];
  readonly later: readonly Part[];
}

/** The words of one unit, with where it stands and, if it moved, where to or from. */
export interface Part {
  readonly place: string;
  readonly moved: string;
  readonly runs: readonly Edit[];
}

/** What is left of a pair on paper where no word differs: its heading, what became of it, what follows from that. */
export function lineOf(row: Row): string {
  return [`${[row.heading, row.became].filter((words) => words !== '').join(': ')}`, ...row.followed].join('. ');
}

/** Pairs of less weight, folded under one line. */
export interface Fold {
  readonly summary: string;
  /** Whether words differ, so that paper shows them; else a line a pair is enough there. */
  readonly differs: boolean;
  readonly rows: readonly Row[];
}

/** Sets a redline of two drafts for reading. On a paraphrase words stand unmarked, and the notice says why. */
export function comparisonOf(earlier: Draft, later: Draft, redline: Redline, { notice }: About = {}): Comparison {
  const changes = changesOf(redline);
  const rowsOf = (weight: Weight) => changes[weight].map((pair) => rowOf(pair, redline));
  const sides = { earlier: headOf(earlier, 'The earlier draft'), later: headOf(later, 'The later draft') };
  return {
    title: titleOf(sides.earlier.title, sides.later.title),
    lead: leadOf(changes.substance, redline),
    notices: [...(notice === undefined ? [] : [notice]), ...noticesOf(redline)],
    ...sides,
    counts: WEIGHTS.map((weight) => ({ count: changes[weight].length, what: COUNTED[redline.wording][weight] })),
    rows: [...rowsOf('substance'), ...rowsOf('moved')],
    folds: [
      foldOf(rowsOf('editorial'), FOLDED[redline.wording].editorial, true),
      foldOf(rowsOf('renumbered'), FOLDED[redline.wording].renumbered, false),
      foldOf(rowsOf('unchanged'), FOLDED[redline.wording].unchanged, false),
    ].flatMap((fold) => fold ?? []),
  };
}

const WEIGHTS = ['substance', 'moved', 'editorial', 'renumbered', 'unchanged'] as const satisfies Weight[];

/** What is counted of each weight; of a paraphrase in words that say nothing of its words. */
const COUNTED: Readonly<Record<Wording, Readonly<Record<Weight, string>>>> = {
  text: {
    substance: 'of substance',
    moved: 'moved, split or merged, same words',
    editorial: 'editorial, folded',
    renumbered: 'renumbered only, folded',
    unchanged: 'unchanged, folded',
  },
  paraphrase: {
    substance: 'new, gone, divided or joined, or otherwise in figures or brackets',
    moved: 'in both texts, in another place',
    editorial: 'in both texts, folded',
    renumbered: 'in both texts, renumbered, folded',
    unchanged: 'in both texts, described alike, folded',
  },
};

const FOLDED: Readonly<Record<Wording, Readonly<Record<'editorial' | 'renumbered' | 'unchanged', string>>>> = {
  text: { editorial: 'editorial', renumbered: 'renumbered only: no word differs', unchanged: 'unchanged' },
  paraphrase: {
    editorial: 'in both texts',
    renumbered: 'in both texts, renumbered',
    unchanged: 'in both texts, described alike',
  },
};

function headOf(draft: Draft, name: string): SideHead {
  return { title: draft.title ?? name, lang: draft.lang };
}

function titleOf(earlier: string, later: string): string {
  return earlier === later ? `What changed in ${later}` : `What changed from ${earlier} to ${later}`;
}

/** How many changes the opening sentence names; more would be the comparison itself. */
const NAMED = 3;

/** The first changes in force, brackets last, for a bracket that falls seldom says what a text does. */
function leadOf(substance: readonly Pair[], redline: Redline): string {
  const inForce = substance.flatMap((pair) => pair.force.map((change) => ({ pair, change })));
  const first = [...inForce].sort((x, y) => Number(x.change.kind === 'bracket') - Number(y.change.kind === 'bracket'));
  const said = first.slice(0, NAMED).map(({ pair, change: { kind, before, after } }) => {
    const units = pair.b.length > 0 ? unitsAt(redline.later, pair.b) : unitsAt(redline.earlier, pair.a);
    return `${placesOf(units)}: ${kind} ${before ?? 'none'} → ${after ?? 'none'}`;
  });
  if (substance.length === 0) return 'Nothing of substance changed.';
  return said.length === 0 ? '' : `In force, among others: ${said.join('; ')}.`;
}

function unitsAt(side: Side, indexes: readonly number[]): readonly TextUnit[] {
  return indexes.flatMap((index) => side.units[index] ?? []);
}

function noticesOf(redline: Redline): readonly string[] {
  return [
    ...(redline.wording === 'paraphrase'
      ? [`${PARAPHRASE_NOTICE} Presence, numbers, brackets and order are compared; no claim is made about words.`]
      : []),
    ...(redline.coarse
      ? ['The drafts are so long that the comparison is coarser than usual; it is still correct.']
      : []),
  ];
}

function foldOf(rows: readonly Row[], what: string, differs: boolean): Fold | undefined {
  return rows.length === 0 ? undefined : { summary: `${rows.length} ${what}`, differs, rows };
}

function rowOf(pair: Pair, redline: Redline): Row {
  const [from, to] = [placesOf(unitsAt(redline.earlier, pair.a)), placesOf(unitsAt(redline.later, pair.b))];
  return {
    heading: headingOf(pair, redline),
    became: sayPair(redline, pair),
    why: sayWhy(pair, redline.wording),
    moved: pair.moved && pair.a.length > 0 && pair.b.length > 0,
    force: pair.force,
    followed: pair.followed.map((f) => `The reference ${f.before} follows to ${f.after}.`),
    earlier: partsOf(pair.a, redline.earlier, editsOf(pair, redline, '-'), pair.moved ? `moved to ${to}` : ''),
    later: partsOf(pair.b, redline.later, editsOf(pair, redline, '+'), pair.moved ? `moved from ${from}` : ''),
  };
}

/** The heading that stands nearest above the words, in the later draft if it has them; else where they stand. */
function headingOf(pair: Pair, { earlier, later }: Redline): string {
  const [unit] = pair.b.length > 0 ? unitsAt(later, pair.b) : unitsAt(earlier, pair.a);
  if (unit === undefined) return '';
  return unit.heading ?? unit.path.findLast((u) => u.heading !== undefined)?.heading ?? placeOf(unit);
}

/** The words of one side. On a paraphrase, and where all is new or gone, no word is told from another. */
function editsOf(pair: Pair, redline: Redline, op: '-' | '+'): readonly Edit[] {
  const whole = pair.a.length === 0 || pair.b.length === 0;
  if (redline.wording === 'paraphrase' || pair.edits.length === 0) {
    const units = op === '-' ? unitsAt(redline.earlier, pair.a) : unitsAt(redline.later, pair.b);
    return [{ op: whole ? op : '=', text: units.map((u) => u.text).join('\n') }];
  }
  return pair.edits.filter((e) => e.op === '=' || e.op === op);
}

/** Cuts the words of several units, joined by line ends, into those of each. */
function partsOf(units: readonly number[], side: Side, edits: readonly Edit[], moved: string): readonly Part[] {
  let rest = edits;
  return unitsAt(side, units).map((unit) => {
    const [runs, after] = cutAt(rest, unit.text.length);
    rest = cutAt(after, 1)[1];
    return { place: placeOf(unit), moved, runs };
  });
}

function cutAt(edits: readonly Edit[], length: number): readonly [readonly Edit[], readonly Edit[]] {
  const before: Edit[] = [];
  let left = length;
  for (const [i, edit] of edits.entries()) {
    if (edit.text.length > left)
      return [
        left === 0 ? before : [...before, { ...edit, text: edit.text.slice(0, left) }],
        [{ ...edit, text: edit.text.slice(left) }, ...edits.slice(i + 1)],
      ];
    before.push(edit);
    left -= edit.text.length;
  }
  return [before, []];
}
