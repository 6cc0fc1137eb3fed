import type { Draft, Redline } from '#agreement/text';
import { redlineLosses } from '#formats';

/** What one kind of file will not show, in sentences. */
export interface FormatLosses {
  readonly file: string;
  readonly sentences: readonly string[];
}

type Lossy = Parameters<typeof redlineLosses>[0];

/** What files of these kinds will not show of two texts and what changed; kinds that show everything are left out. */
export function lossesOf(
  files: Readonly<Partial<Record<Lossy, string>>>,
  earlier: Draft,
  later: Draft,
  redline: Redline,
): readonly FormatLosses[] {
  return KINDS.flatMap((kind) => {
    const file = files[kind];
    const sentences = file === undefined ? [] : redlineLosses(kind, earlier, later, redline);
    return file === undefined || sentences.length === 0 ? [] : [{ file, sentences }];
  });
}

const KINDS = ['docx', 'html', 'pdf', 'md', 'akn'] as const satisfies readonly Lossy[];
