import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import type { Library } from '#cases';
import { type Records, runCommand, type ServeOptions, type Serving } from './cli/index.ts';
import type { Screens } from './server/index.ts';

const ROOT = join(import.meta.dirname, '..');
const SCREENS = join(ROOT, 'web/build/handler.js');

process.exitCode = await runCommand(process.argv.slice(2), { version, library, serve, records });

async function version(): Promise<string> {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version;
}

async function library(): Promise<Result<Library>> {
  const { readCases } = await import('./cases/read-cases.ts');
  return readCases(join(ROOT, 'cases'));
}

async function records(): Promise<Records> {
  return (await import('./main/records.ts')).records;
}

async function serve({ host, port }: ServeOptions): Promise<Result<Serving>> {
  const cases = await library();
  if (!cases.ok) return cases;
  const screens = await findScreens();
  if (screens === undefined)
    return refuse('pages-missing', `The pages are not built yet; run "npm start" in ${ROOT}, which builds them.`);
  const { createServer, listen } = await import('./server/index.ts');
  const server = createServer({ library: cases.value, version: await version(), screens, hosts: [host] });
  return ok(await listen(server, port, host));
}

async function findScreens(): Promise<Screens | undefined> {
  try {
    await access(SCREENS);
  } catch {
    return undefined;
  }
  return (await import(SCREENS)).handler;
}
