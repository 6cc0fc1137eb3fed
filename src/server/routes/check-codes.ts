import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { checkCodeAnswer, checkCodeAsked } from '#contract';
import type { CheckCodesOf } from '../cases-of.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The draft that a printed sheet shows, by the code in its foot. */
export function routesOfCheckCodes(api: FastifyInstance, checkCodesOf: CheckCodesOf): void {
  api.withTypeProvider<ZodTypeProvider>().get(
    '/check-codes/:code',
    {
      schema: {
        summary: 'The draft that a printed sheet shows, by its check code, among those that the asker may read',
        params: checkCodeAsked,
        response: { 200: checkCodeAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => answer(reply, await checkCodesOf(request).find(request.params.code)),
  );
}
