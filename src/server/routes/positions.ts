import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ok } from '#agreement/terms';
import {
  caseAsked,
  coverageAnswer,
  coverageAsked,
  matrixAnswer,
  partyAsked,
  partyFileAnswer,
  questionAsked,
  questionFileAnswer,
  statementAnswer,
  statementAsked,
  timeAsked,
  timeOf,
  witnessAnswer,
} from '#contract';
import { matrixCsv, matrixJson } from '#formats';
import type { PositionsOf } from '../positions-of.ts';
import { answer, refuseWith } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** Who holds what, and on what that rests. */
export function routesOfPositions(api: FastifyInstance, positionsOf: PositionsOf): void {
  routesOfMatrix(api, positionsOf);
  routesOfStatements(api, positionsOf);
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/questions/:question',
    {
      schema: {
        summary: 'A question: its options, which text picks which, who stands where, and on what',
        params: questionAsked,
        querystring: timeAsked,
        response: { 200: questionFileAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { case: process, question } = request.params;
      return answer(reply, await positionsOf(request).question(process, question, timeOf(request.query)));
    },
  );
  server.get(
    '/cases/:case/parties/:party',
    {
      schema: {
        summary: 'A party: what it holds, what it said, where it sat',
        params: partyAsked,
        querystring: timeAsked,
        response: { 200: partyFileAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { case: process, party } = request.params;
      return answer(reply, await positionsOf(request).party(process, party, timeOf(request.query)));
    },
  );
  server.get(
    '/cases/:case/coverage',
    {
      schema: {
        summary: 'What a draft makes of each demand of a party',
        params: caseAsked,
        querystring: coverageAsked,
        response: { 200: coverageAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { party, draft, ...time } = request.query;
      const rows = await positionsOf(request).coverage(request.params.case, party, draft, timeOf(time));
      return answer(reply, rows.ok ? ok({ demands: rows.value }) : rows);
    },
  );
}

function routesOfMatrix(api: FastifyInstance, positionsOf: PositionsOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/matrix',
    {
      schema: {
        summary: 'Questions by parties: what each holds on each, and how it moved',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: matrixAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const past = timeOf(request.query);
      const { asOf = null, asKnownOn = null } = past;
      const matrix = await positionsOf(request).matrix(request.params.case, past);
      return answer(reply, matrix.ok ? ok({ asOf, asKnownOn, ...matrixJson(matrix.value) }) : matrix);
    },
  );
  server.get(
    '/cases/:case/matrix.csv',
    {
      schema: {
        summary: 'The matrix as CSV: a row for each stance, in the order of days',
        params: caseAsked,
        querystring: timeAsked,
        response: {
          200: { description: 'The rows', content: { 'text/csv': { schema: z.string() } } },
          ...PROBLEMS,
        },
      },
    },
    async (request, reply) => {
      const matrix = await positionsOf(request).matrix(request.params.case, timeOf(request.query));
      if (!matrix.ok) return refuseWith(reply, matrix.refusal);
      return reply
        .header('content-disposition', 'attachment; filename="matrix.csv"')
        .type('text/csv; charset=utf-8')
        .send(matrixCsv(matrix.value));
    },
  );
}

function routesOfStatements(api: FastifyInstance, positionsOf: PositionsOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/statements/:statement',
    {
      schema: {
        summary: 'What somebody said, how it is read, and what is found in it',
        params: statementAsked,
        querystring: timeAsked,
        response: { 200: statementAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { case: process, statement } = request.params;
      return answer(reply, await positionsOf(request).statement(process, statement, timeOf(request.query)));
    },
  );
  server.get(
    '/cases/:case/witness',
    {
      schema: {
        summary: 'The reports that are held as witnesses, sentence by sentence',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: witnessAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const lines = await positionsOf(request).witness(request.params.case, timeOf(request.query));
      return answer(reply, lines.ok ? ok({ sentences: lines.value }) : lines);
    },
  );
}
