import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redlineAnswer } from '#contract';
import { started } from './program.ts';
import { assertAccessible, NARROW, visit, WIDE, wordsOf } from './visit.ts';

const COMPARED = '/cases/river-accord/compare/d3/d4';
const asked = (path: string) => fetch(new URL(path, started.address));

for (const [how, viewport] of [
  ['side by side', WIDE],
  ['inline', WIDE],
  ['side by side', NARROW],
  ['inline', NARROW],
] as const)
  test(`a comparison is walked by keys, forth and back, and the focus is seen: ${how}, ${viewport.width} wide`, async () => {
    const { page, endClean } = await visit(`${COMPARED}?view=${how === 'inline' ? 'inline' : 'side'}`, { viewport });
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('n');
    const first = await focused();
    const of = await page.getByRole('article').count();
    await page.getByText(`Change 1 of ${of}`).waitFor();
    assert.match(first ?? '', /^pair-\d+$/);
    await page.keyboard.press('j');
    const second = await focused();
    assert.match(second ?? '', /^pair-\d+$/);
    assert.notEqual(second, first);
    const seen = await page.evaluate(() => {
      const change = document.activeElement;
      if (change === null) return undefined;
      const { top, bottom } = change.getBoundingClientRect();
      const headsEnd =
        document.querySelector('nav[aria-label=Views]')?.parentElement?.getBoundingClientRect().bottom ?? NaN;
      return {
        outline: getComputedStyle(change).outlineStyle,
        within: top >= headsEnd && top < innerHeight && bottom > 0,
      };
    });
    assert.deepEqual(seen, { outline: 'solid', within: true });
    await page.keyboard.press('p');
    assert.equal(await focused(), first);
    await page.keyboard.press('k');
    assert.equal(await focused(), first, 'before the first there is nothing');
    await page.getByRole('button', { name: 'Next change' }).click();
    assert.equal(await page.locator('[data-change]:focus').count(), 1);
    await endClean();
  });

test('each count at the head is the number of what is shown or folded', async () => {
  const { page, endClean } = await visit(COMPARED);
  const head = await wordsOf(page.getByRole('main').locator('dl').first());
  const [substance = 0, moved = 0] = [/of substance\s*(\d+)/, /moved, same words\s*(\d+)/].map((r) =>
    Number(r.exec(head)?.[1]),
  );
  assert.ok(substance > 0 && moved > 0, head);
  assert.equal(await page.getByRole('article').count(), substance + moved);
  const { pairs } = redlineAnswer.parse(await (await asked('/api/v1/cases/river-accord/redlines/d3/d4')).json());
  const unchanged = Number(/unchanged, folded\s*(\d+)/.exec(head)?.[1]);
  assert.equal(unchanged, pairs.filter((p) => p.label === 'unchanged' && !p.headingChanged).length);
  await endClean();
});

test('what changed in force, what moved and what was copied is said in words', async () => {
  const { page, endClean } = await visit(COMPARED);
  const main = await wordsOf(page.getByRole('main'));
  for (const said of [/In force/, /moved to Article/, /moved from Article/, /Paired by/, /No earlier text is like it/])
    assert.match(main, said);
  await endClean();
});

test('three views show the same changes, with and without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, endClean } = await visit(COMPARED, { javaScriptEnabled });
    const ids = () => page.getByRole('article').evaluateAll((all) => all.map((article) => article.id));
    const side = await ids();
    for (const [view, name] of [
      ['inline', 'Inline'],
      ['changes', 'Changes only'],
      ['side', 'Side by side'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForURL(new RegExp(`view=${view}`));
      await page.locator(`article.${view}`).first().waitFor();
      assert.deepEqual(await ids(), side);
    }
    await endClean();
  }
});

