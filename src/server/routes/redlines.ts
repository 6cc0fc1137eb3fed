import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok, type Result } from '#agreement/terms';
import { type Overrule, type Redline, redline, redlineJson, type TabledDraft, writeCrosswalk } from '#agreement/text';
import type { Library } from '#cases';
import { crosswalkAnswer, exportAsked, overrulesAsked, overrulesOf, redlineAnswer, redlineAsked } from '#contract';
import type { Comparison } from '../exports.ts';
import { caseOf, draftOf } from '../find.ts';
import { answer } from '../problems.ts';
import { fileName, sendFile, today } from '../send-file.ts';
import { FILES, PROBLEMS } from './answers.ts';

/** What changed between two drafts of a case, and the pairs that the asker overruled. */
export function routesOfRedlines(api: FastifyInstance, library: Library): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/redlines/:earlier/:later',
    {
      schema: {
        summary: 'What changed between two drafts of a case',
        params: redlineAsked,
        querystring: overrulesAsked,
        response: { 200: redlineAnswer, ...PROBLEMS },
      },
    },
    ({ params, query }, reply) => {
      const compared = compareDrafts(library, params, overrulesOf(query.a, query.b));
      answer(reply, compared.ok ? ok(redlineJson(compared.value.redline)) : compared);
    },
  );
  server.get(
    '/cases/:case/redlines/:earlier/:later/:format',
    {
      schema: {
        summary: 'What changed between two drafts of a case, as a file',
        params: exportAsked,
        querystring: overrulesAsked,
        response: FILES,
      },
    },
    ({ params, query }, reply) => {
      const compared = compareDrafts(library, params, overrulesOf(query.a, query.b));
      if (compared.ok) sendFile(reply, params.format, comparisonOf(compared.value));
      else answer(reply, compared);
    },
  );
  server.get(
    '/cases/:case/redlines/:earlier/:later/crosswalk',
    {
      schema: {
        summary: 'The pairs that the asker overruled, to keep for the next draft',
        params: redlineAsked,
        querystring: overrulesAsked,
        response: { 200: crosswalkAnswer, ...PROBLEMS },
      },
    },
    ({ params, query }, reply) => {
      const { earlier, later } = params;
      reply.header('content-disposition', `attachment; filename="crosswalk-${earlier}-${later}.json"`);
      answer(reply, ok(writeCrosswalk(overrulesOf(query.a, query.b))));
    },
  );
}

interface ComparedDrafts {
  readonly earlier: TabledDraft;
  readonly later: TabledDraft;
  readonly redline: Redline;
}

function compareDrafts(
  library: Library,
  asked: { readonly case: string; readonly earlier: string; readonly later: string },
  overrules: readonly Overrule[],
): Result<ComparedDrafts> {
  const found = caseOf(library, asked.case);
  if (!found.ok) return found;
  const earlier = draftOf(found.value, asked.earlier);
  if (!earlier.ok) return earlier;
  const later = draftOf(found.value, asked.later);
  if (!later.ok) return later;
  const compared = redline(earlier.value, later.value, { overrules });
  return ok({ earlier: earlier.value, later: later.value, redline: compared });
}

function comparisonOf({ earlier, later, redline }: ComparedDrafts): Comparison {
  return {
    earlier,
    later,
    redline,
    name: fileName(earlier.id, later.id),
    earlierDate: earlier.date,
    laterDate: later.date,
    writtenOn: today(),
  };
}
