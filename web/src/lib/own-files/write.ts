import { type Overrule, type Redline, writeCrosswalk } from '#agreement/text';
import type { OwnText } from '#lib/own-files/read.ts';

/** The kinds of files that this page writes by itself. */
export const OWN_EXPORTS = ['docx', 'html', 'md', 'akn', 'json', 'crosswalk'] as const;
export type OwnExport = (typeof OWN_EXPORTS)[number];

/** Two texts of the reader's and what changed between them. */
export interface OwnComparison {
  readonly earlier: OwnText;
  readonly later: OwnText;
  readonly redline: Redline;
  readonly overrules: readonly Overrule[];
  /** YYYY-MM-DD; what the files say of when they were written. */
  readonly day: string;
}

/** Writes a comparison to a file of that kind, in this page. */
export async function writeOwn(kind: OwnExport, comparison: OwnComparison): Promise<File> {
  const name = `${stem(comparison.earlier.name)}-to-${stem(comparison.later.name)}`;
  const { words, media, ending } = await contentOf(kind, comparison);
  return new File([words], `${name}.${ending}`, { type: media });
}

interface Content {
  readonly words: BlobPart;
  readonly media: string;
  readonly ending: string;
}

async function contentOf(
  kind: OwnExport,
  { earlier, later, redline, overrules, day }: OwnComparison,
): Promise<Content> {
  const { REDLINE_FILES, writeRedlineFile } = await import('#formats');
  if (kind === 'crosswalk') {
    const words = JSON.stringify(writeCrosswalk(overrules), null, 1);
    return { words, media: REDLINE_FILES.json.media, ending: 'crosswalk.json' };
  }
  const words = writeRedlineFile(kind, earlier.draft, later.draft, redline, {
    work: 'redline',
    earlierDate: day,
    date: day,
    writtenOn: day,
    author: 'Travaux',
    changedAt: day,
    moves: 'moves',
  });
  return { words, ...REDLINE_FILES[kind] };
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
