import type { FastifyInstance } from 'fastify';

/** Redlines of two files. */
export function routesOfFiles(_api: FastifyInstance): void {}
