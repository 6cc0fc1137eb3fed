import type { TextUnit } from '../text-unit.ts';
import type { Unit, UnitKind } from '../unit.ts';

/**
 * Where a unit stands, as a lawyer would cite it: "Article 5(2)(a)", "Annex B, paragraph 3", "Preamble, recital 2".
 * From the printed numbers; a unit without one is counted among those beside it.
 */
export function placeOf(unit: Pick<TextUnit, 'kind' | 'num' | 'heading' | 'path' | 'index' | 'id'>): string {
  const line: readonly Numbered[] = [...unit.path, unit];
  const base = line.findLastIndex((each, i) => isNamed(each) || repeats(each, line[i - 1]));
  const names = line
    .slice(Math.max(base, 0))
    .map((each, i) => (i === 0 ? nameOf(each, unit) : below(each, line, Math.max(base, 0) + i)));
  return names.join('');
}

/** Several places in one phrase: "Articles 11 and 12", "Article 9(2) and Annex B(1)". */
export function placesOf(units: readonly Parameters<typeof placeOf>[0][]): string {
  const places = units.map(placeOf);
  const word = sharedWord(places);
  if (word === undefined) return inWords(places);
  return `${word}s ${inWords(places.map((place) => place.slice(word.length + 1)))}`;
}

/** The word that all of these places begin with, if only a number follows it in each. */
function sharedWord(places: readonly string[]): string | undefined {
  const word = /^(\p{L}+) \P{Z}+$/u.exec(places[0] ?? '')?.[1];
  if (word === undefined || places.length < 2) return undefined;
  return places.every((place) => /^(\p{L}+) \P{Z}+$/u.exec(place)?.[1] === word) ? word : undefined;
}

type Numbered = Pick<Unit, 'id' | 'kind'> & {
  readonly num?: string | undefined;
  readonly heading?: string | undefined;
};

const WORDS: Readonly<Partial<Record<UnitKind, string>>> = {
  preamble: 'Preamble',
  pp: 'recital',
  part: 'Part',
  title: 'Title',
  chapter: 'Chapter',
  section: 'Section',
  article: 'Article',
  annex: 'Annex',
  final: 'Final clauses',
  point: 'point',
  note: 'note',
  header: 'running head',
  table: 'table',
  row: 'row',
  cell: 'cell',
  chapeau: 'opening words',
  heading: 'heading',
};
const NAMED: ReadonlySet<UnitKind> = new Set([
  'preamble',
  'part',
  'title',
  'chapter',
  'section',
  'article',
  'annex',
  'final',
]);

function isNamed({ kind, num }: Numbered): boolean {
  return NAMED.has(kind) || NAMES_ITSELF.test(num ?? '');
}

/** A printed number that says what it numbers: "Article 5", "§ 4". */
const NAMES_ITSELF = /^(?:\p{L}{2,}|§)/u;

/** A point that repeats the number of the one that it stands under, as 14a under 14, says by itself where it stands. */
function repeats({ kind, num }: Numbered, above: Numbered | undefined): boolean {
  const over = trimmed(above?.num);
  return kind === 'point' && above?.kind === 'point' && over !== '' && trimmed(num).startsWith(over);
}

/** "Article 5" as printed, or with the word before a bare number; without a number, the kind or the heading. */
function nameOf(each: Numbered, unit: { readonly index: number }): string {
  const num = trimmed(each.num);
  const word = WORDS[each.kind] ?? 'paragraph';
  if (num !== '') return NAMES_ITSELF.test(num) ? num : `${word} ${num}`;
  if (each.kind === 'preamble' || each.kind === 'final') return `${word}`;
  if (each.heading !== undefined && each.heading !== '') return `“${each.heading}”`;
  return NAMED.has(each.kind) ? `${word}` : `text ${unit.index + 1}`;
}

/** "(2)", "(a)"; or ", recital 2" for one that bears no number. */
function below(each: Numbered, line: readonly Numbered[], at: number): string {
  const num = trimmed(each.num).replace(/^\((.*)\)$/u, '$1');
  if (num !== '' && each.kind === 'note') return `, note ${num}`;
  if (num !== '') return NAMES_ITSELF.test(num) ? `, ${num}` : `(${num})`;
  const beside = unitsOf(line[at - 1]).filter((other) => other.kind === each.kind && trimmed(other.num) === '');
  const place = beside.findIndex((other) => other.id === each.id) + 1;
  return beside.length < 2 && each.kind === 'paragraph' ? '' : `, ${WORDS[each.kind] ?? 'paragraph'} ${place}`;
}

function unitsOf(each: Numbered | undefined): readonly Unit[] {
  return each !== undefined && 'units' in each ? (each as Unit).units : [];
}

function trimmed(num: string | undefined): string {
  return (num ?? '').trim().replace(/[.:)\s–—-]+$/u, (end) => (end.startsWith(')') ? ')' : ''));
}

function inWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
