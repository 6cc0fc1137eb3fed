import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { canonicalDraft, type Draft, flatten, readDraftJson, redline } from '#agreement/text';
import { writeRedlineAkn } from '#formats';
import { SHARED } from '../skips.ts';
import { faultsOf, read, whyNoSchema } from './akn-files.ts';
import { anyDraft } from './draft.arbitrary.ts';

const META = { work: 'river-accord', earlierDate: '2030-02-11', date: '2030-05-20', writtenOn: '2030-05-21' };
const RIVER = join(SHARED, 'river-accord/drafts.yaml');
const PAIRS = [
  ['d1', 'd2'],
  ['d2', 'd3'],
  ['d3', 'd3x'],
  ['d3', 'd4'],
] as const;

function drafted(units: unknown): Draft {
  const made = readDraftJson({ lang: 'en', units });
  assert.ok(made.ok);
  return made.value.draft;
}

function riverDrafts(): ReadonlyMap<string, Draft> {
  const { drafts } = parse(readFileSync(RIVER, 'utf8'));
  return new Map(
    drafts
      .filter((d: { units?: unknown }) => d.units)
      .map((d: { id: string; units: unknown }) => [d.id, drafted(d.units)]),
  );
}

const EARLIER = drafted([
  {
    id: 'a3',
    kind: 'article',
    num: 'Article 3',
    heading: 'Withdrawal',
    units: [
      { id: 'p1', kind: 'paragraph', num: '1.', text: 'Within 30 days each Party shall withdraw its heavy weapons.' },
      { id: 'p2', kind: 'paragraph', num: '2.', text: 'The Envoy shall report on it to the Council every month.' },
      { id: 'p3', kind: 'paragraph', num: '3.', text: 'Mines are cleared by whoever laid them.' },
    ],
  },
]);
const LATER = drafted([
  {
    id: 'a4',
    kind: 'article',
    num: 'Article 4',
    heading: 'Withdrawal of forces',
    units: [
      {
        id: 'p1',
        kind: 'paragraph',
        num: '1.',
        text: 'Within [60 | +HAL] days each Party shall withdraw its heavy weapons.',
      },
      { id: 'r', kind: 'paragraph', num: '2.', text: 'Mines are cleared by whoever laid them.' },
    ],
  },
  { id: 'q', kind: 'article', heading: 'Bridges', text: 'Bridges stay open to ambulances by day and by night.' },
]);

test('the words that went and came stand in the text, numbers and headings too', () => {
  const file = writeRedlineAkn(EARLIER, LATER, redline(EARLIER, LATER), META);
  assert.match(file, /Within <del>30<\/del><ins>\[60 \| \+HAL\]<\/ins> days/);
  assert.match(file, /<num><del>Article 3<\/del><ins>Article 4<\/ins><\/num>/);
  assert.match(file, /<ins>Bridges stay open/);
  assert.match(file, /status="removed"[^>]*><num>2\.<\/num><content><p><del>The Envoy shall report/);
});

test('each change is a textualMod that points at the place in both texts, and the life of the text has both days', () => {
  const file = writeRedlineAkn(EARLIER, LATER, redline(EARLIER, LATER), META);
  assert.match(
    file,
    /<textualMod type="substitution"[^>]*><source href="#later"\/><destination href="#art_4__para_1"\/><old href="[^"]*@2030-02-11#art_3__para_1"\/><new href="#art_4__para_1"\/>/,
  );
  assert.match(
    file,
    /<textualMod type="insertion"[^>]*><source href="#later"\/><destination href="#art_2"\/><new href="#art_2"/,
  );
  assert.match(
    file,
    /<textualMod type="repeal"[^>]*><source href="#later"\/><destination href="#art_3__para_2"\/><old/,
  );
  assert.match(file, /eId="art_4__para_1" wId="art_3__para_1" GUID="p1"/);
  assert.match(
    file,
    /<eventRef eId="eventRef_1" date="2030-02-11"[^>]*type="generation"\/><eventRef eId="eventRef_2" date="2030-05-20"[^>]*type="amendment"\/>/,
  );
});

