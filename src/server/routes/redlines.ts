import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { ok, type Result } from '#agreement/terms';
import { type Redline, redline, redlineJson, type TabledDraft, writeCrosswalk } from '#agreement/text';
import type { Cases } from '#cases';
import {
  crosswalkAnswer,
  exportAsked,
  overrulesAsked,
  overrulesOf,
  redlineAnswer,
  redlineAsked,
  timeAsked,
  timeOf,
} from '#contract';
import type { CasesOf, CheckCodesOf } from '../cases-of.ts';
import type { Comparison } from '../exports.ts';
import { draftOf } from '../find.ts';
import { answer } from '../problems.ts';
import { fileName, sendFile, today } from '../send-file.ts';
import { FILES, PROBLEMS } from './answers.ts';

/** What changed between two drafts of a case, and the pairs that the asker overruled. */
export function routesOfRedlines(api: FastifyInstance, casesOf: CasesOf, checkCodesOf: CheckCodesOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/redlines/:earlier/:later',
    {
      schema: {
        summary: 'What changed between two drafts of a case',
        params: redlineAsked,
        querystring: asked,
        response: { 200: redlineAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const compared = await compareDrafts(casesOf(request), request.params, request.query);
      return answer(reply, compared.ok ? ok(withNotice(compared.value)) : compared);
    },
  );
  server.get(
    '/cases/:case/redlines/:earlier/:later/:format',
    {
      schema: {
        summary: 'What changed between two drafts of a case, as a file',
        params: exportAsked,
        querystring: asked,
        response: FILES,
      },
    },
    async (request, reply) => {
      const compared = await compareDrafts(casesOf(request), request.params, request.query);
      if (!compared.ok) return answer(reply, compared);
      const codes = await checkCodesOf(request).of(request.params.case);
      if (!codes.ok) return answer(reply, codes);
      return sendFile(reply, request.params.format, comparisonOf(compared.value, codes.value));
    },
  );
  server.get(
    '/cases/:case/redlines/:earlier/:later/crosswalk',
    {
      schema: {
        summary: 'The pairs that the asker overruled, to keep for the next draft',
        params: redlineAsked,
        querystring: asked,
        response: { 200: crosswalkAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const drafts = await findDrafts(casesOf(request), request.params, request.query);
      if (!drafts.ok) return answer(reply, drafts);
      const { earlier, later } = drafts.value;
      const name = fileName('crosswalk', earlier.id, later.id);
      reply.header('content-disposition', `attachment; filename="${name}.json"`);
      return answer(reply, ok(writeCrosswalk(overrulesOf(request.query.a, request.query.b))));
    },
  );
}

const asked = overrulesAsked.extend(timeAsked.shape);

interface FoundDrafts {
  readonly earlier: TabledDraft;
  readonly later: TabledDraft;
  /** What every export of the case says. */
  readonly notice: string | undefined;
}

interface ComparedDrafts extends FoundDrafts {
  readonly redline: Redline;
}

async function compareDrafts(
  cases: Cases,
  named: z.output<typeof redlineAsked>,
  query: z.output<typeof asked>,
): Promise<Result<ComparedDrafts>> {
  const found = await findDrafts(cases, named, query);
  if (!found.ok) return found;
  const { earlier, later } = found.value;
  return ok({ ...found.value, redline: redline(earlier, later, { overrules: overrulesOf(query.a, query.b) }) });
}

async function findDrafts(
  cases: Cases,
  named: z.output<typeof redlineAsked>,
  query: z.output<typeof asked>,
): Promise<Result<FoundDrafts>> {
  const view = await cases.one(named.case, timeOf(query));
  if (!view.ok) return view;
  const earlier = draftOf(view.value, named.earlier);
  if (!earlier.ok) return earlier;
  const later = draftOf(view.value, named.later);
  if (!later.ok) return later;
  return ok({ earlier: earlier.value, later: later.value, notice: view.value.notice });
}

function withNotice({ redline: compared, notice }: ComparedDrafts) {
  return { ...(notice === undefined ? {} : { notice }), ...redlineJson(compared) };
}

function comparisonOf(
  { earlier, later, notice, redline: compared }: ComparedDrafts,
  codes: ReadonlyMap<string, string>,
): Comparison {
  return {
    earlier,
    later,
    notice: [notice, sayCodes([earlier, later], codes)].filter((part) => part !== undefined).join(' '),
    redline: compared,
    name: fileName(earlier.id, later.id),
    earlierDate: earlier.date,
    laterDate: later.date,
    writtenOn: today(),
  };
}

/** The code by which each of the texts can be found again from the file. */
function sayCodes(drafts: readonly TabledDraft[], codes: ReadonlyMap<string, string>): string {
  const coded = drafts.map(({ id, title }) => `${title ?? id}, ${codes.get(id) ?? 'none'}`);
  return `Check codes: ${coded.join('; ')}.`;
}
