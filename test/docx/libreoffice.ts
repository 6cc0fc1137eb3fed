import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Word file, and what LibreOffice is to do with all its tracked changes. */
export interface Settling {
  readonly file: Uint8Array;
  readonly take: 'accept' | 'reject';
}

/** Debian's Python, which alone knows Debian's `python3-uno`. */
const PYTHON = '/usr/bin/python3';

/** Why LibreOffice cannot be asked here; nothing where it can. */
export function whyNoLibreOffice(): string | undefined {
  if (spawnSync('soffice', ['--version']).error !== undefined) return 'LibreOffice is not installed';
  const uno = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import uno']).status === 0;
  return uno ? undefined : 'python3-uno is not installed';
}

/**
 * Opens Word files in LibreOffice, settles all their tracked changes, and gives the words of the paragraphs that are
 * left, in reading order, those of the footnotes last; blank ones are left out. One LibreOffice serves all, with a
 * profile of its own, and ends with the call.
 */
export async function settledBy(settlings: readonly Settling[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-office-'));
  const pipe = `travaux${process.pid}`;
  const office = spawn(
    'soffice',
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      `--accept=pipe,name=${pipe};urp;`,
    ],
    { stdio: 'ignore' },
  );
  const ended = once(office, 'exit');
  try {
    const requests = settlings.map(({ file, take }, i) => {
      const path = join(folder, `${i}.docx`);
      writeFileSync(path, file);
      return { file: path, take };
    });
    writeFileSync(join(folder, 'requests.json'), JSON.stringify(requests));
    const answer = await runPython([join(import.meta.dirname, 'settle.py'), pipe, join(folder, 'requests.json')]);
    return (JSON.parse(answer) as string[][]).map((paragraphs) =>
      paragraphs.map(spaced).filter((words) => words !== ''),
    );
  } finally {
    if (office.exitCode === null) {
      office.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Words with every white space as one space: how LibreOffice shows tabs and lines is not what is asked. */
export function spaced(words: string): string {
  return words.split(/\s+/).join(' ').trim();
}

async function runPython(args: readonly string[]): Promise<string> {
  const python = spawn(PYTHON, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 240_000 });
  let [out, err] = ['', ''];
  python.stdout.on('data', (chunk) => {
    out += chunk;
  });
  python.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(python, 'close');
  if (code !== 0) throw new Error(`LibreOffice could not settle the files: ${err}`);
  return out;
}
