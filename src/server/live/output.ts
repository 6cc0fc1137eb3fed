import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer that is made once and given to many. */
export interface Output {
  readonly media: string;
  readonly body: Buffer;
  readonly zipped: Buffer;
  /** Of the words alone: it tells nothing that they do not. */
  readonly etag: string;
}

/** Makes an answer of words. Its tag is the same by whichever name, `origin`, the server was called. */
export function outputOf(media: string, words: string, origin: string): Output {
  const body = Buffer.from(words);
  const said = words.replaceAll(origin, '');
  const etag = `"${createHash('sha256').update(said).digest('base64url').slice(0, 22)}"`;
  return { media, body, zipped: gzipSync(body), etag };
}

/** Answers with it, or with 304 where the asker has it. Every reader asks again each time, and mostly hears that nothing changed. */
export function sendOutput(request: FastifyRequest, reply: FastifyReply, output: Output): FastifyReply {
  const { 'if-none-match': known = '', 'accept-encoding': encodings = '' } = request.headers;
  reply.header('cache-control', 'no-cache').header('etag', output.etag).header('vary', 'accept-encoding');
  reply.raw.removeHeader('x-robots-tag'); // it is for everybody to find
  if (known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === output.etag)) return reply.code(304).send();
  reply.type(output.media);
  return /\bgzip\b/.test(String(encodings))
    ? reply.header('content-encoding', 'gzip').send(output.zipped)
    : reply.send(output.body);
}
