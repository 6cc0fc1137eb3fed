import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { asId, type Result } from '#agreement/terms';
import { type Draft, readDraftJson, redline, type Unit } from '#agreement/text';
import { writeDraftPdf, writeRedlinePdf } from '#formats/pdf';
import { readFile } from '#readers';
import { comparisonOf } from './comparison.ts';
import { writeDraftHtml, writeRedlineHtml } from './html/index.ts';
import { printDraftJson } from './json.ts';
import { writeRedlineMarkdown } from './markdown/index.ts';

const accord = `${process.env.TRAVAUX_SHARED ?? '../shared'}/river-accord/drafts.yaml`;

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** A draft of the river accord, or none where it is not beside this clone. */
function accordDraft(id: string, t: TestContext): Draft | undefined {
  if (!existsSync(accord)) {
    t.skip('the river accord is not beside this clone');
    return undefined;
  }
  const drafts: { id: string; title: string; lang: string; wording: string; units: unknown }[] = parse(
    readFileSync(accord, 'utf8'),
  ).drafts;
  const { title, lang, wording, units } = drafts.find((d) => d.id === id) ?? assert.fail(`no draft ${id}`);
  return taken(readDraftJson({ title, lang, wording, units })).draft;
}
const plain = (title: string, ...texts: string[]): Draft => ({
  title,
  units: texts.map(
    (text, i): Unit => ({
      id: asId(`u${i}`),
      kind: 'paragraph',
      num: `${i + 1}.`,
      content: [{ kind: 'text', text }],
      units: [],
    }),
  ),
});
/** All letters and figures of a draft, in order, the marks between them aside. */
function lettersOf(draft: Draft): string {
  const all = (units: readonly Unit[]): string =>
    units
      .map(
        (u) =>
          `${u.num ?? ''}${u.heading ?? ''}${u.content.map((n) => (n.kind === 'text' ? n.text : '')).join('')}${all(u.units)}`,
      )
      .join('');
  return (draft.title ?? '') + all(draft.units);
}
const letters = (s: string) => s.replace(/[^\p{L}\d]/gu, '');

test('each side of a comparison shows the whole text of its units, whatever was split, merged or copied', (t) => {
  const [earlier, later] = [accordDraft('d3', t), accordDraft('d4', t)];
  if (earlier === undefined || later === undefined) return;
  const change = redline(earlier, later);
  const { rows, folds } = comparisonOf(earlier, later, change);
  const shown = [...rows, ...folds.flatMap((f) => f.rows)].flatMap((r) =>
    r.later.map((p) => p.runs.map((e) => e.text).join('')),
  );
  for (const unit of change.later.units) assert.ok(shown.includes(unit.text), `not shown: ${unit.text}`);
});