test('two texts of one day have two addresses', () => {
  const file = writeRedlineAkn(EARLIER, LATER, redline(EARLIER, LATER), { ...META, earlierDate: META.date });
  const [, original] = /<original [^>]*href="([^"]+)"/.exec(file) ?? [];
  const [, later] = /<passiveRef [^>]*href="([^"]+)"/.exec(file) ?? [];
  assert.equal(later, `/akn/xx/doc/${META.date}/river-accord/en@${META.date}`);
  assert.equal(original, `/akn/xx/doc/${META.date}/river-accord/en@`);
  assert.ok(
    !file.includes(`href="${later}#`),
    'what the changes say of the earlier text points at the earlier address',
  );
});

test('of a paraphrase no words are marked', () => {
  const paraphrase = { ...LATER, wording: 'paraphrase' as const };
  const file = writeRedlineAkn(EARLIER, paraphrase, redline(EARLIER, paraphrase), META);
  assert.doesNotMatch(file, /<del>30<\/del>/);
  assert.doesNotMatch(file, /type="substitution"/);
});

test('the river accord: accepting a redline gives the later draft, and each kept unit has its earlier words in the original view', async (t) => {
  if (!existsSync(RIVER)) return t.skip('the shared river accord is not here');
  const drafts = riverDrafts();
  for (const [a, b] of PAIRS) {
    const [earlier, later] = [drafts.get(a), drafts.get(b)];
    assert.ok(earlier !== undefined && later !== undefined);
    const file = writeRedlineAkn(earlier, later, redline(earlier, later), META);
    assert.equal(canonicalDraft((await read(file)).draft), canonicalDraft(later), `${a} to ${b}`);
    const words = new Set(flatten((await read(file, 'original')).draft).units.map((unit) => unit.text));
    const changed = redline(earlier, later);
    for (const pair of changed.pairs.filter((p) => p.a.length === 1 && p.b.length <= 1))
      assert.ok(
        words.has(changed.earlier.units[pair.a[0] ?? -1]?.text ?? ''),
        `${a} to ${b}: ${changed.earlier.units[pair.a[0] ?? -1]?.text}`,
      );
  }
});

test('accepting the redline of any two drafts gives the later one', async () => {
  const untracked = anyDraft.filter((draft) => !/"kind":"(?:inserted|deleted)"/.test(canonicalDraft(draft)));
  await fc.assert(
    fc.asyncProperty(untracked, untracked, async (earlier, later) => {
      const file = writeRedlineAkn(earlier, later, redline(earlier, later), META);
      assert.equal(canonicalDraft((await read(file)).draft), canonicalDraft(later));
    }),
    { numRuns: 100 },
  );
});

test('every redline is valid against the schema', (t) => {
  const why = whyNoSchema();
  if (why !== undefined) return t.skip(why);
  const river = existsSync(RIVER) ? riverDrafts() : new Map<string, Draft>();
  const pairs = [
    ...fc.sample(fc.tuple(anyDraft, anyDraft), 60),
    ...PAIRS.flatMap(([a, b]): [Draft, Draft][] => [[river.get(a) ?? EARLIER, river.get(b) ?? LATER]]),
  ];
  assert.equal(faultsOf(pairs.map(([a, b]) => writeRedlineAkn(a, b, redline(a, b), META))), '');
});

test('a table whose number is gone shows it struck out where the schema lets a number stand', (t) => {
  const why = whyNoSchema();
  if (why !== undefined) return t.skip(why);
  const rows = [{ id: 'r', kind: 'row', units: [{ id: 'c', kind: 'cell', text: 'Forty days from the signature.' }] }];
  const [earlier, later] = ['Table 1', undefined].map((num) =>
    drafted([{ id: 't', kind: 'table', ...(num === undefined ? {} : { num }), units: rows }]),
  ) as [Draft, Draft];
  const file = writeRedlineAkn(earlier, later, redline(earlier, later), META);
  assert.equal(faultsOf([file]), '');
  assert.match(file, /Table 1/);
});
