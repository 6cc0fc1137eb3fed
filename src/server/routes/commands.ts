import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import {
  beginAsked,
  begunAnswer,
  caseAsked,
  commandAnswer,
  commandAsked,
  destroyAsked,
  doneAnswer,
  guardedRoomAsked,
} from '#contract';
import { answer } from '../problems.ts';
import type { RoomsOf } from '../rooms-of.ts';
import { PROBLEMS } from './answers.ts';

/** The largest request: a draft of a thousand pages, or the text of a source. */
const BODY = { bodyLimit: 16 * 1024 * 1024 };

/** What the asker may do, in his own name. */
export function routesOfCommands(api: FastifyInstance, roomsOf: RoomsOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.post(
    '/cases',
    {
      schema: {
        summary: 'Begins a process, whose public room the asker keeps',
        body: beginAsked,
        response: { 200: begunAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { process, keeper } = request.body;
      const begun = await roomsOf(request).begin(process, keeper);
      return answer(reply, begun.ok ? ok({ case: begun.value }) : begun);
    },
  );
  server.post(
    '/cases/:case/commands',
    {
      ...BODY,
      schema: {
        summary: 'Carries out a request, in one transaction or not at all',
        params: caseAsked,
        body: commandAsked,
        response: { 200: commandAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const done = await roomsOf(request).act(request.params.case, request.body);
      return answer(reply, done.ok ? ok({ entries: done.value }) : done);
    },
  );
  server.post(
    '/cases/:case/rooms/:room/destroy',
    {
      schema: {
        summary: 'Destroys the key of a room, and with it what the room says',
        params: guardedRoomAsked,
        body: destroyAsked,
        response: { 200: doneAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { case: process, room } = request.params;
      const { seconds, reason } = request.body;
      const done = await roomsOf(request).destroyRoom(process, room, seconds, reason);
      return answer(reply, done.ok ? ok({ done: true as const }) : done);
    },
  );
}
