import type { FastifyRequest } from 'fastify';
import type { Cases, CheckCodes } from '#cases';
import type { Desk } from '#desk';
import { casesFor } from './cases-for.ts';
import { type CodesOf, checkCodesFor } from './check-codes.ts';
import { keepViews } from './kept-views.ts';
import { askerOf } from './reader.ts';

/** The cases as the one who sent a request may see them. */
export type CasesOf = (request: FastifyRequest) => Cases;

/** The check codes as the one who sent a request may see them. */
export type CheckCodesOf = (request: FastifyRequest) => CheckCodes;

/** Binds the desk to whoever asks. */
export function casesAtDesk(desk: Desk): CasesOf {
  const viewIn = keepViews();
  return (request) => casesFor(desk, viewIn, askerOf(request));
}

/** Binds the check codes to whoever asks. */
export function checkCodesAtDesk(casesOf: CasesOf, codesOf: CodesOf): CheckCodesOf {
  return (request) => checkCodesFor(casesOf(request), codesOf, askerOf(request));
}
