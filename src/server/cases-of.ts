import type { FastifyRequest } from 'fastify';
import type { Cases } from '#cases';
import type { Desk } from '#desk';
import { casesFor } from './cases-for.ts';
import { readerOf } from './reader.ts';

/** The cases as the one who sent a request may see them. */
export type CasesOf = (request: FastifyRequest) => Cases;

/** Binds the desk to whoever asks. */
export function casesAtDesk(desk: Desk): CasesOf {
  return (request) => casesFor(desk, readerOf(request));
}
