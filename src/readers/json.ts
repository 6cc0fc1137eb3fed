import { type Result, refuse } from '#agreement/terms';
import { type DraftReading, readDraftJson } from '#agreement/text';
import { decodeText } from './decode.ts';

/** Reads draft JSON from a file's bytes. Refuses what is not JSON, or not a draft, naming the place. */
export async function readJson(bytes: Uint8Array): Promise<Result<DraftReading>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const value = parse(decoded.value.words.replace(/^\ufeff/, ''));
  return value.ok ? readDraftJson(value.value) : value;
}

function parse(source: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(source) };
  } catch (error) {
    if (error instanceof SyntaxError)
      return refuse('json', `The file is not proper JSON: ${error.message}. Mend it there, or save the text as .docx.`);
    if (error instanceof RangeError)
      return refuse('json', 'The file is JSON nested beyond what can be read; flatten it and try again.');
    throw error;
  }
}
