import { unzipSync } from 'fflate';
import { ok, type Result, refuse } from '#agreement/terms';

/** The kinds of files that can be read. */
export type FileKind = 'docx' | 'pdf' | 'akn' | 'json' | 'html' | 'markdown' | 'text';

/**
 * Tells what a file is: by its first bytes and its content, and only where these leave it open by its name. Refuses
 * what cannot be read, naming what it is and how to save it instead.
 */
export function fileKind(name: string, bytes: Uint8Array): Result<FileKind> {
  if (bytes.length === 0) return refuse('empty-file', `${name} is empty. Choose the file again.`);
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return kindOfZip(name, bytes);
  const head = latin1(bytes.subarray(0, SNIFFED));
  if (head.slice(0, 1024).includes('%PDF-')) return ok('pdf');
  const foreign = FOREIGN.find((f) => f.signs.some((sign) => head.startsWith(sign)));
  if (foreign !== undefined) return refuse('not-readable', `${name} is ${foreign.what}. ${foreign.remedy}`);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return refuseOle(name, bytes);
  return ok(kindOfText(name, head.replace(/^\u00ef\u00bb\u00bf|^(?:\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')));
}

/** As much of a file as is looked at to tell what it is. */
const SNIFFED = 1 << 16;
const AS_DOCX = 'Open it in the program that made it and save it as .docx.';
const AS_WORDS = 'Have its words recognised first, and save them as .docx or .txt.';

const FOREIGN: readonly { readonly signs: readonly string[]; readonly what: string; readonly remedy: string }[] = [
  { signs: ['{\\rtf'], what: 'an RTF file', remedy: AS_DOCX },
  { signs: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'RIFF', 'BM'], what: 'a picture', remedy: AS_WORDS },
  { signs: ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh'], what: 'an archive', remedy: 'Unpack it and choose one file.' },
  { signs: ['\x7fELF', 'MZ'], what: 'a program', remedy: 'Choose the text itself.' },
];

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, i) => bytes[i] === byte);
}

/** A character a byte. (The decoder that is named latin1 is windows-1252, which changes some of them.) */
function latin1(bytes: Uint8Array): string {
  const CHUNK = 1 << 13;
  let words = '';
  for (let at = 0; at < bytes.length; at += CHUNK) words += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return words;
}

/** Word, OpenDocument, spreadsheets and slides are all zip archives; the names within tell them apart. */
function kindOfZip(name: string, bytes: Uint8Array): Result<FileKind> {
  const names = namesInZip(bytes);
  if (names === undefined)
    return refuse('broken-zip', `${name} is a damaged or cut off archive. Copy it again from where it came.`);
  if (names.some((n) => n.startsWith('word/'))) return ok('docx');
  const what = WITHIN.find((w) => names.some((n) => n.startsWith(w.path)));
  return refuse(
    'not-readable',
    `${name} is ${what?.what ?? 'an archive'}. ${what?.remedy ?? 'Unpack it and choose one file.'}`,
  );
}

const WITHIN: readonly { readonly path: string; readonly what: string; readonly remedy: string }[] = [
  { path: 'xl/', what: 'a spreadsheet', remedy: 'Copy the text into a Word file and save it as .docx.' },
  { path: 'ppt/', what: 'a set of slides', remedy: 'Copy the text into a Word file and save it as .docx.' },
  { path: 'content.xml', what: 'an OpenDocument file', remedy: AS_DOCX },
];

/** The names in the archive's directory; nothing is unpacked. */
function namesInZip(bytes: Uint8Array): readonly string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        return false;
      },
    });
    return names;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** The container of old Word files also holds new ones that are locked with a password. */
function refuseOle(name: string, bytes: Uint8Array): Result<never> {
  const locked = latin1(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e');
  return locked
    ? refuse('encrypted', `${name} is locked with a password. Open it, take the password off, and save it again.`)
    : refuse(
        'not-readable',
        `${name} is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx.`,
      );
}

function kindOfText(name: string, head: string): FileKind {
  const start = head.trimStart();
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (/<(?:\w+:)?akomaNtoso[\s>]/.test(head) || start.startsWith('<?xml'))
    return /<html[\s>]/i.test(head) ? 'html' : 'akn';
  if (ending === 'json' || /^\{\s*"/.test(start)) return 'json';
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)) return 'html';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'akn' || ending === 'xml') return 'akn';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  if (ending === 'txt') return 'text';
  return /^#{1,6} \S/m.test(start) ? 'markdown' : 'text';
}
