import { z } from 'zod';
import type { Told } from '#agreement/compliance';
import { instant, stretch } from './when.ts';
import { day, fail, names, reference, words } from './words.ts';

/** What every entry of a file says, in either spelling: `known` is `knownOn`, `recorded` is `recordedAt`, `author` is `by`. */
export const toldKeys = {
  id: reference,
  kind: z.string(),
  room: reference.exactOptional(),
  occurred: stretch,
  knownOn: day.exactOptional(),
  known: day.exactOptional(),
  recordedAt: instant.exactOptional(),
  recorded: instant.exactOptional(),
  by: reference.exactOptional(),
  author: reference.exactOptional(),
  norm: reference.exactOptional(),
  about: words.exactOptional(),
  supersedes: reference.exactOptional(),
  text: words.exactOptional(),
  note: words.exactOptional(),
  evidence: names.exactOptional(),
} as const;

type Spelt = z.output<z.ZodObject<typeof toldKeys>>;

/** What every entry says in the spelling of the core, with what its kind adds. */
export type Said<T> = Omit<T, 'known' | 'recorded' | 'author' | 'knownOn' | 'recordedAt' | 'by' | 'kind'> &
  Pick<Told, 'knownOn' | 'recordedAt' | 'by'>;

/** Brings an entry into the spelling of the core. Blames what is missing, and what is told in both spellings. */
export function said<T extends Spelt>(spelt: T, context: z.RefinementCtx): Said<T> {
  const { knownOn, known, recordedAt, recorded, by, author, kind: _, ...rest } = spelt;
  return {
    ...rest,
    knownOn: one(knownOn, known, ['knownOn', 'known'], 'the day on which it could be known', context),
    recordedAt: one(recordedAt, recorded, ['recordedAt', 'recorded'], 'when the record was told', context),
    by: one(by, author, ['by', 'author'], 'who said it', context),
  };
}

function one<V>(
  first: V | undefined,
  second: V | undefined,
  [name, other]: readonly [string, string],
  what: string,
  context: z.RefinementCtx,
): V {
  if (first !== undefined && second !== undefined)
    return fail(context, first, `"${name}" and "${other}" are two spellings of one key; keep one of them.`);
  return first ?? second ?? fail(context, first, `"${name}" is missing: ${what}.`);
}
