import type { FastifyRequest } from 'fastify';
import { guarded, type Reads } from '#accounts';
import { ok, type ProcessId, type Result } from '#agreement/terms';
import type { Desk } from '#desk';
import { askedAs } from './asked-as.ts';
import { personIn, type Visitor } from './visitor.ts';

/**
 * Puts a reading down in those rooms that it takes in and that ask for it, before anything is answered. Refuses if it
 * cannot be written. The log is opened when a room first asks for it.
 */
export function noteReads(desk: Desk, reads: () => Promise<Reads>) {
  return async (request: FastifyRequest, visitor: Visitor, process: ProcessId): Promise<Result<void>> => {
    const person = personIn(visitor, process);
    if (person === undefined) return ok(undefined);
    const path = pathIn(request, process);
    const asking = await desk.ask(process, person, (state) =>
      [...state.parties.rooms.values()]
        .filter((room) => room.readsLogged === true)
        .map(({ id }) => [id, askedAs(request.method, path, id, state)] as const),
    );
    if (!asking.ok) return asking;
    if (asking.value.length === 0) return ok(undefined);
    return guarded(async () => (await reads()).note(process, new Map(asking.value), person));
  };
}

/** The path of a request; of one outside of the case nothing, for it may hold a token. */
function pathIn({ url }: FastifyRequest, process: ProcessId): string {
  const path = url.split('?')[0] ?? '';
  const home = `/cases/${process}`;
  return [home, `/api/v1${home}`].some((start) => path === start || path.startsWith(`${start}/`)) ? path : home;
}
