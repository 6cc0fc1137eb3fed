import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type ProcessId, type Result } from '#agreement/terms';
import type { Visits } from '#cases';
import type { Reader } from '#desk';
import type { Visitor } from './visitor.ts';

/** How people come in: who sent a request, and what he may do about being that one. A server has one entrance. */
export interface Entrance {
  readonly visitorOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Visitor>;
  readonly visitsOf: (request: FastifyRequest, reply: FastifyReply, visitor: Visitor) => Visits;
  /** Ends when the visitor's session does, on whichever server, or his hat in that process changes, or the first signal ends. */
  readonly until: (visitor: Visitor, process: ProcessId, closed: AbortSignal) => AbortSignal;
  /** Puts down that somebody reads in a process, where a room that he enters asks for it. Refuses if it cannot be written. */
  readonly noteRead: (request: FastifyRequest, visitor: Visitor, process: ProcessId) => Promise<Result<void>>;
  /** Closes what it holds open. */
  readonly close: () => Promise<void>;
}

/** Who asks, bound to one request: what routes and screens are handed is bound to the desk by this. */
export interface Asker {
  readonly visitor: Visitor;
  /** As whom he acts in a process; undefined is the public. */
  readonly personIn: (process: ProcessId) => Reader;
  /** As whom he reads there: the same, once the reading is put down where a room asks for it. Every answer of things goes by this. */
  readonly readerIn: (process: ProcessId) => Promise<Result<Reader>>;
  /** Ends when the asker's session or his hat in that process does, or the first signal: for answers that go on. */
  readonly until: (process: ProcessId, closed: AbortSignal) => AbortSignal;
}

/** Somebody of whom nothing is noted, such as the public. */
export function plainAsker(visitor: Visitor, personIn: (process: ProcessId) => Reader): Asker {
  return {
    visitor,
    personIn,
    readerIn: async (process) => ok(personIn(process)),
    until: (_process, closed) => closed,
  };
}
