import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok } from '#agreement/terms';
import type { Visits } from '#cases';
import type { Asker, Entrance } from './entrance.ts';
import { personIn, type Visitor } from './visitor.ts';

/** Finds out who sent a request, before anything is looked at for him. The one place where that is decided. */
export function meetVisitor(entrance: Entrance) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const visitor = await entrance.visitorOf(request, reply);
    met.set(request, {
      asker: askerFor(entrance, request, visitor),
      visits: entrance.visitsOf(request, reply, visitor),
    });
  };
}

/** Who sent a request that came through the entrance. */
export function visitorOf(request: FastifyRequest): Visitor {
  return askerOf(request).visitor;
}

/** The same, as what the desk is bound to. */
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

function askerFor(entrance: Entrance, request: FastifyRequest, visitor: Visitor): Asker {
  return {
    visitor,
    personIn: (process) => personIn(visitor, process),
    readerIn: async (process) => {
      const noted = await entrance.noteRead(request, visitor, process);
      return noted.ok ? ok(personIn(visitor, process)) : noted;
    },
    until: (process, closed) => entrance.until(visitor, process, closed),
  };
}
