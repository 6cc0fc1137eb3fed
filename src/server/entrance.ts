import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonId, ProcessId, Result } from '#agreement/terms';
import type { Visits } from '#cases';
import type { Reader } from '#desk';
import type { Visitor } from './visitor.ts';

/** How people come in: who sent a request, and what he may do about being that one. A server has one entrance. */
export interface Entrance {
  /** Refuses only where it cannot find out. */
  readonly visitorOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Result<Visitor>>;
  readonly visitsOf: (request: FastifyRequest, reply: FastifyReply, visitor: Visitor) => Visits;
  /** Ends when the visitor's session does, on whichever server, or he changes his hat, or the first signal ends. */
  readonly until: (visitor: Visitor, closed: AbortSignal) => AbortSignal;
  /** As whom a visitor acts in a process, made at random if he is nobody there yet; refuses the public. For who begins one. */
  readonly becomeIn: (visitor: Visitor, process: ProcessId) => Promise<Result<PersonId>>;
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
  /** Ends when the asker's session does, or he changes his hat, or the first signal ends: for answers that go on. */
  readonly until: (closed: AbortSignal) => AbortSignal;
  /** As whom he acts there, made at random if he is nobody there yet; refuses the public. For who begins a process. */
  readonly becomeIn: (process: ProcessId) => Promise<Result<PersonId>>;
}
