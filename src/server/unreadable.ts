import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#agreement/terms';
import { guardAnswer } from './guards.ts';
import { answerError, PROBLEM_MEDIA, problemOf } from './problems.ts';

/** Answers a request whose address no route can be looked up by, as every other is answered: none of the hooks has run. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void guardAnswer(request, reply);
  return answerError(error, request, reply);
}

/** Answers bytes that are no request which can be read, and closes the line: nobody can say where the next one begins. */
export function answerUnreadable({ code }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, reason, refusal } = UNREADABLE[code ?? ''] ?? NOT_HTTP;
  const body = JSON.stringify(problemOf(refusal, status));
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    `Content-Type: ${PROBLEM_MEDIA}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

interface Unreadable {
  readonly status: number;
  readonly reason: string;
  readonly refusal: Refusal;
}

const NOT_HTTP: Unreadable = {
  status: 400,
  reason: 'Bad Request',
  refusal: { code: 'request', sentence: 'This is not a request of HTTP that can be read.' },
};

/** By the codes that Node gives. */
const UNREADABLE: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    refusal: { code: 'too-large', sentence: 'The head of the request is too large; send fewer or shorter headers.' },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    reason: 'Request Timeout',
    refusal: { code: 'request', sentence: 'The request did not come in whole in time; send it again.' },
  },
};
