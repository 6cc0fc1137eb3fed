import { strToU8, zipSync } from 'fflate';

/** Packs parts into a file, in the order given and with one fixed day on each, so that the same parts give the same bytes. */
export function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: FIXED_DAY });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Without a zone: the archive keeps the local day, which is then the same everywhere. */
const FIXED_DAY = '2000-01-01T00:00:00';
