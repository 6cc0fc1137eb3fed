// `npm start`: builds the pages if they are missing or older than their sources, then serves. Plain JavaScript, so
// that an old Node can read it far enough to say what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUILT = join(ROOT, 'web/build/handler.js');
const SOURCES = ['web/src', 'web/static', 'web/package.json', 'web/vite.config.ts', 'src', 'package-lock.json'];

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`Travaux needs Node 24, and npm brings it: run "npm ci" in ${ROOT}, then "npm start".\n`);
  process.exit(1);
}
if (!isFresh()) build();
process.argv.splice(2, 0, 'serve');
await import('../src/main.ts');

function isFresh() {
  return existsSync(BUILT) && SOURCES.every((source) => newest(join(ROOT, source)) <= statSync(BUILT).mtimeMs);
}

/** When the youngest file at or below a path was written. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  process.stderr.write('Building the pages (once; a few seconds) ...\n');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  for (const made of [['web/build-verify.ts'], [vite, 'build', 'web', '--logLevel', 'warn']]) {
    const built = spawnSync(process.execPath, made, { cwd: ROOT });
    if (built.status === 0) continue;
    process.stderr.write(`${built.stdout}${built.stderr}The pages could not be built; the reason stands above.\n`);
    process.exit(1);
  }
}
