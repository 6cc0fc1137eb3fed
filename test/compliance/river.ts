import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Agreement, Assessment, Happening } from '#agreement/compliance';
import { assess } from '#agreement/compliance';
import { parseDay, type Refusal, type Result } from '#agreement/terms';
import { agreementFiles } from '#readers';
import { SHARED } from '../skips.ts';

const FOLDER = join(SHARED, 'river-accord');

/** Why the invented case cannot be read here; nothing where it can. */
export const whyNoRiver = existsSync(FOLDER) ? undefined : 'the shared folder with the invented case is not here';

/** The invented case as the public reads it: its agreement, and the entries of open rooms. */
export async function readRiver(): Promise<River> {
  const { readAgreement, readEntries } = await agreementFiles();
  const { agreement } = given(readAgreement(read('agreement.yaml')));
  const told = given(readEntries(read('entries.yaml'), agreement));
  return { agreement, told: told.filter(({ room }) => room === undefined || room === 'public') };
}

/** An agreement and what was told under it. */
export interface River {
  readonly agreement: Agreement;
  readonly told: readonly Happening[];
}

/** The states that the case's own authors derived by hand; `E` is what a test asks of each. */
export function expectedOf<E>(): readonly (E & Pair)[] {
  return (parse(read('expected.yaml')) as { readonly expected: readonly (E & Pair)[] }).expected;
}

/** The days of an expected state, and its name. */
export interface Pair {
  readonly id: string;
  readonly as_of: string;
  readonly as_known_on: string;
}

/** Derives the state of a pair of days. */
export function assessed({ agreement, told }: River, { as_of, as_known_on }: Pair): Assessment {
  return assess(agreement, told, { asOf: given(parseDay(as_of)), asKnownOn: given(parseDay(as_known_on)) });
}

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function given<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}
