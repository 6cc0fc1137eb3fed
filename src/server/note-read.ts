import type { FastifyRequest } from 'fastify';
import { guarded, type Reads } from '#accounts';
import { ok, type ProcessId, type Result } from '#agreement/terms';
import type { Desk } from '#desk';
import { personIn, type Visitor } from './visitor.ts';

/**
 * Puts a reading down in those rooms that it takes in and that ask for it, before anything is answered. Refuses if it
 * cannot be written. The log is opened when a room first asks for it.
 */
export function noteReads(desk: Desk, reads: () => Promise<Reads>) {
  return async (request: FastifyRequest, visitor: Visitor, process: ProcessId): Promise<Result<void>> => {
    const person = personIn(visitor, process);
    if (person === undefined) return ok(undefined);
    const asking = await desk.ask(process, person, ({ parties }) =>
      [...parties.rooms.values()].filter((room) => room.readsLogged === true).map(({ id }) => id),
    );
    if (!asking.ok) return asking;
    if (asking.value.length === 0) return ok(undefined);
    return guarded(async () => (await reads()).note(process, asking.value, person, whatIsAsked(request)));
  };
}

/** The method and path. Outside of a case only the first step of the path: what follows may be a token. */
function whatIsAsked({ method, url }: FastifyRequest): string {
  const path = url.split('?')[0] ?? '';
  const told = /^\/(?:api\/v1\/)?cases(?:\/|$)/.test(path) ? path : (/^\/(?:api\/v1\/)?[^/]*/.exec(path)?.[0] ?? '/');
  return `${method} ${told}`.slice(0, 300);
}
