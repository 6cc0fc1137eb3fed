import type { IncomingMessage, ServerResponse } from 'node:http';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Desk } from '#desk';
import { type CasesOf, type CheckCodesOf, casesAtDesk, checkCodesAtDesk } from './cases-of.ts';
import type { CodesOf } from './check-codes.ts';
import { type DutiesOf, dutiesAtDesk } from './duties-of.ts';
import type { Entrance } from './entrance.ts';
import { guardAnswer, guardName, guardSite } from './guards.ts';
import { type PositionsOf, positionsAtDesk } from './positions-of.ts';
import { answerError, unknownAddress } from './problems.ts';
import { publicEntrance } from './public-entrance.ts';
import { meetVisitor, visitsOf } from './reader.ts';
import { type RoomsOf, roomsAtDesk } from './rooms-of.ts';
import { routesOfCases } from './routes/cases.ts';
import { routesOfCheckCodes } from './routes/check-codes.ts';
import { routesOfCommands } from './routes/commands.ts';
import { routesOfDrafts } from './routes/drafts.ts';
import { routesOfDuties } from './routes/duties.ts';
import { routesOfFiles } from './routes/files.ts';
import { routesOfInvitations } from './routes/invitations.ts';
import { routesOfLive } from './routes/live.ts';
import { routesOfLog } from './routes/log.ts';
import { routesOfMatter } from './routes/matter.ts';
import { routesOfPositions } from './routes/positions.ts';
import { routesOfQuestions } from './routes/questions.ts';
import { routesOfRedlines } from './routes/redlines.ts';
import { routesOfRooms } from './routes/rooms.ts';
import { routesOfSearch } from './routes/search.ts';
import { routesOfSession } from './routes/session.ts';
import { routesOfStream } from './routes/stream.ts';
import type { Seals } from './seals.ts';
import { answerUnreadable, answerUnroutable } from './unreadable.ts';

/** The built pages: SvelteKit's handler for Node. */
export type Screens = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What a server is handed; it opens nothing itself. */
export interface ServerParts {
  readonly desk: Desk;
  /** The check codes of drafts; they need the links of the record, which the desk does not hand out. */
  readonly codesOf: CodesOf;
  /** The seals of rooms, for the same reason. */
  readonly seals: Seals;
  readonly version: string;
  /** How people come in; left out, everybody is the public. */
  readonly entrance?: Entrance;
  /** Left out, only the API answers. */
  readonly screens?: Screens;
  /** Names that it bears besides those of the loopback address. */
  readonly hosts?: readonly string[];
  /** How browsers reach it: `https` where TLS is given, or ends in front of it. Plain, unless said otherwise. */
  readonly scheme?: 'http' | 'https';
  /** The certificate and its key, as PEM, where TLS ends here. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** The proxies whose word on where a request comes from is taken: addresses or ranges. Nobody's, unless said otherwise. */
  readonly proxies?: readonly string[];
  /** Whether faults are written to standard error; they are, unless said otherwise. */
  readonly log?: boolean;
}

/** How long a request may take to come in whole, in milliseconds; an answer may take longer. */
const SLOWEST = 300_000;

/** Makes the server: the API under /api/v1, and the pages everywhere else. It does not listen yet. */
export function createServer(parts: ServerParts): FastifyInstance {
  const server = fastify({
    ...(parts.tls === undefined ? {} : { https: { ...parts.tls, minVersion: 'TLSv1.2' as const } }),
    ...(parts.proxies === undefined ? {} : { trustProxy: [...parts.proxies] }),
    logger: parts.log === false ? false : { level: 'error', stream: process.stderr },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    requestTimeout: SLOWEST,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerUnroutable,
  });
  server.removeContentTypeParser('text/plain'); // any page elsewhere may send that without being asked first
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerError);
  server.addHook('onRequest', guardAnswer);
  server.addHook('onRequest', guardName(parts.hosts ?? []));
  server.addHook('onRequest', guardSite(parts.scheme ?? 'http'));
  server.addHook('onRequest', meetVisitor(parts.entrance ?? publicEntrance()));
  const bound = bind(parts);
  server.register(async (pages) => routesOfLive(pages, parts.desk, parts.scheme ?? 'http'));
  server.register(async (pages) => showScreens(pages, bound, parts.screens));
  server.register(async (api) => routesOfApi(api, bound, parts.version), { prefix: '/api/v1' });
  return server;
}

/** What there is, bound to whoever asks. */
interface Bound {
  readonly casesOf: CasesOf;
  readonly checkCodesOf: CheckCodesOf;
  readonly roomsOf: RoomsOf;
  readonly positionsOf: PositionsOf;
  readonly dutiesOf: DutiesOf;
}

function bind({ desk, codesOf, seals }: ServerParts): Bound {
  const casesOf = casesAtDesk(desk);
  return {
    casesOf,
    checkCodesOf: checkCodesAtDesk(casesOf, codesOf),
    roomsOf: roomsAtDesk(desk, seals),
    positionsOf: positionsAtDesk(desk),
    dutiesOf: dutiesAtDesk(desk),
  };
}

async function routesOfApi(
  api: FastifyInstance,
  { casesOf, checkCodesOf, roomsOf, positionsOf, dutiesOf }: Bound,
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
  routesOfPositions(api, positionsOf);
  routesOfDuties(api, dutiesOf);
  routesOfSearch(api, positionsOf);
  routesOfRedlines(api, casesOf, checkCodesOf);
  routesOfCheckCodes(api, checkCodesOf);
  routesOfSession(api);
  routesOfInvitations(api);
  routesOfRooms(api, roomsOf);
  routesOfLog(api, roomsOf);
  routesOfCommands(api, roomsOf);
  routesOfStream(api, roomsOf);
  // These read forms where the others read JSON.
  await api.register(async (files) => routesOfFiles(files));
  await api.register(async (matter) => routesOfMatter(matter, roomsOf));
  // Made before anybody asks anything: made later it would differ by what was asked before, and tell of it.
  let described: object = {};
  api.addHook('onReady', async () => {
    described = api.swagger();
  });
  api.get('/openapi.json', { schema: { hide: true } }, () => described);
}

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };

/** Methods that pages answer: they show, and take forms. */
const PAGE_METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Everything that is not the API is a page, and is handed what there is as who asks may see it. */
function showScreens(pages: FastifyInstance, bound: Bound, screens: Screens | undefined): void {
  pages.removeAllContentTypeParsers();
  pages.addContentTypeParser('*', (_request, _body, done) => done(null)); // the screens read forms themselves
  pages.setNotFoundHandler((request, reply) => {
    if (screens === undefined || !PAGE_METHODS.includes(request.method) || request.url.startsWith('/api/')) {
      unknownAddress(request, reply);
      return;
    }
    reply.hijack();
    // The screens send a policy of their own, but none with "304 Not Modified"; there a browser would put ours in its place.
    reply.raw.removeHeader('content-security-policy');
    screens(Object.assign(request.raw, handedTo(request, bound)), reply.raw, () => reply.raw.writeHead(404).end());
  });
}

/** What a page is handed for whoever asks for it. */
function handedTo(request: FastifyRequest, { casesOf, checkCodesOf, roomsOf, positionsOf, dutiesOf }: Bound) {
  return {
    cases: casesOf(request),
    checkCodes: checkCodesOf(request),
    rooms: roomsOf(request),
    positions: positionsOf(request),
    duties: dutiesOf(request),
    visits: visitsOf(request),
  };
}
