import type { Draft } from '#agreement/text';

/** What a Markdown file says of itself between two lines of three dashes at its head, and the text below it. */
export interface FrontMatter {
  readonly head: Pick<Draft, 'title' | 'lang' | 'wording'>;
  readonly body: string;
}

/** Reads the title, the language and the wording; any other key is listed as not carried. */
export function frontMatter(source: string, lost: Set<string>): FrontMatter {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(source);
  const lines = match?.[1]?.split('\n').map((line) => /^([\w-]+):\s*(.*)$/.exec(line));
  if (match === null || !lines?.every((line) => line !== null)) return { head: {}, body: source };
  const head: { title?: string; lang?: string; wording?: 'text' | 'paraphrase' } = {};
  for (const [, key = '', value = ''] of lines) {
    const words = value.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (key === 'title' || key === 'lang') head[key] = words;
    else if (key === 'wording' && (words === 'text' || words === 'paraphrase')) head.wording = words;
    else lost.add(`The key "${key}" at the head of the Markdown is not known and was left out.`);
  }
  const body = source.slice(match[0].length);
  return { head, body: head.wording === 'paraphrase' ? body.replace(NOTICE, '') : body };
}

/** The notice that stands on a paraphrase is not one of its words. */
const NOTICE = /^> Paraphrase, not official text\.$/m;
