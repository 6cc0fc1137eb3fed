import { isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { secondsToWait, type Tries } from '#accounts';
import { type Refusal, type Result, refuse } from '#agreement/terms';

/** The one refusal for a token that is wrong, used, expired or revoked: which of them it is, is nobody's business. */
export function noSuchToken(): { readonly ok: false; readonly refusal: Refusal } {
  return refuse('not-found', 'This address does not work, or no longer; ask for another from whoever gave it to you.');
}

/** Says on the answer when one may try again, where there were too many tries. */
export function sayWhen<T>(reply: FastifyReply, result: Result<T>): Result<T> {
  const seconds = result.ok || result.refusal.code !== 'too-many' ? undefined : secondsToWait(result.refusal.sentence);
  if (seconds !== undefined) reply.raw.setHeader('retry-after', seconds);
  return result;
}

/**
 * Counts a try of a token before it is looked at; one that comes about is taken back. One that is refused counts even where
 * the token works, else who holds an invitation could try without end who has an account.
 */
export async function tryToken<T>(
  { tries }: { readonly tries: Tries },
  request: FastifyRequest,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const from = placeOf(request);
  const may = await tries.take('token from an address', from);
  if (!may.ok) return may;
  const done = await work();
  if (done.ok) await tries.giveBack('token from an address', from);
  return done;
}

/** Where a request comes from: its address, of IPv6 the first half, for the rest is anybody's choice. */
export function placeOf({ ip }: FastifyRequest): string {
  return isIPv6(ip) && !ip.startsWith('::ffff:') ? expand(ip).slice(0, 4).join(':') : ip;
}

/** The eight parts of an IPv6 address. */
function expand(ip: string): readonly string[] {
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const missing = 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return tail === undefined ? (first ?? []) : [...(first ?? []), ...Array<string>(missing).fill('0'), ...(last ?? [])];
}
