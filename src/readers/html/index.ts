import { ok, type Result } from '#agreement/terms';
import type { DraftReading } from '#agreement/text';
import { decodeText } from '../decode.ts';
import { withLanguage } from '../language.ts';
import type { View } from '../reading.ts';
import { notTooMany, structureOf, unitIds } from '../structure.ts';
import { blocksOfTree } from './blocks.ts';
import { parseHtml } from './dom.ts';
import { langOf, titleOfHead } from './head.ts';

/**
 * Reads HTML by what its elements mean: headings, paragraphs, lists with the numbers that a browser prints, tables,
 * `<ins>` and `<del>` as tracked changes, footnotes. Scripts, styles and hidden parts are left out and said so;
 * nothing is run or fetched.
 */
export async function readHtml(bytes: Uint8Array, view: View): Promise<Result<DraftReading>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const document = parseHtml(decoded.value.words);
  if (!document.ok) return document;
  const nextId = unitIds();
  const lost = new Set<string>();
  const blocks = notTooMany(blocksOfTree(document.value, { view, nextId, lost }));
  if (!blocks.ok) return blocks;
  const { title = titleOfHead(document.value), units } = structureOf(blocks.value, nextId);
  const lang = langOf(document.value);
  return ok({
    draft: withLanguage({ ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }), units }),
    notCarried: [...decoded.value.notes, ...lost],
  });
}
