import fc from 'fast-check';
import { asId, type UnitId } from '#agreement/terms';
import {
  alsoMarked,
  type Draft,
  type Inline,
  MARKS,
  type Mark,
  type Stance,
  UNIT_KINDS,
  type Unit,
} from '#agreement/text';

const PIECES = [
  'the Parties',
  ' ',
  '  ',
  '\n',
  '\t',
  '[',
  ']',
  '|',
  ' | +UA',
  '\\',
  '?',
  'Alt 1: ',
  ' || ',
  '\\[',
  '&<>"',
  'Çelik',
  'قرار',
  '(a)',
];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const label = fc.oneof(fc.constantFrom('', 'Article 5', '(a)', '1.', '§ 3 bis', ' 2 '), words);
const marks = fc.subarray<Mark>([...MARKS]).map((list) => list.reduce<readonly Mark[]>(alsoMarked, []));
const stances = fc.array(
  fc.record<Stance>({ how: fc.constantFrom('+', '-', '?'), who: fc.constantFrom('UA', 'RU', 'x~1') }),
  { maxLength: 2 },
);
const change = fc.record(
  {
    author: fc.constantFrom('', 'A. "B" <c>'),
    date: fc.constant('2030-01-02T03:04:05Z'),
    moved: fc.constantFrom('m1', 'm\n2'),
  },
  { requiredKeys: ['author'] },
);

const content: fc.Arbitrary<readonly Inline[]> = fc.letrec<{ all: readonly Inline[]; node: Inline }>((tie) => {
  const some = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
  return {
    all: fc.array(tie('node'), { maxLength: 4 }),
    node: fc.oneof(
      { depthSize: 'small' },
      words.map((text): Inline => ({ kind: 'text', text })),
      fc
        .record({ text: words, marks })
        .map(
          ({ text, marks: m }): Inline => (m.length === 0 ? { kind: 'text', text } : { kind: 'text', text, marks: m }),
        ),
      fc.constantFrom('date', 'X of the', '?').map((name): Inline => ({ kind: 'placeholder', name })),
      fc.record({ content: some, stances }).map((b): Inline => ({ kind: 'bracket', ...b })),
      fc
        .array(
          fc.record({ name: fc.constantFrom('Alt 1', 'Alt 2'), content: fc.oneof(fc.constant([]), some), stances }),
          { minLength: 1, maxLength: 3 },
        )
        .map((alternatives): Inline => ({ kind: 'alternatives', alternatives })),
      fc
        .record({
          href: fc.constantFrom('#art_1', '/akn/un/act/1', 'https://example.org/a?b=c#d', 'a b\n', '', '%', '::'),
          content: some,
        })
        .map((l): Inline => ({ kind: 'link', ...l })),
      fc
        .record({ author: words, date: fc.constant('2030'), words, content: fc.oneof(fc.constant([]), some) })
        .map((c): Inline => ({ kind: 'comment', ...c })),
      fc
        .record({ kind: fc.constantFrom('inserted' as const, 'deleted' as const), change, content: some })
        .map(({ kind, change: c, content: inner }): Inline => ({ kind, ...c, content: inner })),
      fc
        .record({ what: fc.constantFrom('picture', 'a formula'), alt: words }, { requiredKeys: ['what'] })
        .map((f): Inline => ({ kind: 'foreign', ...f })),
      fc
        .record(
          { note: fc.nat(9).map((n) => asId<UnitId>(`call${n}`)), label: fc.constantFrom('1', '*') },
          { requiredKeys: ['note'] },
        )
        .map((n): Inline => ({ kind: 'noteRef', ...n })),
    ),
  };
}).all;

/** Random drafts as any program may hand them in: every kind in every other, rich words, tables, notes, tracked changes. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record(
    {
      title: fc.string({ unit: 'grapheme-composite', maxLength: 12 }),
      lang: fc.constantFrom('en', 'uk', 'ar', 'und'),
      wording: fc.constantFrom('text' as const, 'paraphrase' as const),
      units: fc.array(
        fc.letrec<{ unit: Unit; table: Unit }>((tie) => ({
          unit: fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            unit(fc.constant([])),
            unit(fc.array(fc.oneof({ arbitrary: tie('unit'), weight: 4 }, tie('table')), { maxLength: 3 })),
          ),
          table: table(fc.array(tie('unit'), { maxLength: 2 })),
        })).unit,
        { maxLength: 5 },
      ),
    },
    { requiredKeys: ['units'] },
  )
  .map((draft) => ({ ...draft, units: withIds(draft.units) }));

function unit(units: fc.Arbitrary<readonly Unit[]>): fc.Arbitrary<Unit> {
  return fc
    .record(
      {
        kind: fc.constantFrom(...UNIT_KINDS),
        num: label,
        heading: label,
        content,
        span: fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 3 }) }),
        tracked: fc.record({ kind: fc.constantFrom('inserted' as const, 'deleted' as const), change }),
        units,
      },
      { requiredKeys: ['kind', 'content', 'units'] },
    )
    .map(({ tracked, ...rest }) => ({
      id: asId<UnitId>(''),
      ...rest,
      ...(tracked === undefined ? {} : { tracked: { kind: tracked.kind, ...tracked.change } }),
    }));
}

function table(inner: fc.Arbitrary<readonly Unit[]>): fc.Arbitrary<Unit> {
  const id = asId<UnitId>('');
  const cell = fc.record({ id: fc.constant(id), kind: fc.constant('cell' as const), content, units: inner });
  const row = fc.record({
    id: fc.constant(id),
    kind: fc.constant('row' as const),
    content: fc.constant([]),
    units: fc.array(cell, { minLength: 1, maxLength: 2 }),
  });
  return fc.record({
    id: fc.constant(id),
    kind: fc.constant('table' as const),
    content: fc.constant([]),
    units: fc.array(row, { minLength: 1, maxLength: 2 }),
  });
}

/** Gives each unit an id of its own, and lets notes be called by the words above them, or by no words at all. */
function withIds(units: readonly Unit[]): readonly Unit[] {
  let count = 0;
  const walk = (list: readonly Unit[]): readonly Unit[] =>
    list.map((u) => {
      const id = asId<UnitId>(count % 5 === 4 ? `id ${count++}` : `u${count++}`);
      const below = walk(u.units);
      const notes = below.filter((child) => child.kind === 'note');
      let call = 0;
      return { ...u, id, content: calling(u.content, () => notes[call++ % (notes.length + 1)]?.id), units: below };
    });
  return walk(units);
}

function calling(nodes: readonly Inline[], next: () => UnitId | undefined): readonly Inline[] {
  return nodes.map((node): Inline => {
    if (node.kind === 'noteRef') return { ...node, note: next() ?? node.note };
    if (node.kind === 'alternatives')
      return { ...node, alternatives: node.alternatives.map((a) => ({ ...a, content: calling(a.content, next) })) };
    return 'content' in node ? { ...node, content: calling(node.content, next) } : node;
  });
}
