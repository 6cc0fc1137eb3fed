import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import type { Library } from '#cases';
import { caseAsked, dayAsked, questionsAnswer } from '#contract';
import { caseOf } from '../find.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The points in dispute of a case, and which text picks which option. */
export function routesOfQuestions(api: FastifyInstance, library: Library): void {
  api.withTypeProvider<ZodTypeProvider>().get(
    '/cases/:case/questions',
    {
      schema: {
        summary: 'The points in dispute, their options, and which units of which draft pick which',
        params: caseAsked,
        querystring: dayAsked,
        response: { 200: questionsAnswer, ...PROBLEMS },
      },
    },
    ({ params, query }, reply) => {
      const found = caseOf(library, params.case, query.known);
      answer(reply, found.ok ? ok({ questions: found.value.questions, picks: found.value.picks }) : found);
    },
  );
}
