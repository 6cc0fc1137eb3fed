import { absurd, ok, type Result } from '#agreement/terms';
import { type Draft, type Redline, redlineJson } from '#agreement/text';
import type { Export } from '#contract';
import { writeRedlineAkn, writeRedlineDocx, writeRedlineHtml, writeRedlineMarkdown } from '#formats';
import { writeRedlinePdf } from '#formats/pdf';

/** Two texts, what changed between them, and what a file that tells it says of itself. Days are YYYY-MM-DD. */
export interface Comparison {
  readonly earlier: Draft;
  readonly later: Draft;
  readonly redline: Redline;
  /** What every export of the case says; left out for files of one's own. */
  readonly notice?: string | undefined;
  /** The name of the file, without its ending; letters, digits and hyphens. */
  readonly name: string;
  readonly earlierDate: string;
  readonly laterDate: string;
  readonly writtenOn: string;
}

/** The media type of each kind of file, and how its name ends. */
export const FILE_KINDS: Readonly<Record<Export, { readonly media: string; readonly ending: string }>> = {
  html: { media: 'text/html; charset=utf-8', ending: 'html' },
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  pdf: { media: 'application/pdf', ending: 'pdf' },
  md: { media: 'text/markdown; charset=utf-8', ending: 'md' },
  akn: { media: 'application/akn+xml', ending: 'akn.xml' },
  json: { media: 'application/json', ending: 'json' },
};

/** Writes a redline to a file of that kind. Refuses what its writer refuses. */
export function writeExport(format: Export, comparison: Comparison): Result<Uint8Array> {
  const { earlier, later, redline, notice, name, earlierDate, laterDate, writtenOn } = comparison;
  switch (format) {
    case 'html':
      return ok(utf8(writeRedlineHtml(earlier, later, redline, { notice })));
    case 'md':
      return ok(utf8(writeRedlineMarkdown(earlier, later, redline, { notice })));
    case 'json':
      return ok(
        utf8(JSON.stringify({ ...(notice === undefined ? {} : { notice }), ...redlineJson(redline) }, null, 1)),
      );
    case 'pdf':
      return writeRedlinePdf(earlier, later, redline, { notice });
    case 'docx':
      return ok(
        writeRedlineDocx(earlier, later, redline, { author: 'Travaux', date: laterDate, moves: 'moves', notice }),
      );
    case 'akn':
      return ok(
        utf8(writeRedlineAkn(earlier, later, redline, { work: name, date: laterDate, earlierDate, writtenOn, notice })),
      );
    default:
      return absurd(format);
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
