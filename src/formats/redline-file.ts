import { absurd } from '#agreement/terms';
import { type Draft, type Redline, redlineJson } from '#agreement/text';
import { type AknRedlineMeta, writeRedlineAkn } from './akn/index.ts';
import { writeRedlineDocx } from './docx/redline-docx.ts';
import { writeRedlineHtml } from './html/index.ts';
import { writeRedlineMarkdown } from './markdown/index.ts';

/** The kinds of file that a redline is written to: the media type of each, and how its name ends. */
export const REDLINE_FILES = {
  html: { media: 'text/html; charset=utf-8', ending: 'html' },
  docx: { media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  pdf: { media: 'application/pdf', ending: 'pdf' },
  md: { media: 'text/markdown; charset=utf-8', ending: 'md' },
  akn: { media: 'application/akn+xml', ending: 'akn.xml' },
  json: { media: 'application/json', ending: 'json' },
} as const;

/** One of those kinds. */
export type RedlineFile = keyof typeof REDLINE_FILES;

/** What a redline's file says beside its texts, whatever its kind. */
export interface RedlineFileMeta extends AknRedlineMeta {
  /** Whose the tracked changes are. */
  readonly author: string;
  /** When they were made: a civil day, or an ISO date and time. */
  readonly changedAt: string;
  /** Whether Word shows a move as one, or as a deletion and an insertion. */
  readonly moves: 'moves' | 'delete-insert';
}

/** Writes a redline to a file of that kind, here or in a page. PDF needs Node, and is written by `#formats/pdf`. */
export function writeRedlineFile(
  kind: Exclude<RedlineFile, 'pdf'>,
  earlier: Draft,
  later: Draft,
  redline: Redline,
  meta: RedlineFileMeta,
): Uint8Array<ArrayBuffer> {
  switch (kind) {
    case 'html':
      return utf8(writeRedlineHtml(earlier, later, redline, meta));
    case 'md':
      return utf8(writeRedlineMarkdown(earlier, later, redline, meta));
    case 'akn':
      return utf8(writeRedlineAkn(earlier, later, redline, meta));
    case 'docx':
      return new Uint8Array(writeRedlineDocx(earlier, later, redline, { ...meta, date: meta.changedAt }));
    case 'json':
      return utf8(JSON.stringify(withNotice(redline, meta), null, 1));
    default:
      return absurd(kind);
  }
}

function withNotice(redline: Redline, { notice }: RedlineFileMeta) {
  return { ...(notice === undefined ? {} : { notice }), ...redlineJson(redline) };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
