import { ok, type Result, refuse } from '#agreement/terms';
import { LIMITS } from '../reading.ts';

/** Turns an XML file's bytes into characters: by its byte-order mark, else by its declaration, else as UTF-8. Refuses a file that is too large, in an unknown encoding, or not in the encoding that it names. */
export function decodeXml(bytes: Uint8Array): Result<string> {
  if (bytes.length > LIMITS.fileBytes)
    return refuse('too-large', `The file has more than ${LIMITS.fileBytes / 2 ** 20} MiB; it was not read.`);
  const encoding = encodingOf(bytes);
  const decoder = decoderFor(encoding);
  if (decoder === undefined)
    return refuse(
      'xml-encoding',
      `The file says that its encoding is "${encoding}", which is not known; save it as UTF-8.`,
    );
  try {
    return ok(decoder.decode(bytes));
  } catch {
    return refuse('xml-encoding', `The file holds bytes that are not ${encoding}; save it as UTF-8.`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}

/** A name that no decoder knows is an expected failure, so the error that the platform throws ends here. */
function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}
