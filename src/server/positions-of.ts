import type { FastifyRequest } from 'fastify';
import type { Positions } from '#cases';
import type { Desk } from '#desk';
import { positionsFor } from './positions-for.ts';
import { askerOf } from './reader.ts';

/** Who said what and who holds what, as the one who sent a request may read it. */
export type PositionsOf = (request: FastifyRequest) => Positions;

/** Binds the positions to whoever asks. */
export function positionsAtDesk(desk: Desk): PositionsOf {
  return (request) => positionsFor(desk, askerOf(request));
}
