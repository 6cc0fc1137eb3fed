import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import { type TabledDraft, writeDraftJson } from '#agreement/text';
import type { Case, Library } from '#cases';
import {
  caseAnswer,
  caseAsked,
  casesAnswer,
  dayAsked,
  draftAnswer,
  draftAsked,
  draftsAnswer,
  questionsAnswer,
} from '#contract';
import { caseOf, draftOf } from '../find.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The cases, their drafts, their questions and picks: all of them read only. */
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
  server.get(
    '/cases/:case/drafts',
    {
      schema: {
        summary: 'The drafts of a case, in order of their dates, without their units',
        params: caseAsked,
        querystring: dayAsked,
        response: { 200: draftsAnswer, ...PROBLEMS },
      },
    },
    ({ params, query }, reply) => {
      const found = caseOf(library, params.case, query.known);
      answer(reply, found.ok ? ok({ drafts: found.value.drafts.map(tabled) }) : found);
    },
  );
  server.get(
    '/cases/:case/drafts/:draft',
    {
      schema: {
        summary: 'One draft with its units, in draft JSON',
        params: draftAsked,
        response: { 200: draftAnswer, ...PROBLEMS },
      },
    },
    ({ params }, reply) => {
      const found = caseOf(library, params.case);
      const draft = found.ok ? draftOf(found.value, params.draft) : found;
      answer(reply, draft.ok ? ok({ ...tabled(draft.value), ...writeDraftJson(draft.value) }) : draft);
    },
  );
  server.get(
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
      answer(reply, found.ok ? ok(disputeOf(found.value)) : found);
    },
  );
}

function tabled({ units: _units, ...draft }: TabledDraft) {
  return { ...draft, wording: draft.wording ?? 'text' };
}

function disputeOf({ questions, picks }: Case) {
  return { questions, picks };
}
