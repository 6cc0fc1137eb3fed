import { ok, type Result, refuse } from '#agreement/terms';
import type { Invocation } from './arguments.ts';
import { openBrowser } from './browser.ts';
import type { Handed, ServeOptions, Serving } from './handed.ts';
import { print } from './output.ts';
import { whereNamed } from './record/where.ts';

const PORT = 4830;

/** `travaux serve`: serves a record's pages until it is told to stop; prints the address, and opens it where a person sits. */
export async function serve({ values, flags }: Invocation, handed: Handed): Promise<Result<void>> {
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!/^\d{1,5}$/.test(values.port ?? '0') || port > 65535)
    return refuse('usage', `--port takes a number from 0 to 65535, not "${values.port}".`);
  const where = whereNamed(values, process.env);
  if (!where.ok) return where;
  const serving = await start({ port, host: values.host ?? '127.0.0.1', where: where.value }, handed);
  if (!serving.ok) return serving;
  const { address, close } = serving.value;
  await print(`Travaux is at ${address}\nStop it with Ctrl-C.\n`);
  if (!flags.has('no-open')) openBrowser(address, process.env);
  await told();
  await close();
  return ok(undefined);
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
