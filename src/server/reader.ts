import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type ProcessId, type Result } from '#agreement/terms';
import type { Visits } from '#cases';
import type { Asker, Entrance } from './entrance.ts';
import { refuseWith } from './problems.ts';
import { personIn, type Visitor } from './visitor.ts';

/** Finds out who sent a request, before anything is looked at for him. The one place where that is decided. */
export function meetVisitor(entrance: Entrance) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const visitor = await entrance.visitorOf(request, reply);
    if (!visitor.ok) return refuseWith(reply, visitor.refusal);
    met.set(request, {
      asker: askerFor(entrance, request, visitor.value),
      visits: entrance.visitsOf(request, reply, visitor.value),
    });
    return undefined;
  };
}

/** Who sent a request, as what the desk is bound to. */
export function askerOf(request: FastifyRequest): Asker {
  return visitOf(request).asker;
}

/** What the one who sent a request may do about being who he is. */
export function visitsOf(request: FastifyRequest): Visits {
  return visitOf(request).visits;
}

interface Visit {
  readonly asker: Asker;
  readonly visits: Visits;
}

const met = new WeakMap<FastifyRequest, Visit>();

function visitOf(request: FastifyRequest): Visit {
  const visit = met.get(request);
  if (visit === undefined) throw new Error('a request passed by the entrance');
  return visit;
}

/** One request is one reading of a process, however many questions it takes. */
function askerFor(entrance: Entrance, request: FastifyRequest, visitor: Visitor): Asker {
  const noted = new Map<ProcessId, Promise<Result<void>>>();
  const noteOnce = (process: ProcessId) => {
    const note = noted.get(process) ?? entrance.noteRead(request, visitor, process);
    noted.set(process, note);
    return note;
  };
  return {
    visitor,
    personIn: (process) => personIn(visitor, process),
    readerIn: async (process) => {
      const done = await noteOnce(process);
      return done.ok ? ok(personIn(visitor, process)) : done;
    },
    until: (closed) => entrance.until(visitor, closed),
    becomeIn: (process) => entrance.becomeIn(visitor, process),
  };
}
