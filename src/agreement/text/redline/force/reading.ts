import type { Tokenized } from '../tokens.ts';
import type { Figure, Group, Item, Reading } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import { type Raw, type RawGroup, readRaw } from './raw.ts';
import { CURRENCY_SIGN, type RawFigure, readRawFigure, readUnit } from './read-figures.ts';
import { readReference } from './read-references.ts';

/** Reads a text in the notation for its figures, references and brackets. */
export function readForce(tokenized: Tokenized, lexicon: Lexicon): Reading {
  const { text, vocabulary } = tokenized;
  const { raw, groups } = readRaw(tokenized);
  const marks = mergeMarks(raw, lexicon);
  const whole = wholeFigures(marks, groups);
  const items = withUnits(text, collapse(marks, groups, whole), groups, lexicon);
  return { text, vocabulary, items, groups: groups.map((group, i) => placeGroup(text, group, i, items)) };
}

/** A word, a reference or a figure with its place, before units are known. Most are plain words, and stay as read. */
interface Mark extends Omit<Raw, 'kind'> {
  readonly kind: Item['kind'];
  readonly figure?: {
    readonly class: Figure['class'];
    readonly values: readonly string[];
    readonly unit?: string;
    readonly group?: number;
    /** What stands in the bracket that it is. */
    readonly inner?: string;
  };
  readonly reference?: NonNullable<Item['reference']>;
}

function mergeMarks(raw: readonly Raw[], lexicon: Lexicon): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < raw.length; ) {
    const own = raw[at];
    if (own === undefined) break;
    if (beginsNothing(own, lexicon)) {
      marks.push(own);
      at++;
      continue;
    }
    const { kind, length, ...what } = readAt(raw, at, lexicon);
    const last = raw[at + length - 1] ?? own;
    const merged = last.stretch === own.stretch ? last : own;
    marks.push({ ...own, to: merged.to, ...(merged === last ? { kind, ...what } : { kind: 'word' as const }) });
    at += merged === last ? length : 1;
  }
  return marks;
}

/** Most words and signs, save that for a paragraph, begin nothing; they are passed over before anything is tried on them. */
function beginsNothing({ word, mayCount }: Raw, lexicon: Lexicon): boolean {
  return !mayCount && !lexicon.openers.has(word);
}

