import { z } from 'zod';
import type { Effect, Expression } from '../expression.ts';
import { day, name, names, period, words } from './words.ts';

const questions = [
  'met',
  'done',
  'claimed',
  'verified',
  'late',
  'breach',
  'open-breach',
  'cured',
  'in-force',
  'ended',
] as const;

/** A tree of anchors, periods and conditions, as it was read from its words. */
export const expression: z.ZodType<Expression> = z.lazy(() => trees);

const trees: z.ZodType<Expression> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day }),
  z.strictObject({ kind: z.literal('named'), name }),
  z.strictObject({ kind: z.literal('event'), name }),
  z.strictObject({ kind: z.literal('own'), of: z.enum(['start', 'due', 'end', 'finding', 'cured']) }),
  z.strictObject({ kind: z.literal('shift'), from: expression, by: period, way: z.enum(['after', 'before']) }),
  z.strictObject({ kind: z.literal('before'), act: name, by: period }),
  z.strictObject({ kind: z.literal('norms'), ask: z.enum(questions), norms: names }),
  z.strictObject({ kind: z.literal('uncured'), norms: names, within: expression }),
  z.strictObject({ kind: z.literal('confirmed'), what: z.literal('cured'), by: name }),
  z.strictObject({ kind: z.literal('phase'), phase: name }),
  z.strictObject({ kind: z.literal('paid'), tranche: name }),
  z.strictObject({ kind: z.literal('declared'), what: name }),
  z.strictObject({ kind: z.literal('all'), of: z.array(expression) }),
  z.strictObject({ kind: z.literal('any'), of: z.array(expression) }),
  z.strictObject({ kind: z.literal('no'), of: expression }),
]);

/** What a step of a response does. */
export const effect: z.ZodType<Effect> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['suspend', 'restore']), target: words }),
  z.strictObject({ kind: z.literal('bring'), norm: name }),
]);
