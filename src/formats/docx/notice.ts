import { type Paragraph, PLAIN } from './page.ts';
import { NOTICE } from './styles.ts';

/** What stands at the head of every file whose words are not the words of the text. */
export const PARAPHRASE_NOTICE = 'Paraphrase, not official text';

/** A line that belongs to the file and not to the draft: our reader leaves it out by its bookmark. None where nothing is to be said. */
export function noticeParagraphs(...notices: readonly (string | undefined)[]): readonly Paragraph[] {
  const words = notices.filter((notice) => notice !== undefined).join(' ');
  return words === '' ? [] : [noticeParagraph(words)];
}

function noticeParagraph(words: string): Paragraph {
  return { kind: 'paragraph', name: '_TvNotice', setting: NOTICE, runs: [{ text: words, look: PLAIN }] };
}
