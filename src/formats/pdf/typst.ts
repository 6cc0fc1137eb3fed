import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ok, type Result, refuse } from '#agreement/terms';

/** The page's data, as the template `page.typ` reads it. */
export interface PageData {
  readonly kind: 'comparison' | 'draft';
  readonly title: string;
  /** ISO 639 code of the page's own words. */
  readonly lang: string;
  readonly [more: string]: unknown;
}

/**
 * Sets a page as PDF/UA-1. Refuses, with the setter's own words, what it cannot set to that standard. The same data
 * give the same bytes: no time of making is written.
 */
export function setPdf(data: PageData): Result<Uint8Array> {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fontFiles() }] });
  const compiled = compiler.compile({
    mainFileContent: readFileSync(join(folder, 'page.typ'), 'utf8'),
    inputs: { data: JSON.stringify(data) },
  });
  const set = compiled.result;
  if (set === null) {
    const errors = compiled.takeDiagnostics();
    const words = errors === null ? '' : JSON.stringify(errors.shortDiagnostics).slice(0, 500);
    return refuse('pdf', `The PDF could not be set: ${words}. Write HTML instead, and print it.`);
  }
  return ok(new Uint8Array(compiler.pdf(set, { pdfStandard: 'ua-1' })));
}

const folder = dirname(fileURLToPath(import.meta.url));

const FACES: Readonly<Record<string, readonly string[]>> = {
  'source-serif-4': [
    '400Regular/SourceSerif4_400Regular',
    '400Regular_Italic/SourceSerif4_400Regular_Italic',
    '600SemiBold/SourceSerif4_600SemiBold',
    '700Bold/SourceSerif4_700Bold',
    '700Bold_Italic/SourceSerif4_700Bold_Italic',
  ],
  'noto-naskh-arabic': ['400Regular/NotoNaskhArabic_400Regular', '700Bold/NotoNaskhArabic_700Bold'],
};

let fonts: Buffer[] | undefined;

/** Latin, Cyrillic and Greek in one family, Arabic in the other; read once. */
function fontFiles(): Buffer[] {
  fonts ??= Object.entries(FACES).flatMap(([family, faces]) => {
    const at = dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${family}/package.json`)));
    return faces.map((face) => readFileSync(join(at, `${face}.ttf`)));
  });
  return fonts;
}
