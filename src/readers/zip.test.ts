import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { openZip } from './zip.ts';

const LETTER = { 'letter.txt': strToU8('Fire shall cease. '.repeat(100)) };

/** The place of the first entry of the central directory. */
function directoryAt(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  return view.getUint32(zip.length - 22 + 16, true);
}

/** Overwrites a number in the archive, little end first. */
function forged(zip: Uint8Array, at: number, value: number, bytes: 2 | 4): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

/** The code of the refusal, on opening or on reading the part. */
function refusalOf(zip: Uint8Array, part = 'letter.txt'): string | undefined {
  const opened = openZip(zip);
  if (!opened.ok) return opened.refusal.code;
  const read = opened.value.read(part);
  return read === undefined || read.ok ? undefined : read.refusal.code;
}

test('an honest archive opens, its parts read under any case of their names', () => {
  const opened = openZip(zipSync({ ...LETTER, stored: [strToU8('as it is'), { level: 0 }] }));
  assert.ok(opened.ok);
  assert.deepEqual(opened.value.names, ['letter.txt', 'stored']);
  const part = opened.value.read('LETTER.TXT');
  assert.ok(part?.ok);
  assert.equal(new TextDecoder().decode(part.value).length, 1800);
  const stored = opened.value.read('stored');
  assert.ok(stored?.ok);
  assert.equal(new TextDecoder().decode(stored.value), 'as it is');
  assert.equal(opened.value.read('none'), undefined);
});

test('a bomb is refused by its own claim, before anything is unpacked', () => {
  const bomb = zipSync({ 'letter.txt': new Uint8Array(20 * 2 ** 20) });
  assert.equal(refusalOf(bomb), 'zip-bomb');
  assert.equal(refusalOf(forged(zipSync(LETTER), directoryAt(zipSync(LETTER)) + 24, 0xfffffff0, 4)), 'zip-bomb');
});

test('a part that unpacks to more or less than it claims is refused', () => {
  const zip = zipSync(LETTER);
  for (const claim of [10, 1799, 1801])
    assert.equal(refusalOf(forged(zip, directoryAt(zip) + 24, claim, 4)), 'zip-broken');
});

test('a part larger than its reader wants is refused before it is unpacked', () => {
  const opened = openZip(zipSync(LETTER));
  assert.ok(opened.ok);
  const part = opened.value.read('letter.txt', 1000);
  assert.ok(part !== undefined && !part.ok);
  assert.equal(part.refusal.code, 'zip-size');
});

test('an archive cut off anywhere is refused, never misread', () => {
  const zip = zipSync({ ...LETTER, 'second.txt': strToU8('More words.') });
  for (let end = 0; end < zip.length; end += 7) assert.ok(refusalOf(zip.slice(0, end)) !== undefined, `cut at ${end}`);
});

test('a damaged part does not pass its check sum', () => {
  const zip = zipSync({ 'letter.txt': [strToU8('Fire shall cease.'), { level: 0 }] });
  const at = zip.indexOf('F'.charCodeAt(0), 30);
  assert.equal(refusalOf(forged(zip, at, 0x5858, 2)), 'zip-broken');
});

test('no byte of an archive, whatever it is changed to, makes the reader throw', () => {
  const zip = zipSync(LETTER);
  for (let at = 0; at < zip.length; at++)
    for (const byte of [0, 1, 0x7f, 0xff]) {
      const copy = zip.slice();
      copy[at] = byte;
      assert.doesNotThrow(() => refusalOf(copy), `byte ${at} as ${byte}`);
    }
});

test('names that climb out of the archive, and names that stand twice, are refused', () => {
  for (const name of ['../letter.txt', '/etc/passwd', 'a/../../b', '..\\letter.txt', 'C:\\letter.txt'])
    assert.equal(refusalOf(zipSync({ [name]: strToU8('x') })), 'zip-names', name);
  assert.equal(refusalOf(zipSync({ a: strToU8('x'), A: strToU8('y') })), 'zip-names');
});

test('encrypted parts, unknown packing and too many parts are refused', () => {
  const zip = zipSync(LETTER);
  assert.equal(refusalOf(forged(zip, directoryAt(zip) + 8, 1, 2)), 'zip-encrypted');
  assert.equal(refusalOf(forged(zip, directoryAt(zip) + 10, 12, 2)), 'zip-method');
  assert.equal(refusalOf(forged(zip, zip.length - 22 + 10, 20_000, 2)), 'zip-parts');
});
