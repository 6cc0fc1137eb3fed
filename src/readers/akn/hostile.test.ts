import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LIMITS } from '../reading.ts';
import { readAkn } from './read-akn.ts';

const CASES = readFileSync(join(import.meta.dirname, '../../../fixtures/hostile/akn.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): { is: string; refused: string; xml: string } => JSON.parse(line));

async function refusalOf(bytes: Uint8Array) {
  const result = await readAkn(bytes, 'accepted');
  assert.ok(!result.ok);
  return result.refusal;
}

for (const { is, refused, xml } of CASES)
  test(`${is} is refused in words`, async () => {
    const { code, sentence } = await refusalOf(new TextEncoder().encode(xml));
    assert.equal(code, refused);
    assert.match(sentence, /^[A-Z].{20,}\.$/s);
  });

test('nesting without end is refused before it can exhaust the reader', async () => {
  const deep = '<p>'.repeat(100_000);
  assert.equal((await refusalOf(new TextEncoder().encode(`<akomaNtoso>${deep}`))).code, 'xml-depth');
});

test('the deepest nesting that is let through is read', async () => {
  const xml = `<akomaNtoso><doc name="x"><mainBody>${'<section>'.repeat(900)}<content><p>deep</p></content>${'</section>'.repeat(900)}</mainBody></doc></akomaNtoso>`;
  const result = await readAkn(new TextEncoder().encode(xml), 'accepted');
  assert.ok(result.ok);
  assert.match(JSON.stringify(result.value.draft), /"deep"/);
});

test('bytes that are not of the encoding they claim are refused, and a file too large is not decoded', async () => {
  assert.equal((await refusalOf(new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]))).code, 'xml-encoding');
  assert.equal((await refusalOf(new Uint8Array(LIMITS.fileBytes + 1))).code, 'too-large');
});
