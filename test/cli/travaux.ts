import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** What the command printed and answered. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The launcher that people run. */
export const TRAVAUX = join(import.meta.dirname, '../../bin/travaux');

/** Runs the real command with these words, and waits for its end. */
export function travaux(words: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  return ended(TRAVAUX, words, options);
}

/** Runs a line of shell in which `$T` is the command. */
export function shell(line: string, options: SpawnOptions = {}): Promise<Ran> {
  return ended('bash', ['-o', 'pipefail', '-c', line], { ...options, env: { ...process.env, T: TRAVAUX } });
}

/** A folder of the test's own, gone when it ends. */
export async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'travaux-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

function ended(program: string, words: readonly string[], options: SpawnOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...words], { timeout: 60_000, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err] = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
      return chunks;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out ?? []).toString(), err: Buffer.concat(err ?? []).toString() }),
    );
  });
}
