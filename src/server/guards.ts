import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseWith } from './problems.ts';

/** Headers of every answer. The policy is that of data; the screens send their own, with the hashes of their scripts. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'x-robots-tag': 'noindex',
};

/** Sets the headers on the raw answer, so that the screens' own answers carry them too. */
export async function guardAnswer(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) reply.raw.setHeader(name, value);
}

/**
 * Refuses a request that was addressed to a name which this server does not bear: a page elsewhere could otherwise
 * have its own name resolved to this computer, and read what stands here (DNS rebinding). A bare IP address is no
 * name that could be resolved elsewhere, and passes.
 */
export function guardName(hosts: readonly string[]) {
  const names = new Set(['localhost', ...hosts.map((host) => host.toLowerCase())]);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const name = nameOf(request.headers.host ?? '');
    if (names.has(name) || isIP(name) !== 0) return undefined;
    return refuseWith(reply, {
      code: 'host',
      sentence: `This server does not bear the name "${name}". Call it by the address that it printed when it started.`,
    });
  };
}

/**
 * Refuses what a page of another site sends; what it merely links to may be followed. A browser says where a request
 * comes from by `Sec-Fetch-Site` or `Origin`: each that is there must be our own. One that says neither is let in only as
 * what a program asks of the API without a session. `Origin: null` is what browsers send with our policy of no referrer,
 * and counts as not said.
 */
export function guardSite(scheme: 'http' | 'https') {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (SAFE.has(request.method)) return undefined;
    const { host, origin, cookie, 'sec-fetch-site': site } = request.headers;
    const from = origin === 'null' ? undefined : origin;
    const isOurs =
      (site === undefined || site === 'same-origin') && (from === undefined || from === `${scheme}://${host}`);
    const isSaid = site !== undefined || from !== undefined;
    const isProgram = origin === undefined && cookie === undefined && request.url.startsWith('/api/');
    if (isOurs && (isSaid || isProgram)) return undefined;
    return refuseWith(reply, { code: 'site', sentence: FROM_ELSEWHERE });
  };
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const FROM_ELSEWHERE =
  'A page of another site may not send anything here. A program that bears a session says Origin, as it is in the address of this server.';

/** The name in a Host header, without its port and without the brackets of an IPv6 address. */
function nameOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.+)\]$/, '$1');
}
