import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run check`: every check that needs no run of the product, at once; what each says if it fails; one summary. */
const ROOT = join(import.meta.dirname, '..');
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  'types of the project': ['tsc', '-p', '.'],
  'types of the core, without ambient types': ['tsc', '-p', 'src/agreement'],
  'types of the pages': ['svelte-check', '--workspace', 'web', '--tsconfig', 'tsconfig.json', '--output', 'human'],
  'format and lint': ['biome', 'check', '--error-on-warnings', '.'],
  'unused files, exports and packages': ['knip'],
};

interface Outcome {
  readonly name: string;
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
}

// The types of the pages' own routes are written by SvelteKit; a fresh clone has none yet.
spawnSync(join(ROOT, 'node_modules/.bin/svelte-kit'), ['sync'], {
  cwd: join(ROOT, 'web'),
  stdio: ['ignore', 'ignore', 'inherit'],
});
const outcomes = await Promise.all(Object.entries(CHECKS).map(([name, command]) => run(name, command)));
for (const { name, code, said } of outcomes) if (code !== 0) process.stdout.write(`\n${name}:\n${said}\n`);
for (const { name, code, seconds } of outcomes)
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)\n`);
process.exitCode = outcomes.every((o) => o.code === 0) ? 0 : 1;

function run(name: string, [tool = '', ...args]: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(join(ROOT, 'node_modules/.bin', tool), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (code: number | null, last = '') =>
      resolve({ name, code, said: `${Buffer.concat(chunks)}${last}`, seconds: (performance.now() - began) / 1000 });
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code) => end(code));
  });
}
