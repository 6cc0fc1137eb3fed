import type { IncomingMessage, ServerResponse } from 'node:http';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Desk } from '#desk';
import { type CasesOf, type CheckCodesOf, casesAtDesk, checkCodesAtDesk } from './cases-of.ts';
import type { CodesOf } from './check-codes.ts';
import { guardAnswer, guardName, guardSite } from './doors.ts';
import { answerError, unknownAddress } from './problems.ts';
import { routesOfCases } from './routes/cases.ts';
import { routesOfCheckCodes } from './routes/check-codes.ts';
import { routesOfDrafts } from './routes/drafts.ts';
import { routesOfFiles } from './routes/files.ts';
import { routesOfQuestions } from './routes/questions.ts';
import { routesOfRedlines } from './routes/redlines.ts';

/** The built pages: SvelteKit's handler for Node. */
export type Screens = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What a server is handed; it opens nothing itself. */
export interface ServerParts {
  readonly desk: Desk;
  /** The check codes of drafts; they need the links of the record, which the desk does not hand out. */
  readonly codesOf: CodesOf;
  readonly version: string;
  /** Left out, only the API answers. */
  readonly screens?: Screens;
  /** Names that it bears besides those of the loopback address. */
  readonly hosts?: readonly string[];
  /** Whether faults are written to standard error; they are, unless said otherwise. */
  readonly log?: boolean;
}

/** Makes the server: the API under /api/v1, and the pages everywhere else. It does not listen yet. */
export function createServer(parts: ServerParts): FastifyInstance {
  const server = fastify({
    logger: parts.log === false ? false : { level: 'error', stream: process.stderr },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerError);
  server.addHook('onRequest', guardAnswer);
  server.addHook('onRequest', guardName(parts.hosts ?? []));
  server.addHook('onRequest', guardSite);
  const casesOf = casesAtDesk(parts.desk);
  const checkCodesOf = checkCodesAtDesk(casesOf, parts.codesOf);
  server.setNotFoundHandler(showScreens(casesOf, checkCodesOf, parts.screens));
  server.register(async (api) => routesOfApi(api, casesOf, checkCodesOf, parts.version), { prefix: '/api/v1' });
  return server;
}

async function routesOfApi(
  api: FastifyInstance,
  casesOf: CasesOf,
  checkCodesOf: CheckCodesOf,
  version: string,
): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Travaux', version, description: 'The working record of a peace plan.', license: LICENSE },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  routesOfCases(api, casesOf);
  routesOfDrafts(api, casesOf);
  routesOfQuestions(api, casesOf);
  routesOfRedlines(api, casesOf, checkCodesOf);
  routesOfCheckCodes(api, checkCodesOf);
  routesOfFiles(api);
  api.get('/openapi.json', { schema: { hide: true } }, () => api.swagger());
}

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };

/** Everything that is not the API is a page, and is handed the cases as who asks may see them. */
function showScreens(casesOf: CasesOf, checkCodesOf: CheckCodesOf, screens: Screens | undefined) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (screens === undefined || !isRead || request.url.startsWith('/api/')) {
      unknownAddress(request, reply);
      return;
    }
    reply.hijack();
    // The screens send a policy of their own, but none with "304 Not Modified"; there a browser would put ours in its place.
    reply.raw.removeHeader('content-security-policy');
    const handed = { cases: casesOf(request), checkCodes: checkCodesOf(request) };
    screens(Object.assign(request.raw, handed), reply.raw, () => reply.raw.writeHead(404).end());
  };
}
