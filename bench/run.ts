// npm run bench -- TOPIC: runs bench/TOPIC/run.ts, its peers installed first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const topics = readdirSync(here('.')).filter((name) => existsSync(here(`${name}/run.ts`)));
const topic = process.argv[2];
if (topic === undefined || !topics.includes(topic)) {
  console.error(`Which benchmark? npm run bench -- ${topics.join(' | ')}`);
  process.exit(2);
}
if (!existsSync(here('node_modules'))) run('npm', ['ci', '--prefix', here('.')]);
run(process.execPath, [here(`${topic}/run.ts`), ...process.argv.slice(3)]);

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, [...args], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
