import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import {
  type AccountKeeping,
  type OpenedCase,
  type Records,
  runCommand,
  type ServeOptions,
  type Serving,
  type Where,
} from './cli/index.ts';

const ROOT = join(import.meta.dirname, '..');

process.exitCode = await runCommand(process.argv.slice(2), {
  version,
  sample,
  caseAt,
  records,
  serve,
  accounts,
});

async function version(): Promise<string> {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version;
}

async function sample(id: string): Promise<Result<CaseView>> {
  return (await import('./main/samples.ts')).openSample(join(ROOT, 'cases'), id);
}

async function caseAt(named: string): Promise<Result<OpenedCase>> {
  return (await import('./main/samples.ts')).openCaseAt(join(ROOT, 'cases'), named);
}

async function records(): Promise<Records> {
  return (await import('./main/records.ts')).records;
}

async function serve(options: ServeOptions): Promise<Result<Serving>> {
  return (await import('./main/serve.ts')).serve(options, ROOT, await version());
}

async function accounts(where: Where): Promise<Result<AccountKeeping>> {
  return (await import('./main/accounts.ts')).accountKeeping(where);
}
