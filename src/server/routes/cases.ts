import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import type { Library } from '#cases';
import { caseAnswer, caseAsked, casesAnswer, dayAsked } from '#contract';
import { caseOf } from '../find.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The cases that the program holds, and one of them. */
export function routesOfCases(api: FastifyInstance, library: Library): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases',
    { schema: { summary: 'The cases that the program holds', response: { 200: casesAnswer, ...PROBLEMS } } },
    (_request, reply) => answer(reply, ok({ cases: library.cases })),
  );
  server.get(
    '/cases/:case',
    {
      schema: {
        summary: 'One case, its parties and its sources',
        params: caseAsked,
        querystring: dayAsked,
        response: { 200: caseAnswer, ...PROBLEMS },
      },
    },
    ({ params, query }, reply) => answer(reply, caseOf(library, params.case, query.known)),
  );
}
