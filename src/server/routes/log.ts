import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { guardedRoomAsked, logAnswer, logAsked, timeOf } from '#contract';
import { answer } from '../problems.ts';
import type { RoomsOf } from '../rooms-of.ts';
import { PROBLEMS } from './answers.ts';

/** The record of a room, entry by entry. */
export function routesOfLog(api: FastifyInstance, roomsOf: RoomsOf): void {
  api.withTypeProvider<ZodTypeProvider>().get(
    '/cases/:case/rooms/:room/log',
    {
      schema: {
        summary: 'The entries of a room in their order, each with its seal',
        params: guardedRoomAsked,
        querystring: logAsked,
        response: { 200: logAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { after, before, limit, ...time } = request.query;
      const window = {
        limit,
        ...(after === undefined ? {} : { after }),
        ...(before === undefined ? {} : { before }),
      };
      const { case: process, room } = request.params;
      return answer(reply, await roomsOf(request).log(process, room, window, timeOf(time)));
    },
  );
}
