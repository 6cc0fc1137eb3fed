import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { asId } from '#agreement/terms';
import { canonicalDraft, type Draft, type Inline, readDraftJson, type Unit } from '#agreement/text';
import { readFile } from '#readers';
import { writeMarkdown } from './draft.ts';

const there = async (draft: Draft): Promise<Draft> => {
  const read = await readFile('draft.md', new TextEncoder().encode(writeMarkdown(draft)), 'marked');
  assert.ok(read.ok);
  return read.value.draft;
};

/** The same draft with ids by place, which is what is left of ids in Markdown. */
function anonymous(draft: Draft): readonly string[] {
  const names = new Map<string, string>();
  const name = (units: readonly Unit[]) => {
    for (const u of units) {
      names.set(u.id, `u${names.size + 1}`);
      name(u.units);
    }
  };
  name(draft.units);
  const json = canonicalDraft(draft);
  const renamed = json.replace(/"(id|note)":"((?:[^"\\]|\\.)*)"/g, (_, key, id) => `"${key}":"${names.get(id) ?? id}"`);
  return renamed.split(/(?=\{"id":)/);
}

test('the four drafts of the river accord and the leak come back from Markdown, ids aside', async (t) => {
  const shared = process.env.TRAVAUX_SHARED ?? '../shared';
  let source: string;
  try {
    source = readFileSync(`${shared}/river-accord/drafts.yaml`, 'utf8');
  } catch {
    t.skip('the river accord is not beside this clone');
    return;
  }
  for (const raw of parse(source).drafts.filter((d: { units?: unknown }) => d.units)) {
    const { title, lang, wording, units } = raw;
    const read = readDraftJson({ title, lang, wording, units });
    assert.ok(read.ok);
    const { draft } = read.value;
    const came = anonymous(await there(draft));
    const went = anonymous({ ...draft, units: draft.units.map(withOpeningRecital) });
    const differing = went.flatMap((unit, i) =>
      unit === came[i] ? [] : [`${raw.id}: ${unit} came back as ${came[i]}`],
    );
    assert.deepEqual(differing, []);
  }
});

/** A preamble's own words come back as its first recital: Markdown shows no difference between the two. */
function withOpeningRecital(unit: Unit): Unit {
  if (unit.kind !== 'preamble' || unit.content.length === 0) return unit;
  const opening: Unit = { id: asId('opening'), kind: 'pp', content: unit.content, units: [] };
  return { ...unit, content: [], units: [opening, ...unit.units] };
}

const words = fc
  .stringMatching(/^[A-Za-z*_`<>&~#+=|[\]\\()!:;,.?^$0-9 -]{1,24}$/)
  .map((s) => s.trim())
  .filter((s) => s !== '' && !/\s\s/.test(s));
const text = words.map((s): Inline => ({ kind: 'text', text: s }));

test('no sign in the words of a bracketed paragraph is taken for Markdown', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, async (before, within, after) => {
      const bracket: Inline = { kind: 'bracket', content: [within], stances: [{ how: '+', who: 'KOL' }] };
      const content: Inline[] = [{ kind: 'text', text: 'Words ' }, before, bracket, after];
      const units: Unit[] = [{ id: asId('u1'), kind: 'paragraph', content, units: [] }];
      assert.equal(canonicalDraft(await there({ units })), canonicalDraft({ units }));
    }),
  );
});

test('lists, tables, notes, marks and tracked changes come back', async () => {
  const plain = (s: string): Inline => ({ kind: 'text', text: s });
  const unit = (id: string, kind: Unit['kind'], more: Partial<Unit> = {}): Unit => ({
    id: asId(id),
    kind,
    content: [],
    units: [],
    ...more,
  });
  const draft: Draft = {
    title: 'A draft',
    lang: 'fr',
    wording: 'paraphrase',
    units: [
      unit('a', 'part', {
        num: 'Part I',
        heading: 'General',
        units: [
          unit('b', 'article', {
            num: 'Article 1',
            heading: 'Purpose',
            content: [
              plain('Words '),
              { kind: 'text', text: 'in bold', marks: ['bold'] },
              plain(' and '),
              { kind: 'text', text: '“both”', marks: ['bold', 'italic'] },
              { kind: 'noteRef', note: asId('n'), label: '1' },
              plain(' and '),
              { kind: 'inserted', author: '', content: [plain('new')] },
              { kind: 'link', href: 'https://example.org/a(b)', content: [plain('here')] },
              plain('.\nA second line.'),
            ],
            units: [
              unit('n', 'note', { num: '1', content: [plain('See '), { kind: 'placeholder', name: 'annex' }] }),
              unit('c', 'paragraph', {
                num: '1.',
                content: [plain('First:')],
                units: [
                  unit('d', 'point', {
                    num: '(a)',
                    content: [plain('one')],
                    units: [unit('d1', 'point', { num: '(i)', content: [plain('deep')] })],
                  }),
                  unit('e', 'point', { content: [plain('a bullet')] }),
                ],
              }),
              unit('f', 'paragraph', { num: '3.', content: [plain('third')] }),
              unit('t', 'table', {
                units: [
                  unit('r', 'row', { units: [unit('s', 'cell', { content: [plain('a | b')] }), unit('v', 'cell')] }),
                  unit('w', 'row', {
                    units: [
                      unit('x', 'cell', {
                        content: [{ kind: 'bracket', content: [plain('30')], stances: [{ how: '-', who: 'ISS' }] }],
                      }),
                      unit('y', 'cell', { content: [plain('d')] }),
                    ],
                  }),
                ],
              }),
            ],
          }),
        ],
      }),
    ],
  };
  assert.deepEqual(anonymous(await there(draft)), anonymous(draft));
});
