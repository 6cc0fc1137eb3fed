import type { FastifyRequest } from 'fastify';
import type { Duties } from '#cases';
import type { Desk } from '#desk';
import { dutiesFor } from './duties-for.ts';
import { askerOf } from './reader.ts';

/** What texts make of whom, and whether it is kept, as the one who sent a request may read it. */
export type DutiesOf = (request: FastifyRequest) => Duties;

/** Binds the duties to whoever asks. */
export function dutiesAtDesk(desk: Desk): DutiesOf {
  return (request) => dutiesFor(desk, askerOf(request));
}
