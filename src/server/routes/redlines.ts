import type { FastifyInstance } from 'fastify';
import type { Library } from '#cases';

/** Redlines of two drafts of a case. */
export function routesOfRedlines(_api: FastifyInstance, _library: Library): void {}
