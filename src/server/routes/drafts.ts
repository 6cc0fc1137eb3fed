import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import { type TabledDraft, writeDraftJson } from '#agreement/text';
import { caseAsked, draftAnswer, draftAsked, draftsAnswer, timeAsked, timeOf } from '#contract';
import type { CasesOf } from '../cases-of.ts';
import { draftOf } from '../find.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** The drafts of a case, and one of them with its units. */
export function routesOfDrafts(api: FastifyInstance, casesOf: CasesOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/drafts',
    {
      schema: {
        summary: 'The drafts of a case, in order of their dates, without their units',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: draftsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const view = await casesOf(request).one(request.params.case, timeOf(request.query));
      return answer(reply, view.ok ? ok({ drafts: view.value.drafts.map(tabled) }) : view);
    },
  );
  server.get(
    '/cases/:case/drafts/:draft',
    {
      schema: {
        summary: 'One draft with its units, in draft JSON, and what every export of its case says',
        params: draftAsked,
        querystring: timeAsked,
        response: { 200: draftAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const view = await casesOf(request).one(request.params.case, timeOf(request.query));
      const draft = view.ok ? draftOf(view.value, request.params.draft) : view;
      if (!view.ok || !draft.ok) return answer(reply, draft);
      const { notice } = view.value;
      return answer(reply, ok({ ...tabled(draft.value), notice, ...writeDraftJson(draft.value) }));
    },
  );
}

/** What is known of a draft, without its units. */
function tabled({ units: _units, ...draft }: TabledDraft) {
  return { ...draft, wording: draft.wording ?? 'text' };
}
