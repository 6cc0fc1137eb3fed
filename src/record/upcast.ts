import { type EntryType, entrySchemas } from '#agreement/entry';
import type { SealedPart } from './envelope.ts';

/** The version in which each type of entry is written today. */
export const VERSIONS: Readonly<Record<EntryType, number>> = Object.fromEntries(
  Object.keys(entrySchemas).map((type) => [type, 1]),
) as Record<EntryType, number>;

/** Makes of a body of one version the body of the next. What a past version looked like is frozen in fixtures/entries. */
type Upcaster = (body: unknown) => unknown;

/** For each type, the steps from version 1 on. */
const UPCASTERS: Partial<Record<EntryType, readonly Upcaster[]>> = {};

/**
 * Brings a sealed part, of whatever past version, to today's. An unknown type, or a version that is newer than this
 * program, is an error with its name: unknown history is never skipped.
 */
export function upcast(sealed: SealedPart): SealedPart {
  const today = VERSIONS[sealed.type];
  if (today === undefined)
    throw new Error(
      `the record holds an entry of the type ${sealed.type}, which this version of Travaux does not know; use a newer one`,
    );
  if (sealed.version === today) return sealed;
  if (sealed.version > today)
    throw new Error(
      `the record holds ${sealed.type} in version ${sealed.version}; this version of Travaux reads up to ${today}; use a newer one`,
    );
  const steps = UPCASTERS[sealed.type]?.slice(sealed.version - 1) ?? [];
  return {
    ...sealed,
    version: today,
    body: steps.reduce((body, step) => step(body), sealed.body as unknown),
  } as SealedPart;
}
