import { asId, ok, type Result, type SourceId } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import type { Typed } from '#lib/forms.ts';
import { type Article, articleKind, readArticle } from '#readers';

/** What is said of the article that is being read; it goes with the form until the first acceptance writes it down. */
export interface Pasted {
  readonly source: SourceId;
  /** The words that spans count in: of a file, those that its reader takes out of it. */
  readonly text: string;
  readonly hash: string;
  /** The file that it was read out of, where one was chosen. */
  readonly file: ChosenFile | undefined;
  readonly published: string;
  readonly publisher: string;
  readonly about: string;
  readonly address: string;
  readonly reliability: string;
}

/** A file as somebody chose it, to the byte. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The fields by which an article goes along with the form. Once its source is written, the record holds words and bytes. */
export function fieldsOf(pasted: Pasted, isWritten: boolean): readonly (readonly [name: string, value: string])[] {
  const { text, file, hash: _, ...said } = pasted;
  const matter =
    file === undefined ? { text } : { file: file.name, matter: Buffer.from(file.bytes).toString('base64') };
  return Object.entries({ ...said, ...(isWritten ? {} : matter) });
}

/**
 * The article that a form brings back: its words from the record if its source is written, else read again out of its
 * file, else as they were pasted. Refuses a file that cannot be read.
 */
export async function pastedIn(typed: Typed, view: CaseView): Promise<Result<Pasted>> {
  const { published = '', publisher = '', about = '', address = '', reliability = 'F' } = typed;
  const source = asId<SourceId>(typed.source ?? '');
  const written = view.sources.find(({ id }) => id === source);
  const file = typed.matter === undefined ? undefined : fileIn(typed.file ?? '', typed.matter);
  const article = written?.text === undefined ? await articleIn(file, typed.text ?? '') : ok({ text: written.text });
  if (!article.ok) return article;
  const { text } = article.value;
  return ok({ source, text, hash: await articleHash(text), file, published, publisher, about, address, reliability });
}

/** Reads what somebody chose, or, where that is nothing, what he pasted. */
export async function articleIn(file: ChosenFile | undefined, text: string): Promise<Result<Article>> {
  if (file === undefined) return ok({ text: plain(text) });
  const kind = articleKind(file.name, file.bytes);
  return kind.ok ? readArticle(file.bytes, kind.value) : kind;
}

/** What tells an article from others: the hash of its words, in hexadecimal. */
export async function articleHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}

/** Browsers send every line end as CR LF; in the record a line ends as it does in the text that spans count. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** A form that was tampered with holds no bytes: then its file reads as one without words. */
function fileIn(name: string, matter: string): ChosenFile {
  return { name, bytes: new Uint8Array(Buffer.from(matter, 'base64')) };
}
