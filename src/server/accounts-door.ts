import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '#accounts';
import type { Desk } from '#desk';
import type { Going } from './going.ts';

/** What the entrance of a server with accounts is handed. */
export interface AccountsParts {
  readonly desk: Desk;
  readonly accounts: Accounts;
  readonly scheme: 'http' | 'https';
}

/** What the visits are bound to: one request and its answer. */
export interface AtTheDoor extends AccountsParts {
  readonly going: Going;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
