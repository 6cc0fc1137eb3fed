// `npm start`: builds the pages if they are missing or older than their sources, then serves. Plain JavaScript, so
// that an old Node can read it far enough to say what is missing.
import { spawn, spawnSync } from 'node:child_process';
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
serve(process.argv.slice(2));

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
  const { status } = spawnSync(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) return;
  process.stderr.write('The pages could not be built; the reason stands above.\n');
  process.exit(1);
}

/** Hands over to the server; signals go to it, and its end is ours. */
function serve(args) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'src/main.ts'), 'serve', ...args],
    {
      stdio: 'inherit',
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}
