import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ok } from '#agreement/terms';
import { redlineJson } from '#agreement/text';
import { fileKindAsked, filesAnswer, filesAsked } from '#contract';
import { LIMITS } from '#readers';
import { type ComparedFiles, compareFiles, type SentFiles } from '../compare-files.ts';
import type { Comparison } from '../exports.ts';
import { answer } from '../problems.ts';
import { readForm } from '../read-form.ts';
import { fileName, sendFile, today } from '../send-file.ts';
import { FILES, PROBLEMS } from './answers.ts';

/** Two files as large as they may be, and some room for what names them. */
const BODY = { bodyLimit: 2 * LIMITS.fileBytes + 65_536 };

/** Compares two files that come with the request; nothing of them is stored. */
export function routesOfFiles(api: FastifyInstance): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', ...BODY }, readForm);
  server.post(
    '/redline',
    {
      ...BODY,
      schema: {
        summary: 'What changed between two files, sent as multipart/form-data; nothing of them is stored',
        consumes: ['multipart/form-data'],
        body: filesAsked,
        response: { 200: filesAnswer, ...PROBLEMS },
      },
    },
    async ({ body }, reply) => {
      const compared = await compareFiles(body);
      answer(reply, compared.ok ? ok(toAnswer(compared.value)) : compared);
      return reply;
    },
  );
  server.post(
    '/redline/:format',
    {
      ...BODY,
      schema: {
        summary: 'What changed between two files, as a file',
        consumes: ['multipart/form-data'],
        params: fileKindAsked,
        body: filesAsked,
        response: FILES,
      },
    },
    async ({ params, body }, reply) => {
      const compared = await compareFiles(body);
      if (compared.ok) sendFile(reply, params.format, comparisonOf(compared.value, body));
      else answer(reply, compared);
      return reply;
    },
  );
}

function toAnswer({ earlier, later, redline }: ComparedFiles) {
  return { redline: redlineJson(redline), notCarried: { earlier: earlier.notCarried, later: later.notCarried } };
}

function comparisonOf({ earlier, later, redline }: ComparedFiles, sent: SentFiles): Comparison {
  const day = today();
  const name = fileName(nameOf(sent.earlier), nameOf(sent.later));
  return {
    earlier: earlier.draft,
    later: later.draft,
    redline,
    name,
    earlierDate: day,
    laterDate: day,
    writtenOn: day,
  };
}

/** The name of a file without its ending. */
function nameOf(file: File): string {
  return file.name.replace(/\.[^.]+$/, '');
}