function readAt(
  raw: readonly Raw[],
  at: number,
  lexicon: Lexicon,
): Pick<Mark, 'kind' | 'figure' | 'reference'> & { length: number } {
  const printed = raw[at]?.printed ?? '';
  if (/^\[\?./.test(printed))
    return { kind: 'figure', length: 1, figure: { class: gapClass(printed.slice(2, -1), lexicon), values: [] } };
  const reference = readReference(raw, at, lexicon);
  if (reference !== undefined) return { kind: 'reference', ...reference };
  const figure = readRawFigure(raw, at, lexicon);
  if (figure !== undefined) return { kind: 'figure', length: figure.length, figure: figureMark(figure) };
  return { kind: raw[at]?.kind ?? 'word', length: 1 };
}

function figureMark({ class: kind, value, unit }: RawFigure): NonNullable<Mark['figure']> {
  return { class: kind, values: [value], ...(unit === undefined ? {} : { unit }) };
}

/** What a gap stands for, by its name: `[?date]`, `[?days]`, `[?amount]`, `[?X]`. */
function gapClass(name: string, lexicon: Lexicon): Figure['class'] {
  const words = name.toLowerCase().split(/[\s_-]+/);
  if (words.some((w) => /^(date|fecha|datum|дата|التاريخ|تاريخ)$/u.test(w))) return 'date';
  if (words.some((w) => w in lexicon.times)) return 'period';
  if (
    words.some(
      (w) => /^(amount|sum|montant|importe|betrag|сумма|сума|المبلغ|مبلغ)$/u.test(w) || lexicon.currencies.includes(w),
    )
  )
    return 'amount';
  return 'number';
}

/** For each bracket that holds nothing but a figure, or alternatives of figures: what it stands at. */
function wholeFigures(
  marks: readonly Mark[],
  groups: readonly RawGroup[],
): ReadonlyMap<number, NonNullable<Mark['figure']>> {
  const whole = new Map<number, NonNullable<Mark['figure']>>();
  if (groups.length === 0) return whole;
  const holding = new Set(groups.map((group) => group.parent));
  const byStretch = new Map<number, Mark[]>();
  for (const mark of marks) {
    const own = byStretch.get(mark.stretch);
    if (own === undefined) byStretch.set(mark.stretch, [mark]);
    else own.push(mark);
  }
  groups.forEach((group, i) => {
    if (group.kind === 'gap' || holding.has(i)) return;
    const contents = group.stretches.map((stretch) => onlyFigure(byStretch.get(stretch) ?? []));
    const figures = contents.filter((content) => content !== 'none');
    if (figures.length === 0 || figures.includes(undefined)) return;
    const known = figures.filter((figure) => figure !== undefined);
    const values = [...new Set(known.flatMap((figure) => figure.values))].sort();
    const inner = group.stretches.length === 1 ? innerOf(byStretch.get(group.stretches[0] ?? -1) ?? []) : undefined;
    whole.set(i, { class: known[0]?.class ?? 'number', values, group: i, ...(inner === undefined ? {} : { inner }) });
  });
  return whole;
}

function onlyFigure(marks: readonly Mark[]): NonNullable<Mark['figure']> | 'none' | undefined {
  if (marks.map((mark) => mark.word).join(' ') === 'no text') return 'none';
  return marks.length === 1 ? marks[0]?.figure : undefined;
}

/** A period in words, within a bracket of its own: told without the bracket. */
function innerOf(marks: readonly Mark[]): string | undefined {
  const value = marks[0]?.figure?.values[0] ?? '';
  return marks[0]?.figure?.class === 'period' && /^\P{Nd}+$/u.test(value) ? value : undefined;
}

function collapse(
  marks: readonly Mark[],
  groups: readonly RawGroup[],
  whole: ReadonlyMap<number, NonNullable<Mark['figure']>>,
): readonly Mark[] {
  if (groups.length === 0) return marks;
  const groupOf = new Map(groups.flatMap((group, i) => group.stretches.map((stretch) => [stretch, i] as const)));
  const gapAt = new Map(groups.flatMap((group, i) => (group.kind === 'gap' ? [[group.from, i] as const] : [])));
  const done = new Set<number>();
  return marks.flatMap((mark): readonly Mark[] => {
    const gap = gapAt.get(mark.from);
    if (gap !== undefined && mark.figure !== undefined) return [{ ...mark, figure: { ...mark.figure, group: gap } }];
    const index = groupOf.get(mark.stretch) ?? -1;
    const figure = whole.get(index);
    const group = groups[index];
    if (figure === undefined || group === undefined) return [mark];
    if (done.has(index)) return [];
    done.add(index);
    const { from, to, outer: stretch } = group;
    return [{ kind: 'figure', printed: '', word: '', key: '', mayCount: true, from, to, stretch, figure }];
  });
}

function withUnits(
  text: string,
  marks: readonly Mark[],
  groups: readonly RawGroup[],
  lexicon: Lexicon,
): readonly Item[] {
  return marks.map((mark, i): Item => {
    if (isPlain(mark)) return mark;
    const place = { from: mark.from, to: mark.to, stretch: mark.stretch };
    if (mark.figure !== undefined) {
      const figure = finishFigure(text, marks, i, mark.figure, groups, lexicon);
      return {
        kind: 'figure',
        word: '',
        key: `#${figure.class === 'date' ? 'date' : followingKey(figure, marks[i + 1])}`,
        ...place,
        figure,
      };
    }
    if (mark.reference !== undefined)
      return {
        kind: 'reference',
        word: '',
        key: `§${mark.reference.targets[0]?.at(-1)?.part}`,
        ...place,
        reference: mark.reference,
      };
    return { kind: mark.kind, word: mark.word, key: mark.key, ...place };
  });
}

function isPlain(mark: Mark): mark is Raw {
  return mark.kind === 'word' || mark.kind === 'sign';
}

/** Figures are held against each other by what they count. */
function followingKey(figure: Figure, next: Mark | undefined): string {
  return figure.unit !== '' ? figure.unit : (next?.word ?? '');
}

function finishFigure(
  text: string,
  marks: readonly Mark[],
  at: number,
  found: NonNullable<Mark['figure']>,
  groups: readonly RawGroup[],
  lexicon: Lexicon,
): Figure {
  const own = marks[at];
  const from = own?.from ?? 0;
  const to = own?.to ?? 0;
  const alone = text.slice(from, to);
  const group = found.group === undefined ? {} : { group: found.group };
  const bracket = groups[found.group ?? -1];
  if (
    found.class === 'date' ||
    (found.class === 'period' && (found.unit !== undefined || found.values.some((v) => !/^[\d./]+$/.test(v))))
  )
    return {
      class: found.class,
      values: found.values,
      ...group,
      printed: found.inner ?? alone,
      alone,
      unit: found.unit ?? '',
    };
  const following = marks
    .slice(at + 1, at + 6)
    .map((m) => (m.stretch === own?.stretch ? m : { word: '', printed: '', to: m.to }));
  const unit = readUnit(following, lexicon);
  const before = marks[at - 1];
  if (before !== undefined && before.stretch === own?.stretch && CURRENCY_SIGN.test(before.printed))
    return {
      class: 'amount',
      values: found.values,
      ...group,
      printed: text.slice(before.from, unit?.class === 'amount' ? unit.to : to),
      alone,
      unit: before.printed,
    };
  if (unit === undefined) {
    const bare = bracket?.kind === 'gap' && found.class === 'amount' ? 'amount' : 'number';
    return { class: bare, values: found.values, ...group, printed: alone, alone, unit: '' };
  }
  return {
    class: unit.class,
    values: found.values,
    ...group,
    printed: text.slice(from, unit.to),
    alone,
    unit: unit.unit,
  };
}

function placeGroup(text: string, group: RawGroup, index: number, items: readonly Item[]): Group {
  const figure = items.findIndex((item) => item.figure?.group === index);
  const ranges = figure >= 0 ? [] : group.stretches.map((stretch) => rangeOf(items, group, stretch));
  return {
    kind: group.kind,
    from: group.from,
    to: group.to,
    printed: text.slice(group.from, group.to),
    ranges,
    parent: group.parent,
    ...(figure >= 0 ? { figure } : {}),
  };
}

/** The items of one alternative, what is nested in it included. */
function rangeOf(items: readonly Item[], group: RawGroup, stretch: number): readonly [number, number] {
  const within = group.stretches;
  const next = within[within.indexOf(stretch) + 1];
  const start = items.findIndex((item) => item.from >= group.from && item.stretch >= stretch);
  if (start < 0 || (items[start]?.from ?? 0) >= group.to) return [0, 0];
  let end = start;
  while (
    end < items.length &&
    (items[end]?.to ?? 0) <= group.to &&
    (next === undefined || (items[end]?.stretch ?? 0) < next)
  )
    end++;
  return [start, end];
}
