import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import {
  caseAsked,
  disclosuresAnswer,
  guardedRoomAsked,
  proposalsAnswer,
  receiptAnswer,
  roomAnswer,
  roomsAnswer,
  timeAsked,
  timeOf,
} from '#contract';
import { answer } from '../problems.ts';
import type { RoomsOf } from '../rooms-of.ts';
import { PROBLEMS } from './answers.ts';

/** The rooms of a case that the asker may enter, and what of each has left it or waits. */
export function routesOfRooms(api: FastifyInstance, roomsOf: RoomsOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/rooms',
    {
      schema: {
        summary: 'The rooms that the asker may enter',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: roomsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const rooms = await roomsOf(request).rooms(request.params.case, timeOf(request.query));
      return answer(reply, rooms.ok ? ok({ rooms: rooms.value }) : rooms);
    },
  );
  server.get(
    '/cases/:case/rooms/:room',
    {
      schema: {
        summary: 'One room and its members',
        params: guardedRoomAsked,
        querystring: timeAsked,
        response: { 200: roomAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { case: process, room } = request.params;
      return answer(reply, await roomsOf(request).room(process, room, timeOf(request.query)));
    },
  );
  routesOfDisclosure(api, roomsOf);
}

function routesOfDisclosure(api: FastifyInstance, roomsOf: RoomsOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  const about = (summary: string) => ({ summary, params: guardedRoomAsked });
  server.get(
    '/cases/:case/rooms/:room/disclosures',
    { schema: { ...about('What was released from a room'), response: { 200: disclosuresAnswer, ...PROBLEMS } } },
    async (request, reply) => {
      const found = await roomsOf(request).disclosures(request.params.case, request.params.room);
      return answer(reply, found.ok ? ok({ disclosures: found.value }) : found);
    },
  );
  server.get(
    '/cases/:case/rooms/:room/proposals',
    { schema: { ...about('Acts that wait for a second person'), response: { 200: proposalsAnswer, ...PROBLEMS } } },
    async (request, reply) => {
      const found = await roomsOf(request).proposals(request.params.case, request.params.room);
      return answer(reply, found.ok ? ok({ proposals: found.value }) : found);
    },
  );
  server.get(
    '/cases/:case/rooms/:room/receipt',
    { schema: { ...about('The head of a room, signed now'), response: { 200: receiptAnswer, ...PROBLEMS } } },
    async (request, reply) => answer(reply, await roomsOf(request).receipt(request.params.case, request.params.room)),
  );
}
