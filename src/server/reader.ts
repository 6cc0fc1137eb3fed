import type { FastifyRequest } from 'fastify';
import type { Reader } from '#desk';

/** Who asks. The one place where that is decided; until there are accounts, everybody is the public. */
export function readerOf(_request: FastifyRequest): Reader {
  return undefined;
}
