import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import { type TabledDraft, writeDraftJson } from '#agreement/text';
import type { Library } from '#cases';
import { caseAsked, dayAsked, draftAnswer, draftAsked, draftsAnswer } from '#contract';
import { caseOf, draftOf } from '../find.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The drafts of a case, and one of them with its units. */
export function routesOfDrafts(api: FastifyInstance, library: Library): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
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
}

/** What is known of a draft, without its units. */
function tabled({ units: _units, ...draft }: TabledDraft) {
  return { ...draft, wording: draft.wording ?? 'text' };
}
