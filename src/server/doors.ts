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

/** Refuses what a page of another site sends; what it merely links to may be followed. */
export async function guardSite(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  return refuseWith(reply, { code: 'site', sentence: 'A page of another site may not send anything here.' });
}

/** The name in a Host header, without its port and without the brackets of an IPv6 address. */
function nameOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.+)\]$/, '$1');
}
