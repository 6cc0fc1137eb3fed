import type { FastifyRequest } from 'fastify';
import type { Rooms } from '#cases';
import type { Desk } from '#desk';
import { askerOf } from './reader.ts';
import { roomsFor } from './rooms-for.ts';
import type { Seals } from './seals.ts';

/** The rooms as the one who sent a request may enter them. */
export type RoomsOf = (request: FastifyRequest) => Rooms;

/** Binds the rooms to whoever asks. */
export function roomsAtDesk(desk: Desk, seals: Seals): RoomsOf {
  return (request) => roomsFor(desk, seals, askerOf(request));
}
