import { ok, type Result } from '#agreement/terms';
import type { Draft, Redline } from '#agreement/text';
import type { Export } from '#contract';
import { type RedlineFileMeta, writeRedlineFile } from '#formats';
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

/** Writes a redline to a file of that kind. Refuses what its writer refuses. */
export function writeExport(format: Export, comparison: Comparison): Result<Uint8Array> {
  const { earlier, later, redline } = comparison;
  const meta = metaOf(comparison);
  return format === 'pdf'
    ? writeRedlinePdf(earlier, later, redline, meta)
    : ok(writeRedlineFile(format, earlier, later, redline, meta));
}

function metaOf({ notice, name, earlierDate, laterDate, writtenOn }: Comparison): RedlineFileMeta {
  return {
    notice,
    work: name,
    earlierDate,
    date: laterDate,
    writtenOn,
    author: 'Travaux',
    changedAt: laterDate,
    moves: 'moves',
  };
}
