import type { UnitId } from '#agreement/terms';
import type { Flat, TextUnit } from '../../text-unit.ts';
import type { Matched } from '../alignment.ts';
import { bare } from '../bare.ts';
import type { Reference, Step } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Follows } from './references.ts';

/**
 * Reads, from the pairs of two drafts, which part of the later draft is which of the earlier, and so whether a
 * reference only follows a renumbering. An article goes with the article that holds most of its clauses.
 */
export function followsIn(
  earlier: Flat,
  later: Flat,
  pairs: readonly Matched[],
  lexicon: Lexicon,
): (a: readonly number[], b: readonly number[]) => Follows {
  const labelOf = labeller(lexicon);
  // Most pairs hold no reference that changed: what references point to is reckoned when the first one is met.
  let known: Reckoned | undefined;
  const reckon = (): Reckoned => {
    known ??= {
      earlier: placesOf(earlier, labelOf),
      later: placesOf(later, labelOf),
      became: votes(earlier, later, pairs, labelOf),
    };
    return known;
  };
  return (a, b) => (before, after) => {
    const places = reckon();
    const [unitA, unitB] = [earlier.units[a[0] ?? -1], later.units[b[0] ?? -1]];
    const targets = (reference: Reference, within: Places, from: TextUnit | undefined) =>
      reference.targets.map((steps) => resolve(steps, within, from, labelOf));
    const [pointedAt, pointsAt] = [targets(before, places.earlier, unitA), targets(after, places.later, unitB)];
    return pointedAt.length === pointsAt.length && pointedAt.every((place, i) => isSame(place, pointsAt[i], places));
  };
}

/** Where a reference points: the unit found, and the labels below it that no unit bears, as of a paragraph within a text. */
interface Target {
  readonly id: UnitId;
  readonly rest: string;
}

function isSame(before: Target | undefined, after: Target | undefined, { became }: Reckoned): boolean {
  return before !== undefined && after !== undefined && before.rest === after.rest && became(before.id, after.id);
}

interface Reckoned {
  readonly earlier: Places;
  readonly later: Places;
  readonly became: (a: UnitId | undefined, b: UnitId | undefined) => boolean;
}

/** The parts of a draft by their printed numbers: "article:5", "article:5/2", "annex:a/1". */
type Places = ReadonlyMap<string, UnitId>;

const NAMED = new Set(['annex', 'title', 'part', 'chapter', 'section', 'article']);

interface Numbered {
  readonly id: UnitId;
  readonly kind: string;
  readonly num?: string | undefined;
}

function placesOf(flat: Flat, labelOf: Labeller): Places {
  const places = new Map<string, UnitId>();
  for (const unit of [...flat.units, ...flat.containers])
    for (const key of keysOf([...unit.path, unit], labelOf)) if (!places.has(key)) places.set(key, unit.id);
  return places;
}

/** Under which numbers a unit can be pointed at: from each named part above it, and by its own name. */
function keysOf(line: readonly Numbered[], labelOf: Labeller): readonly string[] {
  const labels = line.map(labelOf);
  if (labels.at(-1)?.label === '') return [];
  const keys: string[] = [];
  labels.forEach(({ part, label }, i) => {
    if (!NAMED.has(part) || label === '') return;
    const below = labels.slice(i + 1).map((l) => l.label);
    keys.push([`${part}:${label}`, ...below.filter((l) => l !== '')].join('/'));
  });
  return keys.reverse();
}

/** "Article 5" is an article of the label "5"; "(a)" a label "a"; the unit's kind tells the part where the number does not. */
function labeller(lexicon: Lexicon): Labeller {
  const known = new Map<string, Step>();
  return ({ kind, num }) => {
    const key = `${kind} ${num ?? ''}`;
    const label = known.get(key) ?? readLabel(kind, num ?? '', lexicon);
    known.set(key, label);
    return label;
  };
}

type Labeller = (unit: Numbered) => Step;

function readLabel(kind: string, num: string, lexicon: Lexicon): Step {
  const words = num.split(/[\s.()[\]:§—–-]+/).filter((word) => word !== '');
  const part = lexicon.parts[bare(words[0] ?? '')];
  const label = (part === undefined ? words : words.slice(1)).join('.').toLowerCase();
  return { part: part ?? kind, label };
}

function resolve(
  steps: readonly Step[],
  places: Places,
  from: TextUnit | undefined,
  labelOf: Labeller,
): Target | undefined {
  const [first, ...rest] = steps;
  if (first === undefined) return undefined;
  const below = rest.map((step) => `/${step.label}`);
  if (NAMED.has(first.part)) return deepest(`${first.part}:${first.label}`, below, places);
  const line = from === undefined ? [] : [...from.path, from];
  for (let length = line.length; length > 0; length--)
    for (const key of keysOf(line.slice(0, length), labelOf)) {
      const id = places.get(`${key}/${first.label}${below.join('')}`);
      if (id !== undefined) return { id, rest: '' };
    }
  return undefined;
}

function deepest(key: string, below: readonly string[], places: Places): Target | undefined {
  for (let depth = below.length; depth >= 0; depth--) {
    const id = places.get(key + below.slice(0, depth).join(''));
    if (id !== undefined) return { id, rest: below.slice(depth).join('') };
  }
  return undefined;
}

/** Whether one part of the earlier draft became one of the later, by the pairs of units in them. */
function votes(earlier: Flat, later: Flat, pairs: readonly Matched[], labelOf: Labeller) {
  const toLater = new Map<UnitId, Map<UnitId, number>>();
  const toEarlier = new Map<UnitId, Map<UnitId, number>>();
  const vote = (a: Numbered, b: Numbered) => {
    count(toLater, a.id, b.id);
    count(toEarlier, b.id, a.id);
  };
  for (const pair of pairs) {
    if (pair.kind === 'duplicated' || pair.kind === 'deduplicated') continue;
    for (const a of unitsAt(earlier, pair.a))
      for (const b of unitsAt(later, pair.b)) {
        vote(a, b);
        for (const above of a.path) {
          const part = labelOf(above).part;
          const other = b.path.find((unit) => labelOf(unit).part === part);
          if (other !== undefined) vote(above, other);
        }
      }
  }
  const most = (counts: Map<UnitId, number> | undefined) => [...(counts ?? [])].sort((x, y) => y[1] - x[1])[0]?.[0];
  return (a: UnitId | undefined, b: UnitId | undefined): boolean =>
    a !== undefined && b !== undefined && (most(toLater.get(a)) === b || most(toEarlier.get(b)) === a);
}

function unitsAt(flat: Flat, indexes: readonly number[]): readonly TextUnit[] {
  return indexes.map((i) => flat.units[i]).filter((unit) => unit !== undefined);
}

function count(counts: Map<UnitId, Map<UnitId, number>>, from: UnitId, to: UnitId): void {
  const own = counts.get(from) ?? new Map<UnitId, number>();
  own.set(to, (own.get(to) ?? 0) + 1);
  counts.set(from, own);
}