test('a pair is overruled by hand, the word is kept from view to view and can be taken back', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, endClean } = await visit(COMPARED, { javaScriptEnabled });
    const inserted = page.getByRole('article').filter({ hasText: 'No earlier text is like it' }).first();
    const title = (await wordsOf(inserted.getByRole('heading'))).trim();
    await inserted.getByRole('link', { name: 'Overrule this pair' }).press('Enter');
    const chosen = page.getByRole('combobox', { name: 'In the earlier text this was' });
    await chosen.waitFor();
    if (javaScriptEnabled)
      assert.equal(await page.locator('select:focus').count(), 1, 'keys go on where one is to choose');
    await chosen.selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Say so' }).click();
    const overruled = page.getByRole('article').filter({ hasText: 'Paired by a person' });
    await overruled.waitFor();
    assert.equal((await wordsOf(overruled.getByRole('heading'))).trim(), title);
    await page.getByRole('link', { name: 'Inline', exact: true }).click();
    await page.waitForURL(/view=inline/);
    assert.equal(await page.getByText('Paired by a person').count(), 1);
    const crosswalk = await page.getByRole('link', { name: /overruled pairs/ }).getAttribute('href');
    const { overrules } = await (await asked(crosswalk ?? '')).json();
    assert.equal(overrules.length, 1);
    await page.getByRole('link', { name: 'Take that back' }).click();
    await page.getByText('Paired by a person').waitFor({ state: 'detached' });
    await endClean();
  }
});

test('every kind of file can be taken along, and is what it says', async () => {
  const { page, endClean } = await visit(COMPARED);
  const signs = { docx: 'PK', html: '<!doctype html>', pdf: '%PDF-', md: '#', akn: '<?xml', json: '{' };
  for (const [format, sign] of Object.entries(signs)) {
    const link = page.locator(`a[download][href*="/redlines/d3/d4/${format}"]`);
    const answered = await asked((await link.getAttribute('href')) ?? '');
    assert.equal(answered.status, 200, format);
    assert.match(answered.headers.get('content-disposition') ?? '', /attachment; filename="d3-to-d4\./);
    const start = Buffer.from(await answered.arrayBuffer())
      .subarray(0, 20)
      .toString('latin1');
    assert.equal(start.toLowerCase().slice(0, sign.length), sign.toLowerCase(), format);
  }
  await endClean();
});

test('on paraphrases no words are compared, and the page says why', async () => {
  const { page, endClean } = await visit('/cases/ukraine-2025/compare/us28/v20');
  assert.equal(await page.locator('article :is(ins, del)').count(), 0);
  const main = await wordsOf(page.getByRole('main'));
  assert.match(main, /is a paraphrase, so its words are not its authors’/);
  assert.doesNotMatch(main, /In force modal/);
  assert.doesNotMatch(main, /words: 0|alike in|reworded|same words|no other word/i);
  assert.match(main, /Sovereignty of Ukraine: one-line confirmation/);
  await endClean();
});

test('on paper the marks stand without colour, and nothing that can only be pressed is printed', async () => {
  const { page, endClean } = await visit(COMPARED);
  await page.emulateMedia({ media: 'print' });
  const marks = await page.evaluate(() => {
    const style = (selector: string) => {
      const found = document.querySelector(selector);
      return found === null ? undefined : getComputedStyle(found);
    };
    const [ins, del, moved] = [style('article ins'), style('article del'), style('article .moved')];
    return {
      ins: [ins?.color, ins?.textDecorationLine],
      del: [del?.color, del?.textDecorationLine],
      moved: [moved?.borderInlineStartStyle, moved?.borderInlineStartColor],
    };
  });
  const black = 'rgb(0, 0, 0)';
  assert.deepEqual(marks, { ins: [black, 'underline'], del: [black, 'line-through'], moved: ['double', black] });
  for (const role of ['button', 'navigation'] as const) assert.equal(await page.getByRole(role).count(), 0, role);
  await page.emulateMedia({ media: null });
  await assertAccessible(page);
  await endClean();
});
