import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { asId, ok, type ProcessId, type RoomId } from '#agreement/terms';
import {
  admittedAnswer,
  doneAnswer,
  enterAsked,
  guardedRoomAsked,
  invitationAsked,
  invitationMade,
  invitationNamed,
  invitationSeen,
  invitationsAnswer,
  readsAnswer,
} from '#contract';
import { answer } from '../problems.ts';
import { visitsOf } from '../reader.ts';
import { PROBLEMS } from './answers.ts';

/** What keepers may do about who enters a room, and what guests may. */
export function routesOfInvitations(api: FastifyInstance): void {
  routesOfKeepers(api);
  routesOfGuests(api);
}

function routesOfKeepers(api: FastifyInstance): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  const room = '/cases/:case/rooms/:room';
  server.get(
    `${room}/invitations`,
    {
      schema: {
        summary: 'The invitations to a room that still stand, for its keepers',
        params: guardedRoomAsked,
        response: { 200: invitationsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const open = await visitsOf(request).invitations(...placeOf(request.params));
      return answer(reply, open.ok ? ok({ invitations: open.value }) : open);
    },
  );
  server.post(
    `${room}/invitations`,
    {
      schema: {
        summary: 'Invites somebody to a room; the address is told this once',
        params: guardedRoomAsked,
        body: invitationAsked,
        response: { 200: invitationMade, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { days, ...asked } = request.body;
      const wanted = { ...asked, ...(days === undefined ? {} : { days }) };
      return answer(reply, await visitsOf(request).invite(...placeOf(request.params), wanted));
    },
  );
  server.delete(
    `${room}/invitations/:invitation`,
    {
      schema: { summary: 'Ends an invitation', params: invitationNamed, response: { 200: doneAnswer, ...PROBLEMS } },
    },
    async (request, reply) => {
      const ended = await visitsOf(request).revoke(...placeOf(request.params), request.params.invitation);
      return answer(reply, ended.ok ? ok({ done: true }) : ended);
    },
  );
  server.get(
    `${room}/reads`,
    {
      schema: {
        summary: 'Who read a room that asks for it, the newest first, for its keepers',
        params: guardedRoomAsked,
        response: { 200: readsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const reads = await visitsOf(request).reads(...placeOf(request.params));
      return answer(reply, reads.ok ? ok({ reads: reads.value }) : reads);
    },
  );
}

function routesOfGuests(api: FastifyInstance): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.post(
    '/invitations/open',
    {
      schema: {
        summary: 'What an invitation leads to',
        body: enterAsked,
        response: { 200: invitationSeen, ...PROBLEMS },
      },
    },
    async (request, reply) => answer(reply, await visitsOf(request).openInvitation(request.body.token)),
  );
  server.post(
    '/invitations/accept',
    {
      schema: {
        summary: 'Accepts an invitation as the one who is signed in',
        body: enterAsked,
        response: { 200: admittedAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => answer(reply, await visitsOf(request).accept(request.body.token)),
  );
}

function placeOf(params: { readonly case: string; readonly room: string }): [ProcessId, RoomId] {
  return [asId<ProcessId>(params.case), asId<RoomId>(params.room)];
}
