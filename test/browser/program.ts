import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './launch.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Started {
  readonly address: string;
  /** The address that it printed besides, which works once: who opens it can be anybody. */
  readonly enter: string;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/**
 * The program as a reader starts it by the README, on a free port and with a record of its own, and a browser to read it with: Debian's if it is
 * here, else the one from npm. One of each for all browser tests.
 */
export const started = await startProgram();
after(() => started.stop());

async function startProgram(): Promise<Started> {
  const data = await mkdtemp(join(tmpdir(), 'travaux-browser-'));
  const program = spawn('npm', ['start', '--', '--no-open', '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, TRAVAUX_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [{ address, enter }, browser] = await Promise.all([addressesOf(program), launch()]);
  const stop = async () => {
    await browser.close();
    program.kill('SIGTERM');
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
    await rm(data, { recursive: true });
  };
  return { address, enter, browser, stop };
}

/** The two addresses that a program prints when it serves: its own, and the one that works once. */
export async function addressesOf(program: ChildProcess): Promise<Pick<Started, 'address' | 'enter'>> {
  if (program.stdout === null) throw new Error('the program has no output to read its address from');
  let address: string | undefined;
  for await (const line of createInterface(program.stdout)) {
    const told = /https?:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined && told !== undefined) return { address, enter: told };
    address ??= told;
  }
  throw new Error('the program ended before it said where it is');
}
