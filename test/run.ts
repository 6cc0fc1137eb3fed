import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { countSkips } from './skips.ts';

/**
 * `npm test [FILE…]`: every test, or those of the files named. Fails if nothing ran. Says at the end what was
 * skipped and why; with TRAVAUX_REQUIRE_ALL=1 a skip is a failure too, unless what it lacks is the folder of
 * samples, which no registry brings.
 */
const ROOT = join(import.meta.dirname, '..');
const EVERYWHERE = ['src/**/*.test.ts', 'tidy/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'];
const named = process.argv.slice(2);
const files = globSync(named.length > 0 ? named : EVERYWHERE, { cwd: ROOT })
  .filter((file) => !/(^|\/)(node_modules|fixtures)\//.test(file))
  .sort();

const stream = run({
  files,
  cwd: ROOT,
  timeout: 600_000,
  concurrency: Math.max(2, availableParallelism()),
  execArgv: ['--disable-warning=ExperimentalWarning'],
});
const skips = countSkips(stream);
stream.on('test:summary', ({ file, success, counts }) => {
  if (file !== undefined) return;
  const ran = counts.passed > 0 || counts.tests > counts.skipped;
  if (!success || !ran || !skips.report().allowed) process.exitCode = 1;
});
const printed = stream.compose(spec);
printed.on('end', () => process.stdout.write(`${skips.report().sentence}\n`));
printed.pipe(process.stdout, { end: false });
