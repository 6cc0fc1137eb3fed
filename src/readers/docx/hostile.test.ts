import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from './index.ts';
import { list, lvl, madeDocx, numbered, p, r, zippedDocx } from './made-docx.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (inside: string, before = '') =>
  zippedDocx({ 'word/document.xml': `${before}<w:document ${W}><w:body>${inside}</w:body></w:document>` });

/** Reads bytes that must be refused; the refusal comes within two seconds. */
async function refused(bytes: Uint8Array): Promise<string> {
  const began = performance.now();
  const reading = await readDocx(bytes, 'accepted');
  assert.ok(performance.now() - began < 2_000, 'refused too slowly');
  assert.ok(!reading.ok, 'was not refused');
  assert.match(reading.refusal.sentence, /^[A-Z].*\.$/s);
  return reading.refusal.code;
}

test('an encrypted file, or an old .doc, is told as such', async () => {
  assert.equal(await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)), 'docx-encrypted');
});

test('what is no Word file is told as such', async () => {
  assert.equal(await refused(strToU8('Fire shall cease.')), 'docx-not-word');
  assert.equal(await refused(new Uint8Array()), 'docx-not-word');
  assert.equal(await refused(zipSync({ 'letter.txt': strToU8('x') })), 'docx-not-word');
  assert.equal(await refused(zippedDocx({ 'word/document.xml': '<workbook/>' })), 'docx-not-word');
});

test('entity bombs and external entities are refused unread', async () => {
  const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  assert.equal(await refused(document(p('&b;'), bomb)), 'xml-doctype');
  assert.equal(
    await refused(document(p('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    'xml-doctype',
  );
});

test('a document without end, or cut off, is refused', async () => {
  assert.equal(await refused(zippedDocx({ 'word/document.xml': `<w:document ${W}><w:body>` })), 'xml');
  const whole = madeDocx({ body: p('Fire shall cease.') });
  await refused(whole.slice(0, whole.length / 2));
});

test('a zip bomb is refused before it is unpacked', async () => {
  await refused(zippedDocx({ 'word/document.xml': ' '.repeat(30 * 2 ** 20) }));
});

test('nesting beyond reason is refused', async () => {
  assert.equal(await refused(document('<w:sdt>'.repeat(2_000) + '</w:sdt>'.repeat(2_000))), 'xml-depth');
});

test('tables within tables, as deep as the XML may be, are read without falling over', async () => {
  let inside = p('core');
  for (let i = 0; i < 200; i++) inside = `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`;
  assert.ok((await readDocx(document(inside), 'accepted')).ok);
});

test('enormous claims within the file cost nothing', async () => {
  const began = performance.now();
  const far =
    '<w:tblGrid/><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>';
  const level = lvl(0, 'upperLetter', '%1.').replace('w:start w:val="1"', 'w:start w:val="999999999"');
  const reading = await readDocx(
    madeDocx({ body: `<w:tbl>${far}</w:tbl>${p('Words.', numbered(1))}`, numbering: list(1, level) }),
    'accepted',
  );
  assert.ok(reading.ok);
  assert.ok((reading.value.draft.units[1]?.num?.length ?? 0) <= 1_300);
  assert.ok(performance.now() - began < 2_000);
});

test('thousands of open comments, fields and styles in a circle stay cheap', async () => {
  const styles = Array.from(
    { length: 3_000 },
    (_, i) =>
      `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="s${i}"/><w:basedOn w:val="s${(i + 1) % 3_000}"/></w:style>`,
  ).join('');
  const open = Array.from({ length: 3_000 }, (_, i) => `<w:commentRangeStart w:id="${i}"/>`).join('');
  const fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(
    500,
  );
  const comments = Array.from(
    { length: 3_000 },
    (_, i) => `<w:comment w:id="${i}" w:author="X"><w:p/></w:comment>`,
  ).join('');
  const began = performance.now();
  const body = p('', '', open + fields + r('Word. ').repeat(2_000)) + p('Style.', '<w:pStyle w:val="s0"/>').repeat(500);
  const reading = await readDocx(madeDocx({ body, styles, comments }), 'marked');
  assert.ok(reading.ok);
  assert.ok(performance.now() - began < 5_000, `${performance.now() - began} ms`);
});

test('more paragraphs than any text has are refused, spread over the parts of the file or not', async () => {
  const many = (count: number) => '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(count);
  const files = [
    madeDocx({ body: many(170_000) }),
    madeDocx({ body: many(90_000), footnotes: `<w:footnote w:id="2">${many(90_000)}</w:footnote>` }),
  ];
  for (const file of files) {
    const reading = await readDocx(file, 'accepted');
    assert.ok(!reading.ok);
    assert.match(reading.refusal.sentence, /elements.*Cut the document/);
  }
});
