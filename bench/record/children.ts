import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

/** What a child told: its figures, and the most memory that it held, in MiB. */
export interface Told {
  readonly figures: readonly Figure[];
  readonly mebibytes: number;
}

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/** Runs a step in a process of its own, cold. Throws if it fails or takes longer than `limit` seconds. */
export async function runChild(limit: number, step: string, ...args: readonly (string | number)[]): Promise<Told> {
  const child = startChild(step, ...args);
  const clock = setTimeout(() => child.kill('SIGKILL'), limit * 1000);
  const out = await output(child);
  clearTimeout(clock);
  return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Told;
}

/** Starts a step whose lines the parent reads itself. */
export function startChild(step: string, ...args: readonly (string | number)[]): ChildProcess {
  return spawn(process.execPath, [CHILD, step, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** All that a child prints, once it has ended well. */
export async function output(child: ChildProcess, heard: (soFar: string) => void = () => undefined): Promise<string> {
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    heard(out);
  });
  const ended = await new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  if (ended !== 0)
    throw new Error(`a child of the benchmark ended with ${ended}: ${child.spawnargs.slice(2).join(' ')}`);
  return out;
}
