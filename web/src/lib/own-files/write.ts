import { absurd } from '#agreement/terms';
import { type Overrule, type Redline, redlineJson, writeCrosswalk } from '#agreement/text';
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
  const formats = await import('#formats');
  const texts = [earlier.draft, later.draft, redline] as const;
  switch (kind) {
    case 'docx': {
      const bytes = formats.writeRedlineDocx(...texts, { author: 'Travaux', date: day, moves: 'moves' });
      return { words: new Uint8Array(bytes), media: DOCX, ending: 'docx' };
    }
    case 'html':
      return { words: formats.writeRedlineHtml(...texts), media: 'text/html', ending: 'html' };
    case 'md':
      return { words: formats.writeRedlineMarkdown(...texts), media: 'text/markdown', ending: 'md' };
    case 'akn': {
      const meta = { work: 'redline', date: day, earlierDate: day, writtenOn: day };
      return { words: formats.writeRedlineAkn(...texts, meta), media: 'application/akn+xml', ending: 'akn.xml' };
    }
    case 'json':
      return { words: printed(redlineJson(redline)), media: JSON_MEDIA, ending: 'json' };
    case 'crosswalk':
      return { words: printed(writeCrosswalk(overrules)), media: JSON_MEDIA, ending: 'crosswalk.json' };
    default:
      return absurd(kind);
  }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const JSON_MEDIA = 'application/json';

function printed(value: unknown): string {
  return JSON.stringify(value, null, 1);
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}