test('a page of HTML holds everything itself, runs nothing, and says its marks in words', (t) => {
  const [earlier, later] = [accordDraft('d3', t), accordDraft('d4', t)];
  if (earlier === undefined || later === undefined) return;
  const page = writeRedlineHtml(earlier, later, redline(earlier, later));
  assert.doesNotMatch(page, /<script|<link|src=|url\(|@import/);
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  assert.match(page, /<ins><span class="vh"> \[inserted: <\/span>/);
  assert.match(page, /class="part moved"><p class="art">[^<]*moved to/);
  assert.match(page, /<b>In force<\/b>/);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
  assert.equal(new Set(ids).size, ids.length);
});

test('no word of a draft becomes markup in any format', () => {
  const evil = '<script>alert(1)</script> "quoted" & #set page() $x$ *bold* [x](javascript:y) \\u{41} `raw`';
  const earlier = plain(evil, 'One clause stays as it is.', 'The Parties shall meet.');
  const later = plain(evil, 'One clause stays as it is.', `The Parties shall meet ${evil}.`);
  const change = redline(earlier, later);
  assert.doesNotMatch(writeRedlineHtml(earlier, later, change) + writeDraftHtml(later), /<script/);
  assert.doesNotMatch(writeRedlineMarkdown(earlier, later, change), /(?<!\\)<script|\]\(javascript/);
  assert.ok(writeRedlinePdf(earlier, later, change).ok);
});

test('on a paraphrase every writer says so, and no word is marked', () => {
  const earlier: Draft = { ...plain('A', 'Forces withdraw in 30 days.', 'A fund is set up.'), wording: 'paraphrase' };
  const later = plain('B', 'All forces leave within 30 days.', 'A fund is set up.');
  const change = redline(earlier, later);
  const page = writeRedlineHtml(earlier, later, change);
  const text = writeRedlineMarkdown(earlier, later, change);
  for (const written of [page, text, writeDraftHtml(earlier)]) assert.match(written, /Paraphrase, not official text\./);
  for (const row of comparisonOf(earlier, later, change).rows)
    if (row.earlier.length > 0 && row.later.length > 0)
      assert.ok([...row.earlier, ...row.later].every((p) => p.runs.every((e) => e.op === '=')));
});

test('a page in a language from right to left says so, and each column its own', () => {
  const arabic: Draft = { ...plain('مشروع', 'يلتزم الطرفان بوقف إطلاق النار.'), lang: 'ar' };
  assert.match(writeDraftHtml(arabic), /<html lang="ar" dir="rtl">/);
  const page = writeRedlineHtml(
    arabic,
    { ...plain('B', 'Both keep the peace.'), lang: 'en' },
    redline(arabic, plain('B', 'Both keep the peace.')),
  );
  assert.match(page, /<html lang="en" dir="ltr">/);
  assert.match(page, /<p class="words" lang="ar" dir="rtl">/);
});

test('a draft written as HTML or PDF and read again has the same words', async (t) => {
  const draft = accordDraft('d4', t);
  if (draft === undefined) return;
  const fromHtml = taken(
    await readFile('draft.html', new TextEncoder().encode(writeDraftHtml(draft)), 'accepted'),
  ).draft;
  assert.equal(letters(lettersOf(fromHtml)), letters(lettersOf(draft)));
  const fromPdf = taken(await readFile('draft.pdf', taken(writeDraftPdf(draft)), 'accepted')).draft;
  assert.equal(letters(lettersOf(fromPdf)), letters(lettersOf(draft)));
  assert.deepEqual(
    fromPdf.units.map((u) => u.num),
    draft.units.map((u) => u.num),
  );
});

test('the PDF is tagged, names its language and title, and is the same for the same drafts', (t) => {
  const [earlier, later] = [accordDraft('d2', t), accordDraft('d3', t)];
  if (earlier === undefined || later === undefined) return;
  const change = redline(earlier, later);
  const pdf = Buffer.from(taken(writeRedlinePdf(earlier, later, change)));
  assert.match(pdf.subarray(0, 8).toString('latin1'), /%PDF-1\.7/);
  const words = pdf.toString('latin1');
  assert.match(words, /pdfuaid/);
  assert.match(words, /\/StructTreeRoot/);
  assert.ok(pdf.equals(Buffer.from(taken(writeRedlinePdf(earlier, later, change)))));
});

test('Cyrillic and Arabic words stand in the PDF as text', async () => {
  const draft: Draft = {
    ...plain('Соглашение', 'Стороны воздерживаются от применения силы.', 'يلتزم الطرفان'),
    lang: 'ru',
  };
  const read = taken(await readFile('draft.pdf', taken(writeDraftPdf(draft)), 'accepted'));
  assert.match(lettersOf(read.draft), /Стороны/);
  assert.match(read.notCarried.join(' '), /right-to-left/);
});

test('draft JSON comes back to the letter', (t) => {
  const draft = accordDraft('d3', t);
  if (draft === undefined) return;
  assert.deepEqual(taken(readDraftJson(JSON.parse(printDraftJson(draft)))).draft, draft);
});
