import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printNotation, type Unit } from '#agreement/text';
import { readFile } from '../index.ts';

/** Each unit of a page as its kind, its number and its words. */
async function read(page: string): Promise<readonly string[]> {
  const reading = await readFile('page.html', new TextEncoder().encode(page), 'accepted');
  assert.ok(reading.ok);
  const lines = (units: readonly Unit[]): string[] =>
    units.flatMap((u) => [`${u.kind} ${u.num ?? ''}: ${printNotation(u.content)}`, ...lines(u.units)]);
  return lines(reading.value.draft.units);
}

test('a footnote as LibreOffice writes it stands below the paragraph that calls it, with all its paragraphs', async () => {
  const page = `<p>Each Party shall withdraw.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
    <p>It may be verified.</p>
    <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Counted from entry into force.</p><p>By the Commission.</p></div>`;
  assert.deepEqual(await read(page), [
    'paragraph : Each Party shall withdraw.',
    'note 1: Counted from entry into force.',
    'paragraph : By the Commission.',
    'paragraph : It may be verified.',
  ]);
});

test('a footnote as Word saves it for the web is told by the two links that answer each other', async () => {
  const page = `<p>Each Party shall withdraw.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>
    <div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Counted in days.</p></div>
    <div id=ftn2><p>No note of ours.</p></div></div>`;
  assert.deepEqual(await read(page), [
    'paragraph : Each Party shall withdraw.',
    'note 1: Counted in days.',
    'paragraph : No note of ours.',
  ]);
});

test('notes that share one frame stay apart', async () => {
  const page = `<p>One<sup><a href="#a">1</a></sup> and two<sup><a href="#b">2</a></sup>.</p>
    <div id="notes"><p><a name="a">1</a> First.</p><p><a name="b">2</a> Second.</p></div>`;
  assert.deepEqual(await read(page), ['paragraph : One and two.', 'note 1: First.', 'note 2: Second.']);
});

test('a raised link back, or to a clause above, calls no note', async () => {
  const page = `<p id="top">One.</p><p>Two<sup><a href="#top">above</a></sup>.</p>`;
  assert.deepEqual(await read(page), ['paragraph : One.', 'paragraph : Twoabove.']);
});
