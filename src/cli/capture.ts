import { createInterface } from 'node:readline';
import { ok, type Result, refuse } from '#agreement/terms';
import { type ArticleKind, articleKind, attributionsIn, readArticle } from '#readers';
import type { Invocation } from './arguments.ts';
import { proposalsOf } from './capture-endpoint.ts';
import { setAttributions } from './capture-page.ts';
import { print, printable, tell } from './output.ts';
import { readBytes } from './read-bytes.ts';

/** `travaux capture FILE`: who says what in an article, with spans; or, with --jsonl, in each line of standard input. */
export async function capture({ takes, values, flags }: Invocation): Promise<Result<void>> {
  const [path] = takes;
  if (flags.has('jsonl'))
    return path === undefined
      ? captureLines(process.stdin)
      : refuse('usage', '--jsonl reads standard input; leave out FILE.');
  if (path === undefined) return refuse('usage', 'FILE is missing.');
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const kind: Result<ArticleKind> = articleKind(path, bytes.value);
  if (!kind.ok) return kind;
  const article = await readArticle(bytes.value, kind.value);
  if (!article.ok) return article;
  const { text } = article.value;
  const found = await attributionsIn(text);
  const proposed = values.endpoint === undefined ? ok([]) : await proposalsOf(text, values.endpoint, tell);
  if (!proposed.ok) return proposed;
  const attributions = [...found, ...proposed.value];
  const answer = flags.has('json')
    ? `${JSON.stringify({ text, attributions }, undefined, 2)}\n`
    : printable(setAttributions(text, attributions));
  await print(answer);
  return ok(undefined);
}

/** Answers each line as it comes, so that a pipe may be as long as it likes. Refuses the first that is not of the form, by its number. */
async function captureLines(input: NodeJS.ReadableStream): Promise<Result<void>> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const row = rowOf(line);
    if (row === undefined)
      return refuse(
        'jsonl',
        `Line ${number} is not of the form {"id": "…", "text": "…"}. The lines before it are answered.`,
      );
    await print(`${JSON.stringify({ id: row.id, attributions: await attributionsIn(row.text) })}\n`);
  }
  return ok(undefined);
}

interface Row {
  readonly id: string | number;
  readonly text: string;
}

function rowOf(line: string): Row | undefined {
  try {
    const row: unknown = JSON.parse(line);
    return isRow(row) ? row : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRow(row: unknown): row is Row {
  if (typeof row !== 'object' || row === null || !('id' in row) || !('text' in row)) return false;
  return (typeof row.id === 'string' || typeof row.id === 'number') && typeof row.text === 'string';
}
