import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../../..');

/** The program, serving a copy of a record. */
export interface Program {
  readonly address: string;
  /** Addresses that it printed and that work once, in order. */
  readonly oneTime: readonly string[];
  /** Moves its clock. */
  readonly ahead: (milliseconds: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts the program itself, with a clock that stands (`steady.ts`), on a free port. `leak` names one to plant. */
export async function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  leak = '',
): Promise<Program> {
  const main = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    join(import.meta.dirname, 'steady.ts'),
    join(ROOT, 'src/main.ts'),
  ];
  const child = spawn(process.execPath, [...main, 'serve', '--port', '0', '--no-open', ...args], {
    env: { ...process.env, ...env, TRAVAUX_PLANTED_LEAK: leak },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const printed = await addressesOf(child);
  const [address] = printed;
  if (address === undefined) throw new Error('the program ended before it said where it is');
  return {
    address: new URL(address).origin,
    oneTime: printed.slice(1),
    ahead: async (milliseconds) => {
      const moved = once(child, 'message');
      child.send(milliseconds);
      await moved;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** All the addresses that are printed up to the line that says how to stop it. */
async function addressesOf(child: ChildProcess): Promise<readonly string[]> {
  if (child.stdout === null) throw new Error('the program has no output');
  const found: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    found.push(...(line.match(/https?:\/\/\S+/g) ?? []));
    if (line.includes('Ctrl-C')) return found;
  }
  throw new Error(`the program ended: ${found.join(' ')}`);
}
