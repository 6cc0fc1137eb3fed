import { absurd, ok, type Result, refuse } from '#agreement/terms';
import type { DraftReading } from '#agreement/text';
import { type FileKind, fileKind } from './file-kind.ts';
import { LIMITS, type Reader, type View } from './reading.ts';

/**
 * Makes a draft of a file: tells what it is by its content first and its name second, and hands it to the reader of
 * that kind, which is loaded only then. Refuses in words what is too large, empty, locked, damaged or of no kind that
 * can be read.
 */
export async function readFile(name: string, bytes: Uint8Array, view: View): Promise<Result<DraftReading>> {
  if (bytes.length > LIMITS.fileBytes)
    return refuse(
      'too-large',
      `${name} has ${Math.ceil(bytes.length / 2 ** 20)} MiB; the most that is read is ${LIMITS.fileBytes / 2 ** 20} MiB. Take out its pictures, or cut it in parts.`,
    );
  const kind = fileKind(name, bytes);
  if (!kind.ok) return kind;
  const read = await readerOf(kind.value);
  const reading = await read(bytes, view);
  return reading.ok ? ok(withEmptiness(reading.value)) : reading;
}

/** A file may hold no words at all, or none that its reader knows; a draft without a unit must not pass for a text. */
function withEmptiness(reading: DraftReading): DraftReading {
  const { draft, notCarried } = reading;
  if (draft.units.length > 0 || draft.title !== undefined) return reading;
  return { draft, notCarried: [...notCarried, 'No words were found in the file.'] };
}

async function readerOf(kind: FileKind): Promise<Reader> {
  switch (kind) {
    case 'docx':
      return (await import('./docx/index.ts')).readDocx;
    case 'akn':
      return (await import('./akn/index.ts')).readAkn;
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf;
    case 'html':
      return (await import('./html/index.ts')).readHtml;
    case 'markdown':
      return (await import('./markdown/index.ts')).readMarkdown;
    case 'text':
      return (await import('./text/index.ts')).readText;
    case 'json':
      return (await import('./json.ts')).readJson;
    default:
      return absurd(kind);
  }
}
