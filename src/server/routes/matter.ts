import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import { captureAsked, caseAsked, commandAnswer, matterAsked } from '#contract';
import { LIMITS } from '#readers';
import { answer, refuseWith } from '../problems.ts';
import { readForm } from '../read-form.ts';
import type { RoomsOf } from '../rooms-of.ts';
import { sendMatter } from '../send-file.ts';
import { MATTER, PROBLEMS } from './answers.ts';

/** One file as large as it may be, and some room for the request. */
const BODY = { bodyLimit: LIMITS.fileBytes + 65_536 };

/** Sources with the matter itself, in and out. It reads forms, where other routes read JSON. */
export function routesOfMatter(api: FastifyInstance, roomsOf: RoomsOf): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', ...BODY }, readForm);
  server.post(
    '/cases/:case/matter',
    {
      ...BODY,
      schema: {
        summary: 'Captures a source with its matter, sent as multipart/form-data',
        consumes: ['multipart/form-data'],
        params: caseAsked,
        body: captureAsked,
        response: { 200: commandAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const bytes = new Uint8Array(await body.matter.arrayBuffer());
      const done = await roomsOf(request).capture(params.case, body.request, bytes);
      return answer(reply, done.ok ? ok({ entries: done.value }) : done);
    },
  );
  server.get(
    '/cases/:case/matter/:source',
    {
      schema: {
        summary: 'The matter of a source, as it was taken in; always a file to be kept, never shown in place',
        params: matterAsked,
        response: MATTER,
      },
    },
    async (request, reply) => {
      const matter = await roomsOf(request).matter(request.params.case, request.params.source);
      return matter.ok ? sendMatter(reply, matter.value) : refuseWith(reply, matter.refusal);
    },
  );
}
