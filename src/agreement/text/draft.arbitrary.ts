import fc from 'fast-check';
import { asId, type UnitId } from '#agreement/terms';
import type { Draft } from './draft.ts';
import type { Alternative, Inline, Mark, Stance } from './inline.ts';
import type { Unit } from './unit.ts';

/** Words of many scripts and the signs of the notation, so that random texts reach every rule. */
const WORDS = [
  ...'Each Party shall may not withdraw its forces within 30 days of Article 5 and the of a [ ] \\ | || Alt 1: ? no text \n'.split(
    ' ',
  ),
  'thirty',
  '1,200',
  'l’accord',
  'de la Comisión',
  'Стаття',
  'المادة',
  '第一条',
  '缔约方应当撤出',
  'ข้อตกลง',
  '👩‍👩‍👧',
  'é',
  '\u{1F1FA}\u{1F1E6}',
] as const;

/** A run of words as people write them, signs of the notation included. */
export const someWords: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => words.join(' '))
  .filter((words) => words !== '');

const stances: fc.Arbitrary<readonly Stance[]> = fc.array(
  fc.record({
    how: fc.constantFrom('+' as const, '-' as const, '?' as const),
    who: fc.constantFrom('KOL', 'ISS', 'UA-1', 'ЄС'),
  }),
  { maxLength: 2 },
);
const text = someWords.map((words): Inline => ({ kind: 'text', text: words }));
const gap = fc.constantFrom('date', 'number', 'X').map((name): Inline => ({ kind: 'placeholder', name }));

/** Content that the notation carries, in its one form: no empty runs, no two runs side by side. */
export const notationContent: fc.Arbitrary<readonly Inline[]> = contentOf(2, (inner) => [
  bracket(inner),
  alternatives(inner),
]);

/** Content of every kind, with what the notation cannot carry: marks, links, comments, tracked changes, pictures. */
export const richContent: fc.Arbitrary<readonly Inline[]> = contentOf(2, (inner) => [
  bracket(inner),
  alternatives(inner),
  fc
    .record({ text: someWords, marks: fc.subarray<Mark>(['bold', 'italic'], { minLength: 1 }) })
    .map((run): Inline => ({ kind: 'text', ...run })),
  inner.map((content): Inline => ({ kind: 'link', href: 'https://example.invalid/', content })),
  inner.map((content): Inline => ({ kind: 'comment', author: 'Envoy', words: 'Why?', content })),
  fc
    .record({ kind: fc.constantFrom('inserted' as const, 'deleted' as const), content: inner })
    .map((t): Inline => ({ author: 'Envoy', ...t })),
  fc.constantFrom<Inline>(
    { kind: 'noteRef', note: asId<UnitId>('n1'), label: '1' },
    { kind: 'foreign', what: 'picture' },
  ),
]);

function contentOf(
  depth: number,
  groups: (inner: fc.Arbitrary<readonly Inline[]>) => readonly fc.Arbitrary<Inline>[],
): fc.Arbitrary<readonly Inline[]> {
  const kinds = depth === 0 ? [] : groups(contentOf(depth - 1, groups));
  return fc.array(fc.oneof({ weight: 4, arbitrary: text }, gap, ...kinds), { maxLength: 4 }).map(canonical);
}

function bracket(inner: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Inline> {
  return fc.record({ content: inner, stances }).map((b): Inline => ({ kind: 'bracket', ...b }));
}

function alternatives(inner: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Inline> {
  return fc.array(fc.record({ content: inner.map(unlessNoText), stances }), { minLength: 1, maxLength: 3 }).map(
    (list): Inline => ({
      kind: 'alternatives',
      alternatives: list.map((a, i): Alternative => ({ name: `Alt ${i + 1}`, ...a })),
    }),
  );
}

/** The words "no text" alone are how an alternative without words is printed, so they stand for none. */
function unlessNoText(content: readonly Inline[]): readonly Inline[] {
  const only = content[0];
  return content.length === 1 && only?.kind === 'text' && only.text === 'no text' ? [] : content;
}

/** Neighbouring runs that are set alike are one. */
function canonical(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (node.kind === 'text' && last?.kind === 'text' && String(last.marks ?? '') === String(node.marks ?? ''))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${node.text}` };
    else joined.push(node);
  }
  return joined;
}

/** A tree of units of up to three levels; `content` says what its units may hold. */
export function someDraft(content: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Draft> {
  const level = (depth: number): fc.Arbitrary<readonly Omit<Unit, 'id'>[]> =>
    fc.array(
      fc.record(
        {
          kind: fc.constantFrom('article' as const, 'paragraph' as const, 'point' as const, 'annex' as const),
          num: fc.constantFrom('Article 1', 'Article 2', '1.', '(a)', ''),
          heading: fc.constantFrom('Purpose', 'Fund', ''),
          content,
          units: depth === 0 ? fc.constant([]) : (level(depth - 1) as fc.Arbitrary<readonly Unit[]>),
        },
        { requiredKeys: ['kind', 'content', 'units'] },
      ),
      { maxLength: 4 },
    );
  return level(2).map((units) => ({ lang: 'en', units: numbered(units as readonly Unit[], 'u') }));
}

/** Two drafts of which the later was made of the earlier: units kept, changed, dropped, moved and put in. */
export function twoDrafts(content: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<readonly [Draft, Draft]> {
  const change = fc.record({ how: fc.constantFrom('keep', 'keep', 'reword', 'drop', 'front'), content });
  return fc.tuple(someDraft(content), fc.array(change, { minLength: 1, maxLength: 6 })).map(([earlier, changes]) => {
    const units: Unit[] = [];
    earlier.units.forEach((unit, i) => {
      const { how, content: words } = changes[i % changes.length] ?? { how: 'keep', content: [] };
      if (how === 'drop') return;
      const next = how === 'reword' ? { ...unit, content: [...unit.content, ...words] } : unit;
      if (how === 'front') units.unshift(next);
      else units.push(next);
    });
    return [earlier, { ...earlier, units: numbered(units, 'v') }] as const;
  });
}

function numbered(units: readonly Unit[], prefix: string): readonly Unit[] {
  return units.map((unit, i) => ({
    ...unit,
    id: asId<UnitId>(`${prefix}.${i + 1}`),
    units: numbered(unit.units, `${prefix}.${i + 1}`),
  }));
}
