import { ok, type Result } from '#agreement/terms';
import type { Redline } from '#agreement/text';
import type { RedlineFileMeta } from '#formats';
import type { Opened } from './open-draft.ts';
import { tell } from './output.ts';
import { writeWhole } from './write-file.ts';

/** The options that name a file to write, one a format. */
export const FORMATS = ['html', 'docx', 'pdf', 'md', 'akn'] as const;
/** One of those formats. */
export type Format = (typeof FORMATS)[number];

/** What is written: both drafts, and what changed between them. */
export interface Compared {
  readonly earlier: Opened;
  readonly later: Opened;
  readonly redline: Redline;
}

/** How it is written: in whose name, at which instant, moves as moves or as deletion and insertion. */
export interface Manner {
  readonly author: string;
  /** ISO date and time. */
  readonly at: string;
  readonly moves: 'moves' | 'delete-insert';
}

/** Writes the redline to each file that is named, and tells which stand. The first that cannot be made ends it. */
export async function writeRedline(
  files: readonly (readonly [Format, string])[],
  compared: Compared,
  manner: Manner,
): Promise<Result<void>> {
  for (const [format, path] of files) {
    const content = await contentOf(format, compared, manner);
    const written = content.ok ? await writeWhole(path, content.value) : content;
    if (!written.ok) return written;
    tell(`Wrote ${path}`);
    const { redlineLosses } = await import('#formats');
    for (const sentence of redlineLosses(format, compared.earlier.draft, compared.later.draft, compared.redline))
      tell(`${path}, not carried: ${sentence}`);
  }
  return ok(undefined);
}

async function contentOf(format: Format, compared: Compared, manner: Manner): Promise<Result<Uint8Array>> {
  const texts = [compared.earlier.draft, compared.later.draft, compared.redline] as const;
  const meta = metaOf(compared, manner);
  if (format === 'pdf') return (await import('#formats/pdf')).writeRedlinePdf(...texts, meta);
  return ok((await import('#formats')).writeRedlineFile(format, ...texts, meta));
}

/** What every export of the cases that the two come from says; both, where they come from two. */
export function noticeOf({ earlier, later }: Compared): string | undefined {
  const notices = new Set([earlier.notice, later.notice].filter((notice) => notice !== undefined));
  return notices.size === 0 ? undefined : [...notices].join(' ');
}

function metaOf(compared: Compared, { at, author, moves }: Manner): RedlineFileMeta {
  const { earlier, later } = compared;
  return {
    notice: noticeOf(compared),
    work: later.work,
    earlierDate: earlier.day,
    date: later.day,
    writtenOn: at.slice(0, 10),
    author,
    changedAt: at,
    moves,
  };
}
