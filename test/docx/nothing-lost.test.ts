import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { NO_SAMPLES, readSample, sampleBytes, samplesIn, wordsIn } from './samples.ts';

const files = ['various', 'pairs', 'revisions'].flatMap(samplesIn);

/**
 * The words that a Word file prints once all is accepted, found by plain search in its XML and not by its reader.
 * Fallbacks say again what the choice beside them says; what was struck out, or moved from here, is not printed.
 */
function printedWords(path: string): readonly string[] {
  const xml = strFromU8(unzipSync(sampleBytes(path))['word/document.xml'] ?? new Uint8Array())
    .replace(/<mc:Fallback\b[\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<w:(del|moveFrom)\s[^>]*[^/]>[\s\S]*?<\/w:\1>/g, '')
    .replace(/<\/w:p>|<w:(?:tab|br|cr|noBreakHyphen)\b[^>]*>/g, '¶');
  const words = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|¶/g)].map((m) => m[1] ?? ' ').join('');
  return words
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

test('there are files of many kinds to read', { skip: NO_SAMPLES }, () => {
  assert.ok(files.length > 50);
});

for (const path of files)
  test(`${path}: every printed word is in the draft or named as not carried, as often as it is printed`, async () => {
    const { draft, notCarried } = await readSample(path);
    const read = counted(`${wordsIn(draft)} ${notCarried.join(' ')}`.split(/[^\p{L}\p{N}]+/u));
    const missing = [...counted(printedWords(path))].filter(([word, times]) => (read.get(word) ?? 0) < times);
    assert.deepEqual(missing, []);
  });
