import { ok, type Result, refuse } from '#agreement/terms';

/** The words of a file, and what had to be guessed to read them. */
export interface Decoded {
  readonly words: string;
  readonly notes: readonly string[];
}

/**
 * Reads bytes as text: by their byte order mark, as UTF-16 where every other byte is empty, as UTF-8, else as
 * windows-1251 or windows-1252, and says so. Line ends become "\n". Refuses what holds NUL characters: it is no text.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  const { label, guessed } = encodingOf(bytes);
  const words = new TextDecoder(label).decode(bytes).replace(/\r\n?/g, '\n');
  const nul = words.indexOf('\0');
  if (nul >= 0)
    return refuse(
      'not-text',
      `The file holds a NUL character (at character ${nul + 1}), so it is not text. Save it as .docx or as plain text in UTF-8.`,
    );
  const notes = guessed
    ? [`The file is not UTF-8; it was read as ${label}. If letters look wrong, save it again as UTF-8.`]
    : [];
  return ok({ words, notes });
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

function encodingOf(bytes: Uint8Array): { readonly label: Label; readonly guessed: boolean } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', guessed: false };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', guessed: false };
  const halves = emptyHalves(bytes);
  if (halves !== undefined) return { label: halves, guessed: true };
  if (isUtf8(bytes)) return { label: 'utf-8', guessed: false };
  return { label: looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252', guessed: true };
}

/** Text in Latin letters as UTF-16 without a mark: nearly every second byte is zero, and the others hardly ever. */
function emptyHalves(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros: [number, number] = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const half = sample.length / 2;
  if (half < 2) return undefined;
  if (zeros[1] > half * 0.8 && zeros[0] < half * 0.05) return 'utf-16le';
  return zeros[0] > half * 0.8 && zeros[1] < half * 0.05 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Cyrillic in one byte a letter comes in whole words of high bytes; the accents of Latin scripts stand alone. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let beside = 0;
  let last = 0;
  for (const byte of bytes.subarray(0, 1 << 16)) {
    if (byte >= 0xc0) high++;
    if (byte >= 0xc0 && last >= 0xc0) beside++;
    last = byte;
  }
  return beside * 2 > high;
}
