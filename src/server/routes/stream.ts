import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { caseAsked } from '#contract';
import { refuseWith } from '../problems.ts';
import type { RoomsOf } from '../rooms-of.ts';
import { sendNews } from '../send-news.ts';
import { PROBLEMS, STREAM } from './answers.ts';

/** What happens in the asker's rooms, as it happens. */
export function routesOfStream(api: FastifyInstance, roomsOf: RoomsOf): void {
  const closing = new AbortController();
  api.addHook('preClose', async () => closing.abort());
  api.withTypeProvider<ZodTypeProvider>().get(
    '/cases/:case/stream',
    {
      schema: {
        summary: 'What is written in the rooms of the asker, as server-sent events: entries, reset, ended',
        params: caseAsked,
        response: { ...STREAM, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const last = request.headers['last-event-id'];
      const cursor = typeof last === 'string' && last !== '' ? last : undefined;
      const { rooms, follow } = roomsOf(request);
      const entered = await rooms(request.params.case);
      if (!entered.ok) return refuseWith(reply, entered.refusal);
      await sendNews(reply, closing.signal, (signal) => follow(request.params.case, cursor, signal));
      return reply;
    },
  );
}
