import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { caseAsked, streamAsked } from '#contract';
import { Listeners } from '../listeners.ts';
import { placeOf } from '../one-time.ts';
import { refuseWith } from '../problems.ts';
import { askerOf } from '../reader.ts';
import type { RoomsOf } from '../rooms-of.ts';
import { sendNews } from '../send-news.ts';
import { PROBLEMS, STREAM } from './answers.ts';

/** What happens in the asker's rooms, as it happens. */
export function routesOfStream(api: FastifyInstance, roomsOf: RoomsOf): void {
  const closing = new AbortController();
  const listeners = new Listeners();
  api.addHook('preClose', async () => closing.abort());
  api.withTypeProvider<ZodTypeProvider>().get(
    '/cases/:case/stream',
    {
      schema: {
        summary: 'What is written in the rooms of the asker, as server-sent events: entries, reset, ended',
        params: caseAsked,
        querystring: streamAsked,
        response: { ...STREAM, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { visitor } = askerOf(request);
      const begun =
        visitor.kind === 'public'
          ? listeners.begin('address', placeOf(request))
          : listeners.begin('session', visitor.session);
      if (!begun.ok) return refuseWith(reply, begun.refusal);
      reply.raw.once('close', begun.value);
      // A browser that takes up a line by itself says where it was; one that opens a new line asks for it.
      const last = request.headers['last-event-id'];
      const cursor = typeof last === 'string' && last !== '' ? last : request.query.cursor;
      const { rooms, follow } = roomsOf(request);
      const entered = await rooms(request.params.case);
      if (!entered.ok) return refuseWith(reply, entered.refusal);
      await sendNews(reply, closing.signal, (signal) => follow(request.params.case, cursor, signal));
      return reply;
    },
  );
}
