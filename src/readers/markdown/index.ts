import { ok, type Result } from '#agreement/terms';
import type { DraftReading } from '#agreement/text';
import { decodeText } from '../decode.ts';
import { withLanguage } from '../language.ts';
import type { View } from '../reading.ts';
import { structureOf, unitIds } from '../structure.ts';
import { blocksOfMarkdown } from './blocks.ts';
import { frontMatter } from './front-matter.ts';

/**
 * Reads Markdown: headings, lists with their numbers, tables, footnotes (`[^1]`), emphasis, `<ins>` and `<del>` as
 * tracked changes, and brackets in our notation. `[words]` is never a link of reference; HTML is read, never run.
 */
export async function readMarkdown(bytes: Uint8Array, view: View): Promise<Result<DraftReading>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const nextId = unitIds();
  const lost = new Set<string>(decoded.value.notes);
  const { head, body } = frontMatter(decoded.value.words.replace(/^\ufeff/, ''), lost);
  const blocks = blocksOfMarkdown(body, { view, nextId, lost });
  if (!blocks.ok) return blocks;
  const { title = head.title, units } = structureOf(blocks.value, nextId);
  const { lang, wording } = head;
  return ok({
    draft: withLanguage({
      ...(title === undefined ? {} : { title }),
      ...(lang === undefined ? {} : { lang }),
      ...(wording === undefined ? {} : { wording }),
      units,
    }),
    notCarried: [...lost],
  });
}
