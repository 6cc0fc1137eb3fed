import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Day } from '#agreement/terms';
import { ok } from '#agreement/terms';
import { articleAnswer, articleAsked, caseAsked, searchAnswer, searchAsked, timeOf } from '#contract';
import type { PositionsOf } from '../positions-of.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** What can be found in what the asker may read, and in an article that he sends. */
export function routesOfSearch(api: FastifyInstance, positionsOf: PositionsOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/search',
    {
      schema: {
        summary: 'Searches all that the asker may read, by words, actor, question, clause, source and day',
        params: caseAsked,
        querystring: searchAsked,
        response: { 200: searchAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { q, known, asOf, asRecordedBy, ...facets } = request.query;
      const query = { ...facets, ...(q === undefined ? {} : { words: q }) };
      const past = timeOf({ known, asOf, asRecordedBy });
      return answer(reply, await positionsOf(request).search(request.params.case, query, past));
    },
  );
  server.post(
    '/cases/:case/capture',
    {
      bodyLimit: 4 * 1024 * 1024,
      schema: {
        summary: 'Who says what in an article, by the names of the case; nothing of it is kept',
        params: caseAsked,
        body: articleAsked,
        response: { 200: articleAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { text, published } = request.body;
      const matter = {
        name: 'article.txt',
        bytes: text,
        ...(published === undefined ? {} : { published: published as Day }),
      };
      const read = await positionsOf(request).candidates(request.params.case, matter);
      return answer(reply, read.ok ? ok({ text, attributions: read.value.attributions }) : read);
    },
  );
}
