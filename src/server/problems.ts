import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { REFUSALS, type Refusal, type RefusalKind, type Result } from '#agreement/terms';
import type { Problem } from '#contract';

/** The one table of refusals and HTTP statuses. */
const STATUS = {
  malformed: 400,
  stranger: 401,
  forbidden: 403,
  absent: 404,
  'too-large': 413,
  'unreadable-kind': 415,
  undoable: 422,
  'too-many': 429,
  trouble: 503,
  fault: 500,
} as const satisfies Record<RefusalKind, number>;

/** Answers with the value, or with the refusal as a problem. */
export function answer<T>(reply: FastifyReply, result: Result<T>): FastifyReply {
  return result.ok ? reply.send(result.value) : refuseWith(reply, result.refusal);
}

/** Answers with a refusal as a problem of RFC 9457. */
export function refuseWith(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return sendProblem(reply, refusal, STATUS[REFUSALS[refusal.code]]);
}

/** Answers what failed on the way: a request that is not of its form, a body too large, or a bug of ours. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) return refuseWith(reply, notOfItsForm(error));
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refuseWith(reply, { code: 'too-large', sentence: 'The request is larger than two files may be together.' });
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return refuseWith(reply, {
      code: 'media',
      sentence: request.url.startsWith('/api/v1/redline')
        ? 'Send two files as multipart/form-data, under the names earlier and later.'
        : 'Send JSON, as application/json.',
    });
  if (error.statusCode !== undefined && error.statusCode < 500)
    return sendProblem(reply, { code: 'request', sentence: error.message }, error.statusCode);
  request.log.error(error);
  return refuseWith(reply, { code: 'fault', sentence: 'Travaux failed here; the log of the program says where.' });
}

/** No such thing under this address. */
export function unknownAddress(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuseWith(reply, {
    code: 'not-found',
    sentence: `Nothing answers ${request.method} ${request.url.split('?')[0]}; /api/v1/openapi.json lists what does.`,
  });
}

function sendProblem(reply: FastifyReply, refusal: Refusal, status: number): FastifyReply {
  return reply
    .code(status)
    .type(PROBLEM_MEDIA)
    .send(JSON.stringify(problemOf(refusal, status)));
}

/** The media type of a problem. */
export const PROBLEM_MEDIA = 'application/problem+json';

/** A refusal as a problem of RFC 9457. */
export function problemOf(refusal: Refusal, status: number): Problem {
  return {
    type: `urn:travaux:problem:${refusal.code}`,
    title: TITLES[status] ?? 'It cannot be done',
    status,
    detail: refusal.sentence,
    code: refusal.code,
    ...(refusal.ids === undefined ? {} : { ids: [...refusal.ids] }),
  };
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not of its form',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  413: 'Too large',
  415: 'Not a kind of request that is read here',
  429: 'Too many tries',
  500: 'A fault in Travaux',
  503: 'Not reachable now',
};

function notOfItsForm(error: { validation: readonly { instancePath: string; message?: string }[] }): Refusal {
  const first = error.validation[0];
  const place = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'the top';
  return { code: 'request', sentence: `The request is not of its form at ${place}: ${first?.message ?? 'unknown'}.` };
}
