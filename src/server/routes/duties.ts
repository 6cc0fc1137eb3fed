import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok, type Result } from '#agreement/terms';
import { type AgreementStanding, dueList, incidentsOf, type LivedAgreement } from '#agreement/views';
import {
  agreementAsked,
  agreementsAnswer,
  assessmentAnswer,
  caseAsked,
  dueAnswer,
  incidentsAnswer,
  livedAsked,
  timeAsked,
  timeOf,
} from '#contract';
import type { DutiesOf } from '../duties-of.ts';
import { answer } from '../problems.ts';
import { PROBLEMS } from './answers.ts';

/** What texts make of whom, and whether it is kept. */
export function routesOfDuties(api: FastifyInstance, dutiesOf: DutiesOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/agreements',
    {
      schema: {
        summary: 'The texts that are read as norms, with where each stands',
        params: caseAsked,
        querystring: timeAsked,
        response: { 200: agreementsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const found = await dutiesOf(request).agreements(request.params.case, timeOf(request.query));
      return answer(reply, found.ok ? ok({ agreements: found.value.map(named) }) : found);
    },
  );
  server.get(
    '/cases/:case/agreements/:agreement',
    {
      schema: {
        summary: 'How an agreement stands: every norm on three axes, phases, findings, responses, with their grounds',
        params: agreementAsked,
        querystring: livedAsked,
        response: { 200: assessmentAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const lived = await livedBy(dutiesOf(request), request);
      return answer(reply, lived.ok ? ok({ ...lived.value.assessment, standing: lived.value.standing }) : lived);
    },
  );
  routesOfWhatFollows(api, dutiesOf);
}

function routesOfWhatFollows(api: FastifyInstance, dutiesOf: DutiesOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/agreements/:agreement/due',
    {
      schema: {
        summary: 'What falls due, and for whom, in the order of days',
        params: agreementAsked,
        querystring: livedAsked,
        response: { 200: dueAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const lived = await livedBy(dutiesOf(request), request);
      if (!lived.ok) return answer(reply, lived);
      const { overdue, ahead, waiting, standing } = dueList(lived.value);
      const ids = (states: typeof waiting) => states.map(({ id }) => id);
      return answer(reply, ok({ overdue, ahead, waiting: ids(waiting), standing: ids(standing) }));
    },
  );
  server.get(
    '/cases/:case/agreements/:agreement/incidents',
    {
      schema: {
        summary: 'What was seen or said against norms, and the ladder of what became of it',
        params: agreementAsked,
        querystring: livedAsked,
        response: { 200: incidentsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const lived = await livedBy(dutiesOf(request), request);
      return answer(reply, lived.ok ? ok({ incidents: incidentsOf(lived.value) }) : lived);
    },
  );
}

/** What a request names, as it is lived. */
function livedBy(
  duties: ReturnType<DutiesOf>,
  {
    params,
    query: { signed, ...time },
  }: {
    readonly params: { readonly case: string; readonly agreement: string };
    readonly query: Parameters<typeof timeOf>[0] & { readonly signed?: string | undefined };
  },
): Promise<Result<LivedAgreement>> {
  const asked = { agreement: params.agreement, ...(signed === undefined ? {} : { signed }) };
  return duties.lived(params.case, asked, timeOf(time));
}

function named({ stated, standing }: AgreementStanding) {
  const { model, codedBy, entry, room } = stated;
  const draft = model.draft === undefined ? {} : { draft: model.draft };
  return { id: model.id, ...draft, codedBy, entry, room, norms: model.norms.length, standing };
}
