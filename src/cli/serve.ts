import { absurd, ok, type Result, refuse } from '#agreement/terms';
import type { Invocation } from './arguments.ts';
import { openBrowser } from './browser.ts';
import type { Handed, ServeOptions, Serving } from './handed.ts';
import { print } from './output.ts';
import { serveOptions } from './serve-options.ts';

/** `travaux serve`: serves a record's pages until it is told to stop; prints the address, and opens it where a person sits. */
export async function serve(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const options = serveOptions(invocation, process.env);
  if (!options.ok) return options;
  // All seals are checked before anybody is served, which takes a long record some seconds.
  process.stderr.write('Opening the record and checking its seals …\n');
  const serving = await start(options.value, handed);
  if (!serving.ok) return serving;
  const { address, oneTime, close } = serving.value;
  await print(`Travaux is at ${address}\n${oneTime === undefined ? '' : sayOneTime(oneTime)}Stop it with Ctrl-C.\n`);
  if (!invocation.flags.has('no-open')) openBrowser(oneTime?.address ?? address, process.env);
  await told();
  await close();
  return ok(undefined);
}

/** What the one-time address is for. It goes to the screen of whoever runs the program, and into no log. */
function sayOneTime({ kind, address }: NonNullable<Serving['oneTime']>): string {
  switch (kind) {
    case 'enter':
      return `Open this once, to be more than a reader: ${address}\n`;
    case 'set-up':
      return `There is no account yet. Open this once, to make the first: ${address}\n`;
    default:
      return absurd(kind);
  }
}

async function start(options: ServeOptions, handed: Handed): Promise<Result<Serving>> {
  try {
    return await handed.serve(options);
  } catch (error) {
    const sentence = sayWhyNot(error, options);
    if (sentence === undefined) throw error;
    return refuse('serve', sentence);
  }
}

/** What the system refused, and the remedy; nothing for what is no refusal of the system. */
function sayWhyNot(error: unknown, { host, port }: ServeOptions): string | undefined {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${port} is taken, perhaps by Travaux already; choose another with --port, or --port 0 for any.`;
    case 'EACCES':
      return `Port ${port} may not be used by you; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This computer has no address ${host}; leave --host out for 127.0.0.1.`;
    default:
      return undefined;
  }
}

function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
