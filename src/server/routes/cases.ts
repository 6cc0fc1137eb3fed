import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import { caseAnswer, caseAsked, casesAnswer, eventsAnswer, timeAsked, timeOf } from '#contract';
import type { CasesOf } from '../cases-of.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The cases that the program holds, one of them, and what happened around its texts. */
export function routesOfCases(api: FastifyInstance, casesOf: CasesOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases',
    {
      schema: {
        summary: 'The cases that the program holds',
        querystring: timeAsked,
        response: { 200: casesAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const cases = await casesOf(request).all(timeOf(request.query));
      return answer(reply, cases.ok ? ok({ cases: cases.value }) : cases);
    },
  );
  server.get(
    '/cases/:case',
    {
      schema: {
        summary: 'One case, its parties, its people and its sources',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: caseAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => answer(reply, await casesOf(request).one(request.params.case, timeOf(request.query))),
  );
  server.get(
    '/cases/:case/events',
    {
      schema: {
        summary: 'What happened around the texts, in order of time',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: eventsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const view = await casesOf(request).one(request.params.case, timeOf(request.query));
      return answer(reply, view.ok ? ok({ events: view.value.events }) : view);
    },
  );
}
