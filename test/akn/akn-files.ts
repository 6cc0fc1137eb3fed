import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftReading } from '#agreement/text';
import { readFile, type View } from '#readers';
import { SHARED } from '../skips.ts';

const SAMPLES = join(SHARED, 'samples/akn');
const SCHEMA = join(SHARED, 'samples/schemas/akn/akomantoso30.xsd');

/** The Akoma Ntoso files that other programs made; none where the shared folder is missing. */
export function sampleFiles(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => ({ name, bytes: readFileSync(join(SAMPLES, name)) }));
}

/** Reads bytes or XML as Akoma Ntoso; throws where that is refused. */
export async function read(source: Uint8Array | string, view: View = 'accepted'): Promise<DraftReading> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const result = await readFile('draft.xml', bytes, view);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** Why files cannot be checked against the schema here; nothing where they can. */
export function whyNoSchema(): string | undefined {
  if (!existsSync(SCHEMA)) return 'the shared schema of Akoma Ntoso is not here';
  if (spawnSync('xmllint', ['--version']).error !== undefined) return 'xmllint is not installed';
  return undefined;
}

/** What the schema says against files; nothing where all are valid. */
export function faultsOf(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-akn-'));
  try {
    const paths = files.map((file, i) => {
      const path = join(folder, `${i}.xml`);
      writeFileSync(path, file);
      return path;
    });
    const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA, ...paths], { encoding: 'utf8' });
    return run.status === 0 ? '' : run.stderr.replace(/^.* validates\n/gm, '') || `xmllint ended with ${run.status}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
