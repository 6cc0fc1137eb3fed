import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { asId, ok, type PersonId, type ProcessId, type Result } from '#agreement/terms';
import {
  caseAsked,
  doneAnswer,
  enterAsked,
  hatsAnswer,
  meAnswer,
  oneTimeAnswer,
  otherSessionsAnswer,
  resetAsked,
  signInAsked,
  signUpAsked,
  wearAsked,
} from '#contract';
import { answer } from '../problems.ts';
import { visitsOf } from '../reader.ts';
import { PROBLEMS } from './answers.ts';

/** Who asks, how he comes to be somebody and ends it, and as whom he reads in a case. Cookies are set by the visits. */
export function routesOfSession(api: FastifyInstance): void {
  routesOfComing(api);
  routesOfOtherSessions(api);
  routesOfAccounts(api);
  routesOfHats(api);
}

const DONE = { 200: doneAnswer, ...PROBLEMS };

function routesOfComing(api: FastifyInstance): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/me',
    { schema: { summary: 'Who asks, and as whom he reads in each case', response: { 200: meAnswer, ...PROBLEMS } } },
    async (request, reply) => {
      const { who, hats } = visitsOf(request);
      const worn = await hats();
      return answer(reply, worn.ok ? ok({ ...who, hats: worn.value }) : worn);
    },
  );
  server.post(
    '/session',
    { schema: { summary: 'Signs in, and sets the cookie of a new session', body: signInAsked, response: DONE } },
    async (request, reply) => answer(reply, done(await visitsOf(request).signIn(request.body))),
  );
  server.delete(
    '/session',
    { schema: { summary: 'Signs out; the session ends everywhere', response: DONE } },
    async (request, reply) => answer(reply, done(await visitsOf(request).signOut())),
  );
  server.post(
    '/session/enter',
    { schema: { summary: 'Spends the one-time address of a server for one person', body: enterAsked, response: DONE } },
    async (request, reply) => answer(reply, done(await visitsOf(request).enter(request.body.token))),
  );
  server.post(
    '/session/another',
    {
      schema: {
        summary: 'A further one-time address, for another browser',
        response: { 200: oneTimeAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => answer(reply, await visitsOf(request).anotherBrowser()),
  );
}

function routesOfOtherSessions(api: FastifyInstance): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/session/others',
    {
      schema: {
        summary: 'The sessions of the asker in other browsers',
        response: { 200: otherSessionsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const sessions = await visitsOf(request).otherSessions();
      return answer(reply, sessions.ok ? ok({ sessions: [...sessions.value] }) : sessions);
    },
  );
  server.delete(
    '/session/others',
    { schema: { summary: 'Ends the sessions of the asker in other browsers, and their streams', response: DONE } },
    async (request, reply) => answer(reply, done(await visitsOf(request).endOtherSessions())),
  );
}

function routesOfAccounts(api: FastifyInstance): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.post(
    '/accounts',
    {
      schema: {
        summary: 'Makes an account, by an invitation or the set-up address, and signs in',
        body: signUpAsked,
        response: DONE,
      },
    },
    async (request, reply) => answer(reply, done(await visitsOf(request).signUp(request.body.token, request.body))),
  );
  server.post(
    '/accounts/reset',
    {
      schema: {
        summary: 'Sets another password by a reset address; all sessions of the account end',
        body: resetAsked,
        response: DONE,
      },
    },
    async (request, reply) =>
      answer(reply, done(await visitsOf(request).resetPassword(request.body.token, request.body.password))),
  );
}

function routesOfHats(api: FastifyInstance): void {
  const server = api.withTypeProvider<ZodTypeProvider>();
  server.get(
    '/cases/:case/hats',
    {
      schema: {
        summary: 'The hats that the asker may wear in a case',
        params: caseAsked,
        response: { 200: hatsAnswer, ...PROBLEMS },
      },
    },
    async (request, reply) => {
      const hats = await visitsOf(request).hatsIn(asId<ProcessId>(request.params.case));
      return answer(reply, hats.ok ? ok({ hats: hats.value }) : hats);
    },
  );
  server.put(
    '/cases/:case/hat',
    {
      schema: { summary: 'Puts on another hat in a case, or none', params: caseAsked, body: wearAsked, response: DONE },
    },
    async (request, reply) => {
      const { person } = request.body;
      const hat = person === null ? undefined : asId<PersonId>(person);
      return answer(reply, done(await visitsOf(request).wear(asId<ProcessId>(request.params.case), hat)));
    },
  );
}

function done(result: Result<void>): Result<{ readonly done: true }> {
  return result.ok ? ok({ done: true }) : result;
}
