import type { FastifyReply, FastifyRequest } from 'fastify';

/** Puts cookies on an answer, each as a `Set-Cookie` line; on the raw answer, so that the screens' answers carry them too. */
export function putCookies(reply: FastifyReply, lines: readonly string[]): void {
  if (lines.length > 0) reply.raw.appendHeader('set-cookie', [...lines]);
}

/** The cookie of that name that a request bears. */
export function cookieIn(request: FastifyRequest, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
