import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import { caseAsked, questionsAnswer, timeAsked, timeOf } from '#contract';
import type { CasesOf } from '../cases-of.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The points in dispute of a case, and which text picks which option. */
export function routesOfQuestions(api: FastifyInstance, casesOf: CasesOf): void {
  api.withTypeProvider<ZodTypeProvider>().get(
    '/cases/:case/questions',
    {
      schema: {
        summary: 'The points in dispute, their options, and which units of which draft pick which',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: questionsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const view = await casesOf(request).one(request.params.case, timeOf(request.query));
      return answer(reply, view.ok ? ok({ questions: view.value.questions, picks: view.value.picks }) : view);
    },
  );
}
