import { absurd, type Refusal, type Result } from '#agreement/terms';
import { type Invocation, readArguments } from './arguments.ts';
import type { Handed } from './handed.ts';
import { endWithReader, print, tell, tellRefusal } from './output.ts';
import { isCommand, usage, usageOf } from './usage.ts';

export type { AccountKeeping, Handed, OpenedCase, ServeOptions, Serving } from './handed.ts';
export type { OpenRecord, Records, Where } from './record/records.ts';

/** What a command answers to the shell: done, refused, or not understood. */
export type ExitCode = 0 | 1 | 2;

/** Runs the command that the words after `travaux` spell, and gives its answer. Loads only what that command needs. */
export async function runCommand(words: readonly string[], handed: Handed): Promise<ExitCode> {
  endWithReader();
  const invocation = readArguments(words);
  const done = invocation.ok ? await run(invocation.value, handed) : invocation;
  if (done.ok) return 0;
  return done.refusal.code === 'usage' ? misunderstood(done.refusal, words[0]) : refused(done.refusal);
}

async function run(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  switch (invocation.command) {
    case 'redline':
      return (await import('./redline.ts')).redlineCommand(invocation, handed);
    case 'read':
      return (await import('./read.ts')).read(invocation, handed);
    case 'capture':
      return (await import('./capture.ts')).capture(invocation);
    case 'positions':
      return (await import('./positions/positions.ts')).positions(invocation, handed);
    case 'coverage':
      return (await import('./positions/coverage.ts')).coverage(invocation, handed);
    case 'matrix':
      return (await import('./positions/matrix.ts')).matrix(invocation, handed);
    case 'import-statements':
      return (await import('./positions/import-statements.ts')).importStatements(invocation, handed);
    case 'comply':
      return (await import('./compliance/comply.ts')).comply(invocation);
    case 'zones':
      return (await import('./compliance/zones.ts')).zones(invocation);
    case 'serve':
      return (await import('./serve.ts')).serve(invocation, handed);
    case 'account':
      return (await import('./account.ts')).account(invocation, handed);
    case 'import':
      return (await import('./record/import.ts')).importCommand(invocation, handed);
    case 'export':
      return (await import('./record/export.ts')).exportCommand(invocation, handed);
    case 'verify':
      return (await import('./record/verify.ts')).verify(invocation, handed);
    case 'merge':
      return (await import('./record/merge.ts')).merge(invocation, handed);
    case 'copy':
      return (await import('./record/copy.ts')).copy(invocation, handed);
    case 'receipt':
      return (await import('./record/receipt.ts')).receipt(invocation, handed);
    case 'log':
      return (await import('./record/log.ts')).log(invocation, handed);
    case 'code':
      return (await import('./record/code.ts')).code(invocation, handed);
    case 'destroy':
      return (await import('./record/destroy.ts')).destroy(invocation, handed);
    case 'help':
      return help(invocation.takes[0]);
    case 'version':
      await print(`${await handed.version()}\n`);
      return { ok: true, value: undefined };
    default:
      return absurd(invocation.command);
  }
}

async function help(command: string | undefined): Promise<Result<void>> {
  if (command !== undefined && !isCommand(command))
    return { ok: false, refusal: { code: 'usage', sentence: `There is no command "${command}".` } };
  await print(command === undefined ? usage() : usageOf(command));
  return { ok: true, value: undefined };
}

function refused(refusal: Refusal): ExitCode {
  tellRefusal(refusal);
  return 1;
}

function misunderstood({ sentence }: Refusal, command: string | undefined): ExitCode {
  tell(`travaux: ${sentence}\n`);
  tell(command !== undefined && isCommand(command) ? usageOf(command) : usage());
  return 2;
}
