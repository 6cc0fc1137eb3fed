import { isIP } from 'node:net';
import { ok, type Result, refuse } from '#agreement/terms';
import type { Invocation } from './arguments.ts';
import type { ServeOptions } from './handed.ts';
import { whereNamed } from './record/where.ts';

const PORT = 4830;

/**
 * How a server is to be run. Where other computers reach it, it wants accounts and TLS, given or in front; otherwise it
 * refuses, for passwords and closed rooms would go over the network for everybody to read.
 */
export function serveOptions(
  { values, lists, flags }: Pick<Invocation, 'values' | 'lists' | 'flags'>,
  env: NodeJS.ProcessEnv,
): Result<ServeOptions> {
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!/^\d{1,5}$/.test(values.port ?? '0') || port > 65535)
    return refuse('usage', `--port takes a number from 0 to 65535, not "${values.port}".`);
  const where = whereNamed(values, env);
  if (!where.ok) return where;
  const tls = tlsOf(values);
  if (!tls.ok) return tls;
  const behind = behindOf(values, lists.proxy ?? [], flags.has('behind-tls'));
  if (!behind.ok) return behind;
  const host = values.host ?? '127.0.0.1';
  if (tls.value !== undefined && behind.value !== undefined)
    return refuse('usage', 'TLS ends either here or in front: leave out --behind-tls, or --tls-cert and --tls-key.');
  if (!isLoopback(host) && tls.value === undefined && behind.value === undefined) return refuse('serve', noTls(host));
  return ok({
    port,
    host,
    where: where.value,
    accounts: flags.has('accounts') || behind.value !== undefined || !isLoopback(host),
    ...(tls.value === undefined ? {} : { tls: tls.value }),
    ...(behind.value === undefined ? {} : { behind: behind.value }),
  });
}

function noTls(host: string): string {
  return `Other computers reach ${host}, and without TLS everybody between reads along: give a certificate with --tls-cert and --tls-key, or let a proxy in front end TLS and say --behind-tls --name NAME. Leave --host out to serve this computer alone.`;
}

function tlsOf(values: Invocation['values']): Result<ServeOptions['tls']> {
  const { 'tls-cert': cert, 'tls-key': key, name } = values;
  if (cert === undefined && key === undefined) return ok(undefined);
  if (cert === undefined || key === undefined) return refuse('usage', '--tls-cert and --tls-key go together.');
  return ok({ cert, key, ...(name === undefined ? {} : { name }) });
}

function behindOf(
  { name, 'tls-cert': cert }: Invocation['values'],
  proxies: readonly string[],
  isBehind: boolean,
): Result<ServeOptions['behind']> {
  if (!isBehind)
    return (name === undefined || cert !== undefined) && proxies.length === 0
      ? ok(undefined)
      : refuse('usage', '--name goes with --behind-tls or a certificate, --proxy with --behind-tls.');
  if (name === undefined)
    return refuse('usage', '--behind-tls wants --name NAME: the name that browsers call the server by.');
  const odd = proxies.find((proxy) => isIP(proxy.split('/')[0] ?? '') === 0);
  if (odd !== undefined) return refuse('usage', `--proxy takes an address such as 10.0.0.2, not "${odd}".`);
  return ok({ name, proxies });
}

/** Whether this computer alone reaches an address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
